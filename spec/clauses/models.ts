import { clipDefinitions } from '../definitions/records.ts';
import {
  listOf,
  oneOf,
  reals,
  recordOf,
  shuffled,
  tensorOf,
  type ClipName,
  type ClipSpec,
  type Coupling,
  type Description,
  type LossName,
  type LossSpec,
  type MicroBatch,
  type OptimizerSpec,
  type Parameters,
  type PenaltySpec,
  type ReductionSpec,
  type TensorData,
} from '../language/index.ts';
import { perExample } from './batches.ts';
import { anyBatch, definitionOf, everyLoss } from './losses.ts';
import type { Examples, Sizes } from './runs.ts';

// A linear model with every loss: what objectives, training and windows are asked, each with every value of its parts.

/** Points of several kinds in turn: each kind comes early. */
export const inTurn = <P>(...kinds: readonly (readonly P[])[]): P[] =>
  Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }, (_, i) =>
    kinds.flatMap((points) => points.slice(i, i + 1)),
  ).flat();

/** Every loss once. */
export const eachLoss: readonly LossSpec[] = [
  ...new Map(everyLoss.toReversed().map((loss) => [loss.name, loss])).values(),
].toReversed();

/** A loss of numbers and a loss of rows, of which every rule is asked. */
export const twoLosses: readonly LossSpec[] = eachLoss.filter(({ name }) =>
  ['squared-error', 'softmax-cross-entropy'].includes(name),
);

/** Losses of numbers that must lie between bounds, which a model leaves unless its numbers are small and positive. */
const bounded: readonly LossName[] = ['binary-cross-entropy-of-probabilities', 'poisson-of-rates'];
export const isBounded = ({ name }: LossSpec): boolean => bounded.includes(name);

/** C: one output or three; a loss of rows has three always. */
export const outputsOf = ({ name }: LossSpec, outputs: 1 | 3): 1 | 3 =>
  definitionOf({ name }).properties.perRow ? 3 : outputs;

/** The parameters of a model of two inputs. */
export function modelOf(loss: LossSpec, outputs: 1 | 3): Description<Parameters<TensorData>> {
  const [weights, bias] = isBounded(loss) ? [reals(1 / 16, 1 / 4), reals(1 / 8, 1 / 4)] : [reals(-1, 1), reals(-1, 1)];
  const c = outputsOf(loss, outputs);
  return recordOf({ weights: tensorOf([2, c], weights), bias: tensorOf([c], bias) });
}
/** What goes with the examples of a part: masks of rows or of elements, weights of rows, or weights and masks of rows. */
export type Beside = 'nothing' | 'rows' | 'elements' | 'weights' | 'weights and rows';

/** A mask that keeps about half of the rows, and one row always. */
const rowsKept = (loss: LossSpec, n: number): Description<TensorData> =>
  perExample(
    loss,
    n,
    shuffled(...(n === 0 ? [1] : Array.from({ length: n }, (_, i) => (i < Math.ceil(n / 2) ? 1 : 0)))),
  );
/** One by which rows have different lengths, none of them zero. */
const elementsKept = (n: number): Description<TensorData> => {
  const rows = [
    [1, 0, 1],
    [1, 1, 1],
    [0, 1, 0],
  ];
  const from = (first: number): TensorData => ({
    shape: [n, 3],
    data: Array.from({ length: n }, (_, i) => rows[(first + i) % 3]!).flat(),
  });
  return oneOf(from(0), from(1), from(2));
};
/** Weights of rows; some are zero where nothing else takes rows out, but not all. */
const rowWeights = (loss: LossSpec, n: number, some: 'zero' | 'small'): Description<TensorData> =>
  perExample(
    loss,
    n,
    shuffled(
      ...Array.from({ length: Math.max(n, 1) }, (_, i) => [3, some === 'zero' ? 0 : 1 / 4, 1 / 2, 2, 5][i % 5]!),
    ),
  );

