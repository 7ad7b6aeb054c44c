import type { LossDefinition } from '../../language/index.ts';

/** Absolute error, `ℓ = |p − t|`, with derivative `sign(p − t)`; at the kink, zero out of [−1, 1]. */
export const absoluteError: LossDefinition = {
  elements: ({ absolute, subtract }, p, t) => absolute(subtract(p, t)),
  derivative: ({ between, constant, positive, subtract }, p, t) => {
    const above = positive(subtract(p, t));
    const below = positive(subtract(t, p));
    // At the kink the second is −1 and the third is 1; elsewhere all are the sign.
    return between(subtract(above, below), subtract(above, subtract(constant(1), above)), subtract(subtract(constant(1), below), below));
  },
};
