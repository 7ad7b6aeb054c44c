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

/** What a subject answered about one row: its elements, and the gradient of their sum. */
interface Row {
  readonly elements: ArrayLike<number>;
  readonly gradient: Readonly<Record<string, ArrayLike<number>>> | undefined;
}

const rowOf = ({ shape, data }: TensorData, row: number): ArrayLike<number> => {
  const size = sizeOf(shape.slice(1));
  return Array.from(data).slice(row * size, (row + 1) * size);
};

/**
 * A declared loss as far as a subject's answers say what it is: the elements of the rows that it was asked for, unreduced,
 * and their gradients. Mutants are made of it: right elements, combined wrongly. Throws for rows that were not asked.
 */
export function formsOf(loss: OwnLoss, questions: Questions, answers: AnswersByName<TensorData>): OwnForms {
  const batched = Object.keys(loss.inputs).filter((name) => loss.inputs[name]!.shape[0] === 'examples');
  const [first] = batched as [string];
  const keysOf = ({ inputs }: OwnQuestion): string[] =>
    Array.from({ length: inputs[first]!.shape[0]! }, (_, row) =>
      batched.map((name) => Array.from(rowOf(inputs[name]!, row)).join()).join(';'),
    );
  const rows = new Map<string, Row>();
  const shared = new Map<string, TensorData>();
  for (const [name, question] of Object.entries(questions)) {
    if (question.ask !== 'own' || question.loss !== loss.name) continue;
    if (question.reduction.by !== 'none' || question.cotangent !== undefined) continue;
    const { value, gradient } = answers[name] as unknown as OwnAnswer;
    for (const [row, key] of keysOf(question).entries())
      rows.set(key, {
        elements: rowOf(value, row),
        gradient:
          gradient &&
          Object.fromEntries(
            Object.entries(gradient).flatMap(([of, tensor]) =>
              batched.includes(of) ? [[of, rowOf(tensor, row)]] : (shared.set(of, tensor), []),
            ),
          ),
      });
  }
  const found = (question: OwnQuestion): Row[] =>
    keysOf(question).map((key) => {
      const row = rows.get(key);
      if (row === undefined) throw new RangeError('a row that was not asked for');
      return row;
    });
  const joined = (parts: readonly ArrayLike<number>[]): number[] => parts.flatMap((part) => Array.from(part));
  return {
    elements: ({ fromData }, _, question) => {
      const of = found(question);
      const shape = loss.elements.map((extent) => (extent === 'examples' ? of.length : extent));
      return fromData({ shape, data: joined(of.map(({ elements }) => elements)) });
    },
    pullback: (arithmetic, _, upstream, question) => {
      const of = found(question);
      return Object.fromEntries(
        (loss.gradientOf ?? []).map((name) => {
          const { shape } = question.inputs[name]!;
          if (shared.has(name)) return [name, arithmetic.fromData(shared.get(name)!)];
          const data = joined(of.map(({ gradient }) => gradient?.[name] ?? []));
          return [name, pulled(arithmetic, upstream, { shape, data })];
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
  const asked = new Set(Object.values(questions).map((question) => (question as OwnQuestion).loss));
  const forms = losses
    .filter(({ name, terms }) => asked.has(name) && terms === undefined)
    .map((loss) => [loss.name, formsOf(loss, questions, answers)] as const);
  return {
    ...definitions,
    own: { ...definitions.own, losses: Object.fromEntries(forms), declarations: losses },
  };
}

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
