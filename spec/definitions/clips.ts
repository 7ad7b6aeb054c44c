import type { Arithmetic, ClipDefinition, ClipName } from '../language/index.ts';

/** Every component within ±τ. */
const within = <T>({ constant, maximum, minimum, multiply }: Arithmetic<T>, gradient: T, threshold: T): T =>
  maximum(minimum(gradient, threshold), multiply(constant(-1), threshold));

/** What is done to the gradients of all parameters before a step. */
export const clipDefinitions: Readonly<Record<ClipName, ClipDefinition>> = {
  /** `max(−τ, min(g, τ))`, component by component. */
  value: (arithmetic, { weights, bias }, threshold) => ({
    weights: within(arithmetic, weights, threshold),
    bias: within(arithmetic, bias, threshold),
  }),
};
