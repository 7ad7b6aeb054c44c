import { matrix } from '../language/index.js';
// Batches for worked examples.
const squaredError = { name: 'squared-error' };
/** Four squared errors, 4 + 16 + 0 + 36, with gradients 4, −8, 0 and 12. */
export const four = {
    b: 4,
    loss: squaredError,
    predictions: matrix([2], [-4], [0], [6]),
    targets: matrix([0], [0], [0], [0]),
};
/** Eight, in pairs that weights or a mask take together. */
export const pairs = {
    b: 4,
    loss: squaredError,
    predictions: matrix([1, 2], [5, 5], [3, 4], [6, 6]),
    targets: matrix([0, 0], [0, 0], [0, 0], [0, 0]),
};
/** Neither weights nor a mask. */
export const unweighed = {
    over: 'elements',
    given: 'nothing',
    weights: matrix([1], [1], [1], [1]),
    valid: matrix([1], [1], [1], [1]),
};
