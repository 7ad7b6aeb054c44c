import type { LossDefinition } from '../../language/index.ts';

/** Squared error, `ℓ = (p − t)²`, with derivative `2(p − t)`: without the factor ½ that some texts put before it. */
export const squaredError: LossDefinition = {
  elements: ({ multiply, subtract }, p, t) => {
    const error = subtract(p, t);
    return multiply(error, error);
  },
  derivative: ({ constant, multiply, subtract }, p, t) => multiply(constant(2), subtract(p, t)),
};
