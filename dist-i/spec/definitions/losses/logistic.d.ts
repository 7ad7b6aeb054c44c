import type { Arithmetic } from '../../language/definition.ts';
/** `exp(−|x|)`: at most 1. */
export declare const decayOf: <T>({ absolute, constant, exp, multiply }: Arithmetic<T>, x: T) => T;
/** `softplus(x) = log(1 + exp(x)) = −log σ(−x)`. */
export declare const softplus: <T>(arithmetic: Arithmetic<T>, x: T) => T;
/**
 * The same, `log(1 + exp(x))` as it is written: so the softplus of TensorFlow and of PyTorch is computed. Up to 11,
 * where the exponential is a number of float16 still.
 */
export declare const softplusAsWritten: <T>(arithmetic: Arithmetic<T>, x: T) => T;
/** `σ(x) = 1/(1 + exp(−x))`. */
export declare const sigmoid: <T>({ add, constant, divide, exp, multiply }: Arithmetic<T>, x: T) => T;
/** The same in either evaluation: on the left of 0 also as `exp(−|x|)/(1 + exp(−|x|))`, which does not overflow. */
export declare const anySigmoid: <T>(arithmetic: Arithmetic<T>, x: T) => T;
/** `σ(x) = exp(x − softplus(x))`: the derivative of the logarithm of a sum of exponentials, from its value. */
export declare const softplusSlope: <T>(arithmetic: Arithmetic<T>, x: T) => T;
/** The derivative of `log(1 + exp(−|x|))`. */
export declare const tailSlope: <T>(arithmetic: Arithmetic<T>, x: T) => T;
