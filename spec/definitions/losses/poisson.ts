import type { LossDefinition } from '../../language/index.ts';

// The negative log-likelihood of a count t under a Poisson distribution, without the term log t!, which no prediction changes.

/** Of the logarithm x of the rate: `exp(x) − tx`, with derivative `exp(x) − t`. */
export const poisson: LossDefinition = {
  elements: ({ exp, multiply, subtract }, x, t) => subtract(exp(x), multiply(t, x)),
  derivative: ({ exp, subtract }, x, t) => subtract(exp(x), t),
  terms: ({ constant, exp, multiply }, x, t) => [exp(x), multiply(constant(-1), t)],
};

/** Of the rate x > 0 itself: `x − t log x`, with derivative `1 − t/x`. */
export const poissonOfRates: LossDefinition = {
  elements: ({ log, multiply, subtract }, x, t) => subtract(x, multiply(t, log(x))),
  derivative: ({ constant, divide, either, subtract }, x, t) =>
    either(
      () => subtract(constant(1), divide(t, x)),
      () => divide(subtract(x, t), x),
    ),
  terms: ({ constant, divide, multiply }, x, t) => [constant(1), multiply(constant(-1), divide(t, x))],
  quotients: ({ constant, divide, multiply }, x, t, _, upstream) => [upstream, multiply(constant(-1), divide(multiply(upstream, t), x))],
};
