import type { LossDefinition } from '../../language/index.ts';

/**
 * Binary cross-entropy of a logit x against a target z in [0, 1]: `−z log σ(x) − (1 − z) log(1 − σ(x))`, written so that no
 * exponential overflows: `max(x, 0) − xz + log(1 + exp(−|x|))`. The derivative is `σ(x) − z`.
 */
export const binaryCrossEntropy: LossDefinition = {
  elements: ({ absolute, add, constant, exp, log1p, maximum, multiply, subtract }, x, z) =>
    add(subtract(maximum(x, constant(0)), multiply(x, z)), log1p(exp(multiply(constant(-1), absolute(x))))),
  derivative: ({ add, constant, divide, exp, multiply, subtract }, x, z) =>
    subtract(divide(constant(1), add(constant(1), exp(multiply(constant(-1), x)))), z),
  curvature: 1 / 4,
};
