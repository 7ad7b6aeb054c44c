import type { Denominator } from '../contracts/reduction.ts';
import { definitions } from '../definitions/index.ts';
import {
  cases, cross, filled, shuffled, tensorOf, type Arithmetic, type Cases, type Description, type Descriptions, type LossQuestion, type LossSpec, type Numbers,
  type ReductionSpec, type TensorData,
} from '../language/index.ts';
import { everyLoss, exactBatch } from './losses.ts';

/** B examples of C numbers each, of a loss. */
export interface Batch {
  readonly predictions: TensorData;
  readonly targets: TensorData;
}

/** The question for the reduced loss of a batch. */
export const ask = ({ loss, predictions, targets }: Batch & { loss: LossSpec }, reduction: ReductionSpec, more: Partial<LossQuestion> = {}): LossQuestion => ({
  ask: 'loss', loss, reduction, predictions, targets, ...more,
});

/** The shape of the unreduced loss. */
export const elementsShape = ({ name }: LossSpec, { shape }: TensorData): readonly number[] =>
  definitions.losses[name].perRow ? shape.slice(0, -1) : shape;

/** What is given with a batch: a weight for every example, a mask that keeps some examples, or both. */
export type Companions = 'nothing' | 'weights' | 'valid' | 'both';
export interface Weighed {
  readonly given: Companions;
  readonly weights: TensorData;
  readonly valid: TensorData;
}
/** The part of a loss question that says what the weights are. */
export const weighed = ({ given, weights, valid }: Weighed): { weights?: TensorData; valid?: TensorData } => ({
  ...((given === 'weights' || given === 'both') && { weights }),
  ...((given === 'valid' || given === 'both') && { valid }),
});

/** Ways to divide by one number, with what is given for it: on these batches each can be told from the others. */
export const weighings: readonly { readonly over: Denominator; readonly given: Companions }[] = [
  { over: 'elements', given: 'nothing' },
  { over: 'examples', given: 'nothing' },
  { over: 'constant', given: 'nothing' },
  { over: 'elements', given: 'weights' },
  { over: 'sum-of-weights', given: 'weights' },
  { over: 'non-zero-weights', given: 'weights' },
  { over: 'valid', given: 'valid' },
  { over: 'sum-of-valid-weights', given: 'both' },
];
/** The mean by a denominator; the constant is one that no batch here has of anything. */
export const meanOver = (over: Denominator): ReductionSpec => (over === 'constant' ? { by: 'mean', over, count: 32 } : { by: 'mean', over });

/** One number an example, of a shape that broadcasts to the unreduced loss. */
export const perExample = ({ name }: LossSpec, b: number, numbers: Numbers): Description<TensorData> =>
  tensorOf(definitions.losses[name].perRow ? [b] : [b, 1], numbers);

/**
 * Whole weights of which half are zero, with a power of two for a sum, and a mask that keeps a quarter; where both are given, weights that
 * are all different and a mask that keeps half.
 */
const ones = { 4: [1, 1, 1, 1], 8: [1, 1, 1, 1, 1, 1, 1, 1] } as const;
const hostile = {
  nothing: { weights: ones, valid: ones },
  weights: { weights: { 4: [2, 0, 6, 0], 8: [1, 0, 3, 0, 0, 7, 5, 0] }, valid: ones },
  valid: { weights: ones, valid: { 4: [0, 1, 0, 0], 8: [0, 1, 0, 0, 0, 1, 0, 0] } },
  both: { weights: { 4: [2, 5, 6, 4], 8: [1, 2, 3, 4, 5, 6, 7, 9] }, valid: { 4: [0, 1, 1, 0], 8: [0, 1, 1, 0, 1, 0, 0, 1] } },
} as const;

/** Weights and a mask for B examples of a loss. */
export const companions = (loss: LossSpec, b: 4 | 8, given: Companions): Descriptions<Pick<Weighed, 'weights' | 'valid'>> => ({
  weights: perExample(loss, b, shuffled(...hostile[given].weights[b])),
  valid: perExample(loss, b, shuffled(...hostile[given].valid[b])),
});

/** A batch that is weighed in one of these ways. */
export interface WeighedPoint {
  readonly b: 4 | 8;
  readonly loss: LossSpec;
  readonly over: Denominator;
  readonly given: Companions;
}
/** Batches of these losses, exact where they can be, weighed in these ways. */
export const weighedIn = (ways: readonly Pick<WeighedPoint, 'over' | 'given'>[], points: readonly Pick<WeighedPoint, 'b' | 'loss'>[]): WeighedPoint[] =>
  points.flatMap((point) => ways.map((way) => ({ ...point, ...way })));
export const drawnWeighed = ({ b, loss, given }: WeighedPoint): Descriptions<Batch & Pick<Weighed, 'weights' | 'valid'>> => ({
  ...exactBatch(loss, b, 2),
  ...companions(loss, b, given),
});

/** A loss of elements and a loss of rows, in batches of two sizes. */
export const twoLosses: readonly Pick<WeighedPoint, 'b' | 'loss'>[] = cross({
  b: [4, 8], loss: [{ name: 'squared-error' }, { name: 'softmax-cross-entropy' }],
} as const);

/** Two losses weighed in every way, and every other, each with a mean of its own to get wrong, in one. */
export const weighedBatches: Cases<WeighedPoint, Batch & Pick<Weighed, 'weights' | 'valid'>> = cases(
  [...weighedIn(weighings, twoLosses), ...weighedIn(weighings.slice(0, 1), everyLoss.map((loss) => ({ b: 4, loss })))],
  drawnWeighed,
  { enough: 2 },
);

/** D, what a mean over these elements divides by. */
export function denominator<T>(
  arithmetic: Arithmetic<T>, reduction: ReductionSpec, shape: readonly number[], { weights, valid }: { weights?: TensorData; valid?: TensorData } = {},
): T {
  const { constant, exactly, multiply } = arithmetic;
  const everywhere = (given?: TensorData): T => multiply(exactly(filled(shape, 1)), exactly(given ?? filled([], 1)));
  if (reduction.by !== 'mean') return constant(1);
  return definitions.denominators[reduction.over](arithmetic, { shape, weights: everywhere(weights), valid: everywhere(valid) }, reduction.count);
}
