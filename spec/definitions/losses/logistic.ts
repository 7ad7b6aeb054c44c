import type { Arithmetic } from '../../language/index.ts';

/** `exp(−|x|)`: at most 1. */
export const decayOf = <T>({ absolute, constant, exp, multiply }: Arithmetic<T>, x: T): T => exp(multiply(constant(-1), absolute(x)));

/** `softplus(x) = log(1 + exp(x)) = −log σ(−x)`, of which no exponential overflows. */
export const softplus = <T>(arithmetic: Arithmetic<T>, x: T): T =>
  arithmetic.add(arithmetic.maximum(x, arithmetic.constant(0)), arithmetic.log1p(decayOf(arithmetic, x)));

/** The same, `log(1 + exp(x))` as it is written: so the softplus of TensorFlow and of PyTorch is computed. Up to 11, where the exponential is a number of float16 still. */
export const softplusAsWritten = <T>(arithmetic: Arithmetic<T>, x: T): T => {
  const { constant, exp, log1p, minimum, positive, select, subtract } = arithmetic;
  const end = constant(11);
  return select(positive(subtract(x, end)), softplus(arithmetic, x), log1p(exp(minimum(x, end))));
};

/** `σ(x) = 1/(1 + exp(−x))`; without an exponential that overflows it is `exp(−|x|)/(1 + exp(−|x|))` on the left of 0. */
export function sigmoid<T>(arithmetic: Arithmetic<T>, x: T): T {
  const { add, constant, divide, either, exp, multiply, positive, select } = arithmetic;
  const one = constant(1);
  const decay = decayOf(arithmetic, x);
  return either(
    () => divide(one, add(one, exp(multiply(constant(-1), x)))),
    () => divide(select(positive(x), one, decay), add(one, decay)),
  );
}

/** `σ(x) = exp(x − softplus(x))`: the derivative of the logarithm of a sum of exponentials, from its value. */
export const softplusSlope = <T>(arithmetic: Arithmetic<T>, x: T): T => arithmetic.exp(arithmetic.subtract(x, softplus(arithmetic, x)));
