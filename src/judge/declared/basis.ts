import { definitions } from '../../../spec/definitions/index.ts';
import {
  sizeOf,
  type Arithmetic,
  type Definitions,
  type Fault,
  type OwnForms,
  type OwnLoss,
  type OwnQuestion,
  type Questions,
  type TensorData,
} from '../../../spec/language/index.ts';
import { float64, type Float64Tensor } from '../../arithmetic/float64.ts';
import type { NumberFormat } from '../../arithmetic/formats.ts';
import type { AnswersByName } from '../answers.ts';
import { answersOf, type Case } from '../law.ts';
import { roundedTo } from '../rounded.ts';

type OwnAnswer = { readonly value: TensorData; readonly gradient?: Readonly<Record<string, TensorData>> };

/** What a subject answered about one row: its elements, and the gradient of their sum. It is this row of an answer. */
interface Row {
  readonly answer: OwnAnswer;
  readonly row: number;
}

/** How many numbers a row has. */
const widthOf = ({ shape }: TensorData): number => sizeOf(shape.slice(1));

/** As many characters as a call takes for arguments. */
const most = 4096;
/** What tells numbers apart: their bits, for zeros and NaN those of one of them. */
function keyOf(numbers: Float64Array): string {
  for (let i = 0; i < numbers.length; i++) numbers[i] = Number.isNaN(numbers[i]!) ? NaN : numbers[i]! + 0;
  const units = new Uint16Array(numbers.buffer);
  let key = '';
  for (let done = 0; done < units.length; done += most)
    key += String.fromCharCode(...units.subarray(done, done + most));
  return key;
}

/** Each fault is looked for in the same questions. */
const known = new WeakMap<OwnQuestion, readonly string[]>();
/** What tells the rows of a question apart. */
function keysOf(batched: readonly string[], question: OwnQuestion): readonly string[] {
  const found = known.get(question);
  if (found !== undefined) return found;
  const inputs = batched.map((name) => question.inputs[name]!);
  const widths = inputs.map(widthOf);
  const numbers = new Float64Array(widths.reduce((sum, width) => sum + width, 0));
  const keys = Array.from({ length: inputs[0]!.shape[0]! }, (_, row) => {
    let place = 0;
    for (const [i, { data }] of inputs.entries())
      for (let k = 0, from = row * widths[i]!; k < widths[i]!; k++) numbers[place++] = data[from + k]!;
    return keyOf(numbers);
  });
  known.set(question, keys);
  return keys;
}

/** These rows of tensors, one after another. */
function joined(
  shape: readonly number[],
  rows: readonly Row[],
  of: (answer: OwnAnswer) => TensorData | undefined,
): TensorData {
  const data = new Float64Array(sizeOf(shape));
  let place = 0;
  for (const { answer, row } of rows) {
    const tensor = of(answer);
    if (tensor === undefined) throw new RangeError('a gradient that was not asked for');
    const width = widthOf(tensor);
    for (let k = 0, from = row * width; k < width; k++) data[place++] = tensor.data[from + k]!;
  }
  return { shape, data };
}

/**
 * A declared loss as far as a subject's answers say what it is: the elements of the rows that it was asked for, unreduced,
 * and their gradients. Mutants are made of it: right elements, combined wrongly. Throws for rows that were not asked.
 */
export function formsOf(loss: OwnLoss, questions: Questions, answers: AnswersByName<TensorData>): OwnForms {
  const batched = Object.keys(loss.inputs).filter((name) => loss.inputs[name]!.shape[0] === 'examples');
  const rows = new Map<string, Row>();
  const shared = new Map<string, TensorData>();
  for (const [name, question] of Object.entries(questions)) {
    if (question.ask !== 'own' || question.loss !== loss.name) continue;
    if (question.reduction.by !== 'none' || question.cotangent !== undefined) continue;
    const answer = answers[name] as unknown as OwnAnswer;
    for (const [row, key] of keysOf(batched, question).entries()) rows.set(key, { answer, row });
    for (const [of, tensor] of Object.entries(answer.gradient ?? {})) if (!batched.includes(of)) shared.set(of, tensor);
  }
  const found = (question: OwnQuestion): Row[] =>
    keysOf(batched, question).map((key) => {
      const row = rows.get(key);
      if (row === undefined) throw new RangeError('a row that was not asked for');
      return row;
    });
  return {
    elements: ({ fromData }, _, question) => {
      const of = found(question);
      const shape = loss.elements.map((extent) => (extent === 'examples' ? of.length : extent));
      return fromData(joined(shape, of, ({ value }) => value));
    },
    pullback: (arithmetic, _, upstream, question) => {
      const of = found(question);
      return Object.fromEntries(
        (loss.gradientOf ?? []).map((name) => {
          if (shared.has(name)) return [name, arithmetic.fromData(shared.get(name)!)];
          const slopes = joined(question.inputs[name]!.shape, of, ({ gradient }) => gradient?.[name]);
          return [name, pulled(arithmetic, upstream, slopes)];
        }),
      );
    },
  };
}

/** The gradient of each row, times the mean of what its elements are multiplied by. */
function pulled<T>(
  { constant, divide, fromData, multiply, reshape, shape, sum }: Arithmetic<T>,
  upstream: T,
  of: TensorData,
): T {
  const [rows = 1, ...rest] = shape(upstream);
  const size = sizeOf(rest);
  const perRow = divide(sum(reshape(upstream, [rows, size]), 1), constant(size));
  return multiply(reshape(perRow, [rows, ...of.shape.slice(1).map(() => 1)]), fromData(of));
}

/** The definitions, with declared losses that are what the subject answers. */
function knowing(losses: readonly OwnLoss[], questions: Questions, answers: AnswersByName<TensorData>): Definitions {
  const before = knownBy.get(answers);
  if (before?.losses === losses && before.questions === questions) return before.definitions;
  const asked = new Set(Object.values(questions).map((question) => (question as OwnQuestion).loss));
  const forms = losses
    .filter(({ name, terms }) => asked.has(name) && terms === undefined)
    .map((loss) => [loss.name, formsOf(loss, questions, answers)] as const);
  const own = { ...definitions.own, losses: Object.fromEntries(forms), declarations: losses };
  const made = { ...definitions, own };
  knownBy.set(answers, { losses, questions, definitions: made });
  return made;
}
/** Each fault is looked for in the same answers. */
const knownBy = new WeakMap<
  object,
  { readonly losses: readonly OwnLoss[]; readonly questions: Questions; readonly definitions: Definitions }
>();

/** What the author's definition of a declared loss answers; the answers themselves where there is none. */
export function definedAnswers<T>(
  arithmetic: Arithmetic<T>,
  { clause, questions }: Pick<Case, 'clause' | 'questions'>,
  answers: AnswersByName<T>,
): AnswersByName<T> {
  const [question] = Object.values(questions) as [OwnQuestion];
  const defined = clause.declared?.defined ?? {};
  if (!(question.loss in defined)) return answers;
  return answersOf({ ...definitions, own: { ...definitions.own, losses: defined } }, arithmetic, questions);
}

/** What a subject would have answered that is right but for this fault; or that has none. Throws where it says nothing. */
export function recombined(
  losses: readonly OwnLoss[],
  questions: Questions,
  answers: AnswersByName<TensorData>,
  format: NumberFormat,
  fault?: Fault,
): AnswersByName<Float64Tensor> {
  const right = knowing(losses, questions, answers);
  return roundedTo(format, answersOf(fault === undefined ? right : fault.wrong(right), float64, questions));
}
