import { matrix, type LossSpec } from '../language/index.ts';
import type { Batch, WeighedPoint, Weighed } from './batches.ts';

// Batches for worked examples.

const squaredError = { name: 'squared-error' } as const;
type ByHand = Batch & { readonly b: 4; readonly loss: LossSpec };

/** Four squared errors, 4 + 16 + 0 + 36, with gradients 4, −8, 0 and 12. */
export const four: ByHand = {
  b: 4,
  loss: squaredError,
  predictions: matrix([2], [-4], [0], [6]),
  targets: matrix([0], [0], [0], [0]),
};
/** Eight, in pairs that weights or a mask take together. */
export const pairs: ByHand = {
  b: 4,
  loss: squaredError,
  predictions: matrix([1, 2], [5, 5], [3, 4], [6, 6]),
  targets: matrix([0, 0], [0, 0], [0, 0], [0, 0]),
};
/** Neither weights nor a mask. */
export const unweighed: Weighed & Pick<WeighedPoint, 'over'> = {
  over: 'elements',
  given: 'nothing',
  weights: matrix([1], [1], [1], [1]),
  valid: matrix([1], [1], [1], [1]),
};
