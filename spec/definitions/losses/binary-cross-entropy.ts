import type { Arithmetic, LossDefinition } from '../../language/index.ts';

/** `exp(−|x|)`: at most 1. */
const decayOf = <T>({ absolute, constant, exp, multiply }: Arithmetic<T>, x: T): T => exp(multiply(constant(-1), absolute(x)));

/** `log(1 + exp(x))`. */
const softplus = <T>(arithmetic: Arithmetic<T>, x: T): T =>
  arithmetic.add(arithmetic.maximum(x, arithmetic.constant(0)), arithmetic.log1p(decayOf(arithmetic, x)));

/**
 * Binary cross-entropy of a logit x against a target z in [0, 1]: `−z log σ(x) − (1 − z) log(1 − σ(x))`, written so that no
 * exponential overflows: `max(x, 0) − xz + log(1 + exp(−|x|))`. The derivative is `σ(x) − z`.
 */
export const binaryCrossEntropy: LossDefinition = {
  elements: (arithmetic, x, z) => {
    const { add, constant, either, log1p, maximum, minimum, multiply, subtract } = arithmetic;
    const rest = subtract(constant(1), z);
    return either(
      () => add(subtract(maximum(x, constant(0)), multiply(x, z)), log1p(decayOf(arithmetic, x))),
      // With log σ(x) = min(x, 0) − log(1 + exp(−|x|)): `(1 − z)x − log σ(x)`.
      () => subtract(multiply(rest, x), subtract(minimum(x, constant(0)), log1p(decayOf(arithmetic, x)))),
      // As it is defined, with −log σ(x) = softplus(−x).
      () => add(multiply(z, softplus(arithmetic, multiply(constant(-1), x))), multiply(rest, softplus(arithmetic, x))),
    );
  },
  derivative: (arithmetic, x, z) => {
    const { add, constant, divide, either, exp, multiply, positive, select, subtract } = arithmetic;
    const decay = decayOf(arithmetic, x);
    const right = positive(x);
    const one = constant(1);
    return either(
      () => subtract(divide(one, add(one, exp(multiply(constant(-1), x)))), z),
      // Without an exponential that overflows: σ(x) = 1/(1 + exp(−|x|)) on the right of 0, and one less that on the left.
      () => subtract(divide(select(right, one, decay), add(one, decay)), z),
    );
  },
  // Of max(x, 0), −xz and log(1 + exp(−|x|)).
  terms: (arithmetic, x, z) => {
    const { add, constant, divide, multiply, positive, select } = arithmetic;
    const decay = decayOf(arithmetic, x);
    const tail = divide(decay, add(constant(1), decay));
    const right = positive(x);
    return [right, multiply(constant(-1), z), select(right, multiply(constant(-1), tail), tail)];
  },
  curvature: 1 / 4,
};
