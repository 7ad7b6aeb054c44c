import { sameShape, sizeOf, type Answer, type TensorData } from '../../spec/language/index.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import { zeros } from '../arithmetic/zeros.ts';
import { rounding, type NumberFormat } from '../arithmetic/formats.ts';

export type AnswersByName<T> = Readonly<Record<string, Answer<T>>>;

const isTensor = (value: unknown): value is TensorData =>
  typeof value === 'object' && value !== null && 'shape' in value && 'data' in value;

/** Every tensor in a value, wherever it stands. */
export function mapTensors(value: unknown, map: (tensor: TensorData) => unknown): unknown {
  if (isTensor(value)) return map(value);
  if (Array.isArray(value)) return value.map((part) => mapTensors(part, map));
  if (typeof value !== 'object' || value === null) return value;
  const mapped: Record<string, unknown> = {};
  for (const name of Object.keys(value)) mapped[name] = mapTensors((value as Record<string, unknown>)[name], map);
  return mapped;
}

type Shaped = { readonly shape: readonly number[] };
const isShaped = (value: unknown): value is Shaped => typeof value === 'object' && value !== null && 'shape' in value;

/** The tensors of answers, in order. */
export function leavesOf<T extends Shaped>(value: unknown, found: T[] = []): T[] {
  if (isShaped(value)) found.push(value as T);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) leavesOf<T>(part, found);
  return found;
}

/** Two answers of one form, tensor by tensor. */
export function zipAnswers<A extends Shaped, B extends Shaped>(
  a: AnswersByName<A>,
  b: AnswersByName<B>,
  zip: (a: A, b: B) => B,
): AnswersByName<B> {
  const zipped = (one: unknown, other: unknown): unknown => {
    if (isShaped(other)) return zip(one as A, other as B);
    if (Array.isArray(other)) return other.map((part, i) => zipped((one as unknown[])[i], part));
    const both: Record<string, unknown> = {};
    for (const name of Object.keys(other as object))
      both[name] = zipped((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]);
    return both;
  };
  return zipped(a, b) as AnswersByName<B>;
}

/**
 * An answer's tensors, one by one, along the form of a model answer, which says where tensors stand and of which
 * shapes. Throws a sentence for the first place where the answer is not of that form.
 */
export function mapAnswer(
  model: unknown,
  answer: unknown,
  map: (tensor: Float64Tensor, at: string) => unknown,
  at = 'the answer',
): unknown {
  if (isShaped(model)) return map(checkedTensor(model.shape, answer, at), at);
  if (typeof answer !== 'object' || answer === null) throw new TypeError(`${at} is ${shown(answer)}, not an object`);
  if (Array.isArray(model)) {
    if (!Array.isArray(answer) || answer.length !== model.length) {
      throw new TypeError(
        `${at} has ${Array.isArray(answer) ? answer.length : 'no'} entries, expected ${model.length}`,
      );
    }
    return model.map((part, i) => mapAnswer(part, answer[i], map, `${at}[${i}]`));
  }
  return Object.fromEntries(
    Object.entries(model as object).map(([name, part]) => {
      if (!(name in answer)) throw new TypeError(`${at} has no '${name}'`);
      return [name, mapAnswer(part, (answer as Record<string, unknown>)[name], map, `${at}.${name}`)];
    }),
  );
}

/**
 * A subject's answers to all the questions of a case, of the form of the model answers and in the format that it
 * declares; or an error.
 */
export function checkedAnswers(
  model: AnswersByName<Shaped>,
  answers: Readonly<Record<string, unknown>>,
  format: NumberFormat,
): AnswersByName<Float64Tensor> {
  const round = rounding(format);
  const checked = (tensor: Float64Tensor, at: string): Float64Tensor => {
    const { data } = tensor;
    for (let place = 0; place < data.length; place++) {
      const value = data[place]!;
      if (round(value) !== value && !Number.isNaN(value))
        throw new RangeError(
          `${at} holds ${value} at place ${place}, which is no ${format} number, though the subject declares ${format}`,
        );
    }
    return tensor;
  };
  return Object.fromEntries(
    Object.entries(model).map(([name, one]) => [name, mapAnswer(one, answers[name], checked) as Answer<Float64Tensor>]),
  );
}

/** A copy of a tensor, in float64. A shape that is the subject's affair is 'any'. */
function checkedTensor(wantedShape: readonly number[] | 'any', tensor: unknown, at: string): Float64Tensor {
  if (!isTensor(tensor)) throw new TypeError(`${at} is ${shown(tensor)}, not a tensor { shape, data }`);
  const shape =
    wantedShape === 'any' && Array.isArray(tensor.shape) ? tensor.shape : (wantedShape as readonly number[]);
  const wanted = (): string => `[${shape.join(', ')}]`;
  if (!Array.isArray(tensor.shape) || !sameShape(tensor.shape, shape)) {
    const given = Array.isArray(tensor.shape) ? `[${tensor.shape.join(', ')}]` : shown(tensor.shape);
    if (given !== wanted()) throw new RangeError(`${at} has shape ${given}, expected ${wanted()}`);
  }
  const size = sizeOf(shape);
  const length = (tensor.data as ArrayLike<number> | undefined)?.length;
  if (length !== size)
    throw new RangeError(`${at} holds ${length ?? 'no'} numbers, where its shape ${wanted()} has ${size}`);
  const data = zeros(size);
  for (let place = 0; place < size; place++) {
    const value: unknown = tensor.data[place];
    if (typeof value !== 'number') throw new TypeError(`${at} holds ${shown(value)} at place ${place}, not a number`);
    data[place] = value;
  }
  return { shape: [...shape], data };
}

/** A value in a few letters, whatever it is. */
function shown(value: unknown): string {
  if (value === null || typeof value === 'undefined' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (typeof value === 'string') return `the string ${JSON.stringify(value.slice(0, 40))}`;
  return Array.isArray(value) ? `an array of ${value.length}` : `of type ${typeof value}`;
}
