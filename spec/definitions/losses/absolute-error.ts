import type { LossDefinition } from '../../language/index.ts';

/** Absolute error, `ℓ = |p − t|`, with derivative `sign(p − t)`; at the kink, zero out of [−1, 1]. */
export const absoluteError: LossDefinition = {
  elements: ({ absolute, subtract }, p, t) => absolute(subtract(p, t)),
  derivative: ({ positive, subtract }, p, t) => subtract(positive(subtract(p, t)), positive(subtract(t, p))),
  curvature: 0,
};