/** n examples for it, with what goes with them. */
export function drawnExamples(loss: LossSpec, outputs: 1 | 3, n: number, beside: Beside): Description<MicroBatch> {
  const c = outputsOf(loss, outputs);
  return recordOf<MicroBatch>({
    inputs: tensorOf([n, 2], isBounded(loss) ? reals(1 / 4, 1) : reals(-2, 2)),
    targets: anyBatch(loss, [n, c], 2).targets,
    ...(/rows/.test(beside) && { valid: rowsKept(loss, n) }),
    ...(beside === 'elements' && { valid: elementsKept(n) }),
    ...(/weights/.test(beside) && { weights: rowWeights(loss, n, beside === 'weights' ? 'zero' : 'small') }),
  });
}
export const examplesOf = (loss: LossSpec, outputs: 1 | 3, n: number): Description<Examples> =>
  drawnExamples(loss, outputs, n, 'nothing');
/** Windows of them, with the same beside the examples in every part. */
export const windowsOf = (
  loss: LossSpec,
  outputs: 1 | 3,
  windows: readonly Sizes[],
  beside: Beside,
): Description<readonly (readonly (readonly MicroBatch[])[])[]> =>
  listOf(
    ...windows.map((replicas) =>
      listOf(...replicas.map((sizes) => listOf(...sizes.map((n) => drawnExamples(loss, outputs, n, beside))))),
    ),
  );

/** Rates at which a model stays where its loss has a value. */
export const ratesOf = (loss: LossSpec): Description<number> =>
  oneOf(...(isBounded(loss) ? [2 ** -10, 2 ** -9] : [0.1, 0.03]));

/** Reductions that need no weights: the two denominators differ where there are several outputs. */
export const plainReductions: readonly ReductionSpec[] = [
  { by: 'mean', over: 'elements' },
  { by: 'sum' },
  { by: 'mean', over: 'examples' },
  { by: 'mean', over: 'constant', count: 7 },
  { by: 'max' },
];

/** Rules with a memory of each kind. */
export const rules: readonly OptimizerSpec[] = [
  { name: 'sgd' },
  { name: 'momentum', momentum: 0.9 },
  { name: 'adam', beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 },
];
const decay = (coupling: Coupling, coefficient: number): Pick<OptimizerSpec, 'decay'> => ({
  decay: { coupling, coefficient },
});
export const decayingRules: readonly OptimizerSpec[] = [
  { ...rules[1]!, ...decay('coupled', 0.3) },
  { ...rules[2]!, ...decay('decoupled', 0.3) },
  { ...rules[0]!, ...decay('independent', 0.1) },
];

/** A way to clip. */
export const clipAt = (by: ClipName, threshold: number): ClipSpec =>
  by === 'adaptive-norm' ? { by, threshold, floor: 1 / 4 } : { by, threshold };
export const clipNames = Object.keys(clipDefinitions) as readonly ClipName[];
/** Every clip; the threshold is drawn. */
export const clipsSometimes: readonly ClipSpec[] = clipNames.map((by) => clipAt(by, 1));

/** Thresholds about the sizes of its gradients: those of a focal loss are small, and a mean makes them smaller. */
export const thresholdsOf = ({ name }: LossSpec): Description<number> =>
  name === 'focal' ? oneOf(1 / 16, 1 / 8) : oneOf(1 / 2, 2);

/** Every penalty in every place, on the weights and on the bias; and several at once. */
export const penaltySets: readonly (readonly PenaltySpec[])[] = [
  [{ name: 'half-sum-of-squares', on: 'weights', coefficient: 0.3, placed: 'outside' }],
  [
    { name: 'half-sum-of-squares', on: 'bias', coefficient: 0.3, placed: 'inside' },
    { name: 'sum-of-squares', on: 'weights', coefficient: 0.01, placed: 'inside' },
  ],
  [
    { name: 'sum-of-squares', on: 'bias', coefficient: 0.3, placed: 'outside' },
    { name: 'sum-of-squares', on: 'weights', coefficient: 0.1, placed: 'outside' },
  ],
];
