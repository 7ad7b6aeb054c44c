import type { LossDefinition } from '../../language/index.ts';

/**
 * The Kullback–Leibler divergence of probabilities t from log-probabilities x, number by number: `t(log t − x)`, zero where t is, so that the
 * sum over a row is `Σ t log(t/q)` with q = exp(x) (Kullback and Leibler 1951). The derivative is `−t`.
 */
export const klDivergence: LossDefinition = {
  elements: ({ constant, either, log, multiply, positive, select, subtract }, x, t) =>
    select(
      positive(t),
      either(
        () => multiply(t, subtract(log(t), x)),
        () => subtract(multiply(t, log(t)), multiply(t, x)),
      ),
      constant(0),
    ),
  derivative: ({ constant, multiply }, _, t) => multiply(constant(-1), t),
};
