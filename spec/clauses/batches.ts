import type { Denominator } from '../contracts/reduction.ts';
import { definitions } from '../definitions/index.ts';
import {
  cases, cross, filled, shuffled, tensorOf, type Arithmetic, type Cases, type Description, type LossQuestion, type LossSpec, type Numbers,
  type ReductionSpec, type TensorData,
} from '../language/index.ts';
import { everyLoss, exactBatch, losses } from './losses.ts';

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

/** Ways to weigh a batch, each with a denominator that can be told from the others on it. */
export const weighings: readonly { readonly over: Denominator; readonly given: 'weights' | 'valid' | 'nothing' }[] = [
  { over: 'elements', given: 'nothing' },
  { over: 'examples', given: 'nothing' },
  { over: 'elements', given: 'weights' },
  { over: 'sum-of-weights', given: 'weights' },
  { over: 'non-zero-weights', given: 'weights' },
  { over: 'valid', given: 'valid' },
];

/** Whole weights of which half are zero, with a power of two for a sum; and masks that keep a quarter. One number an example. */
const hostile = {
  weights: { 4: [2, 0, 6, 0], 8: [1, 0, 3, 0, 0, 7, 5, 0] },
  valid: { 4: [0, 1, 0, 0], 8: [0, 1, 0, 0, 0, 1, 0, 0] },
  nothing: { 4: [1, 1, 1, 1], 8: [1, 1, 1, 1, 1, 1, 1, 1] },
} as const;

/** One number an example, of a shape that broadcasts to the unreduced loss. */
export const perExample = ({ name }: LossSpec, b: number, numbers: Numbers): Description<TensorData> =>
  tensorOf(definitions.losses[name].perRow ? [b] : [b, 1], numbers);

/** Two losses weighed in every way, and every other, with denominators of its own to get wrong, in one. */
export const weighedBatches: Cases<WeighedPoint, Batch & { weights: TensorData }> = cases(
  [
    ...cross({ b: [4, 8] as const, loss: losses.filter(({ name }) => name === 'squared-error' || name === 'softmax-cross-entropy'), way: weighings }),
    ...cross({ b: [4] as const, loss: everyLoss, way: weighings.slice(0, 1) }),
  ].map(({ b, loss, way }) => ({ b, loss, ...way })),
  ({ b, loss, given }) => ({ ...exactBatch(loss, b, 2), weights: perExample(loss, b, shuffled(...hostile[given][b])) }),
);
interface WeighedPoint {
  readonly b: 4 | 8;
  readonly loss: LossSpec;
  readonly over: Denominator;
  readonly given: 'weights' | 'valid' | 'nothing';
}

/** The part of a loss question that says what the weights are. */
export const weighed = (given: 'weights' | 'valid' | 'nothing', weights: TensorData): { weights?: TensorData; valid?: TensorData } =>
  given === 'nothing' ? {} : { [given]: weights };

/** D, what a mean over these elements divides by. */
export function denominator<T>(
  arithmetic: Arithmetic<T>,
  over: Denominator,
  shape: readonly number[],
  { weights, valid }: { weights?: TensorData; valid?: TensorData } = {},
): T {
  const { exactly, multiply } = arithmetic;
  const everywhere = (given?: TensorData): T => multiply(exactly(filled(shape, 1)), exactly(given ?? filled([], 1)));
  return definitions.denominators[over](arithmetic, { shape, weights: everywhere(weights), valid: everywhere(valid) });
}
