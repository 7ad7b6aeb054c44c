import {
  stacked, type AccumulationAnswer, type AccumulationQuestion, type Arithmetic, type Definitions, type MicroBatch, type ObjectiveAnswer,
  type ObjectiveSolution, type Parameters, type ReductionSpec, type WindowProblem,
} from '../language/index.ts';
import { penalized, placed } from './objective.ts';
import { atRest, updated } from './training.ts';

/** Parts of a batch as one. A mask that one of them has is ones in the others. */
export function joined(parts: readonly MicroBatch[]): MicroBatch {
  const inputs = stacked(...parts.map((part) => part.inputs));
  const targets = stacked(...parts.map((part) => part.targets));
  const [mask] = parts.flatMap(({ valid }) => valid ?? []);
  if (mask === undefined) return { inputs, targets };
  const ones = ({ inputs: { shape } }: MicroBatch) => ({ shape: [shape[0]!, ...mask.shape.slice(1)], data: Array.from({ length: shape[0]! }, () => 1) });
  return { inputs, targets, valid: stacked(...parts.map((part) => part.valid ?? ones(part))) };
}

/** The total loss of some parts of a window, as of one batch. */
export function objectiveOf<T>(
  d: Definitions, arithmetic: Arithmetic<T>, problem: WindowProblem<T>, parts: readonly MicroBatch[],
): ObjectiveSolution<T> {
  const { inputs, targets, valid } = joined(parts);
  return d.objective(d, arithmetic, { ...problem, inputs, targets, valid: valid && arithmetic.exactly(valid) });
}

/** Losses with their gradients, each times its factor, added. */
export function combined<T>({ add, multiply }: Arithmetic<T>, of: readonly (ObjectiveAnswer<T> & { readonly factor: T })[]): ObjectiveAnswer<T> {
  const total = (part: (answer: ObjectiveAnswer<T>) => T): T => of.map((answer) => multiply(answer.factor, part(answer))).reduce((a, b) => add(a, b));
  return { value: total(({ value }) => value), gradient: { weights: total(({ gradient }) => gradient.weights), bias: total(({ gradient }) => gradient.bias) } };
}

/** A loss and its gradient, changed number by number. */
export const eachOf = <T, More extends object>(of: ObjectiveAnswer<T> & More, change: (x: T) => T): ObjectiveAnswer<T> & More => ({
  ...of, value: change(of.value), gradient: { weights: change(of.gradient.weights), bias: change(of.gradient.bias) },
});

/**
 * The total loss of a window and its gradient: those of the batch that its parts make up. Where the loss is a sum over the examples,
 * or such a sum over a count, the parts may as well be evaluated one by one: their numerators and denominators are carried apart and
 * divided once, or their means are weighed by what each has counted.
 */
export function window<T>(d: Definitions, arithmetic: Arithmetic<T>, problem: WindowProblem<T>): ObjectiveAnswer<T> {
  const { constant, divide, either, positive, select } = arithmetic;
  const parts = problem.replicas.flat();
  const whole = objectiveOf(d, arithmetic, problem, parts);
  if (parts.length === 1 || problem.reduction.by === 'max') return whole;

  const inside = placed(problem.penalties, 'inside');
  const outside = { ...problem, penalties: placed(problem.penalties, 'outside') };
  const each = (reduction: ReductionSpec) =>
    parts.filter((part) => sizeOfPart(part) > 0).map((part) => objectiveOf(d, arithmetic, { ...problem, reduction, penalties: inside }, [part]));
  const apart = once(() => eachOf(combined(arithmetic, each({ by: 'sum' }).map((of) => ({ ...of, factor: constant(1) }))), (x) => divide(x, whole.denominator)));
  const weighed = once(() =>
    combined(arithmetic, each(problem.reduction).map((mean) => ({
      // Where nothing counts there is no mean.
      ...eachOf(mean, (x) => select(positive(mean.denominator), x, constant(0))),
      factor: divide(mean.denominator, whole.denominator),
    }))),
  );
  const forms = [() => whole, ...[apart, weighed].map((data) => once(() => penalized(d, arithmetic, outside, data(), constant(0))))] as const;
  const admitted = (part: (answer: ObjectiveAnswer<T>) => T): T => either(() => part(forms[0]()), ...forms.slice(1).map((form) => () => part(form())));
  return { value: admitted(({ value }) => value), gradient: { weights: admitted(({ gradient }) => gradient.weights), bias: admitted(({ gradient }) => gradient.bias) } };
}

/** n, the number of examples of a part. */
export const sizeOfPart = ({ inputs }: MicroBatch): number => inputs.shape[0]!;

/** What is made when it is first asked for, and kept. */
function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Window by window: the total loss and its gradient, which is clipped, and one step of each parameter. */
export function accumulation<T>(d: Definitions, arithmetic: Arithmetic<T>, question: AccumulationQuestion): AccumulationAnswer<T> {
  const { exactly } = arithmetic;
  let state = { weights: atRest(exactly(question.parameters.weights)), bias: atRest(exactly(question.parameters.bias)) };
  const value: T[] = [];
  const parameters: Parameters<T>[] = [];
  for (const [index, { rate, replicas }] of question.windows.entries()) {
    const at = { weights: state.weights.theta, bias: state.bias.theta };
    const total = d.window(d, arithmetic, { ...question, replicas, earlier: question.windows.slice(0, index), parameters: at });
    state = updated(d, arithmetic, state, total.gradient, rate, question);
    value.push(total.value);
    parameters.push({ weights: state.weights.theta, bias: state.bias.theta });
  }
  return { value, parameters };
}
