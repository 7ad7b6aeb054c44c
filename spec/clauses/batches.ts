import type { Denominator } from '../contracts/reduction.ts';
import { denominatorDefinitions } from '../definitions/denominators.ts';
import {
  cases, cross, filled, grid, reals, shuffled, tensorOf, type Arithmetic, type Cases, type Description, type LossName, type LossQuestion,
  type LossSpec, type ReductionSpec, type TensorData,
} from '../language/index.ts';

/** Every loss, with a corner of Huber's among the numbers that are drawn. */
export const losses: readonly LossSpec[] = [
  { name: 'squared-error' },
  { name: 'absolute-error' },
  { name: 'huber', delta: 2 },
  { name: 'binary-cross-entropy' },
  { name: 'softmax-cross-entropy' },
];

/** B examples of C numbers each, of a loss. */
export interface Batch {
  readonly predictions: TensorData;
  readonly targets: TensorData;
}

/**
 * Predictions and targets at which a loss is exact: every intermediate, in every order, is a float32. Errors are halves;
 * sigmoids and softmaxes are saturated, at logits ±1024 and at 0 among −1024, so that their losses are multiples of 256.
 */
export function exactBatch(loss: LossName, b: number, c: number): { predictions: Description<TensorData>; targets: Description<TensorData> } {
  switch (loss) {
    case 'binary-cross-entropy':
      return { predictions: tensorOf([b, c], grid(-1024, 1024, 2048)), targets: tensorOf([b, c], grid(0, 1, 1 / 4)) };
    case 'softmax-cross-entropy':
      return { predictions: tensorOf([b, c], shuffled(0, ...Array.from({ length: c - 1 }, () => -1024))), targets: tensorOf([b], grid(0, c - 1)) };
    case 'absolute-error':
      // No error is zero: at the kink more than one gradient is right.
      return { predictions: tensorOf([b, c], grid(-8, 8, 1 / 2)), targets: tensorOf([b, c], grid(-15 / 4, 15 / 4, 1 / 2)) };
    default:
      return { predictions: tensorOf([b, c], grid(-8, 8, 1 / 2)), targets: tensorOf([b, c], grid(-4, 4, 1 / 2)) };
  }
}

/** Predictions and targets of any size, none nearer than ½ to a kink, so that the loss is smooth over steps of up to ¼. */
export function smoothBatch(loss: LossName, b: number, c: number): { predictions: Description<TensorData>; targets: Description<TensorData> } {
  switch (loss) {
    case 'absolute-error':
      return { predictions: tensorOf([b, c], grid(-4, 4, 1, [0])), targets: tensorOf([b, c], grid(-1 / 2, 1 / 2, 1)) };
    case 'binary-cross-entropy':
      return { predictions: tensorOf([b, c], reals(-4, 4)), targets: tensorOf([b, c], grid(0, 1, 1 / 4)) };
    case 'softmax-cross-entropy':
      return { predictions: tensorOf([b, c], reals(-4, 4)), targets: tensorOf([b], grid(0, c - 1)) };
    default:
      return { predictions: tensorOf([b, c], reals(-4, 4)), targets: tensorOf([b, c], reals(-1, 1)) };
  }
}

/** The question for the reduced loss of a batch. */
export const ask = ({ loss, predictions, targets }: Batch & { loss: LossSpec }, reduction: ReductionSpec, more: Partial<LossQuestion> = {}): LossQuestion => ({
  ask: 'loss', loss, reduction, predictions, targets, ...more,
});

/** The shape of the unreduced loss. */
export const elementsShape = (loss: LossName, predictions: TensorData): readonly number[] =>
  loss === 'softmax-cross-entropy' ? predictions.shape.slice(0, -1) : predictions.shape;

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

/** One weight an example, of a shape that broadcasts to the unreduced loss. */
export const exampleWeights = (loss: LossName, b: 4 | 8, given: 'weights' | 'valid' | 'nothing'): Description<TensorData> =>
  tensorOf(loss === 'softmax-cross-entropy' ? [b] : [b, 1], shuffled(...hostile[given][b]));

/** Every loss, exact, weighed in every way. */
export const weighedBatches: Cases<WeighedPoint, Batch & { weights: TensorData }> = cases(
  cross({ b: [4, 8], loss: losses, way: weighings }).map(({ b, loss, way }) => ({ b, loss, ...way })),
  ({ b, loss, given }) => ({ ...exactBatch(loss.name, b, 2), weights: exampleWeights(loss.name, b, given) }),
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
  return denominatorDefinitions[over](arithmetic, { shape, weights: everywhere(weights), valid: everywhere(valid) });
}
