import type { LossDefinition } from '../../language/index.ts';
import { oneHot } from './one-hot.ts';

/**
 * Negative log-likelihood: `−x_c`, of log-probabilities x [B, C] and the class c of each example. Selected, and not multiplied: a class
 * that has no probability at all, −∞, does not reach the others.
 */
export const negativeLogLikelihood: LossDefinition = {
  perRow: true,
  elements: ({ constant, multiply, reshape, select, shape, sum }, x, y) => {
    const rows = shape(x).slice(0, -1);
    return multiply(constant(-1), reshape(sum(select(y, x, constant(0)), rows.length), rows));
  },
  derivative: ({ constant, multiply }, _, y) => multiply(constant(-1), y),
  targets: oneHot,
};
