// The logistic function and its logarithm, so written that no exponential overflows.
/** `exp(−|x|)`: at most 1. */
export const decayOf = ({ absolute, constant, exp, multiply }, x) => exp(multiply(constant(-1), absolute(x)));
/** `softplus(x) = log(1 + exp(x)) = −log σ(−x)`. */
export const softplus = (arithmetic, x) => arithmetic.add(arithmetic.maximum(x, arithmetic.constant(0)), arithmetic.log1p(decayOf(arithmetic, x)));
/**
 * The same, `log(1 + exp(x))` as it is written: so the softplus of TensorFlow and of PyTorch is computed. Up to 11,
 * where the exponential is a number of float16 still.
 */
export const softplusAsWritten = (arithmetic, x) => {
    const { constant, exp, log1p, minimum, positive, select, subtract } = arithmetic;
    const end = constant(11);
    return select(positive(subtract(x, end)), softplus(arithmetic, x), log1p(exp(minimum(x, end))));
};
/** `σ(x) = 1/(1 + exp(−x))`. */
export const sigmoid = ({ add, constant, divide, exp, multiply }, x) => divide(constant(1), add(constant(1), exp(multiply(constant(-1), x))));
/** `σ(x) = exp(log σ(x))`, of a library whose one function of this kind is the logarithm. */
const throughItsLogarithm = (arithmetic, x) => {
    const { constant, exp, multiply } = arithmetic;
    const minus = (y) => multiply(constant(-1), y);
    return exp(minus(softplus(arithmetic, minus(x))));
};
/** The same in either evaluation: on the left of 0 also as `exp(−|x|)/(1 + exp(−|x|))`, which does not overflow. */
export const anySigmoid = (arithmetic, x) => {
    const { add, constant, divide, anyOf, multiply, positive, select, tanh } = arithmetic;
    const decay = decayOf(arithmetic, x);
    const half = constant(1 / 2);
    return anyOf(() => sigmoid(arithmetic, x), () => divide(select(positive(x), constant(1), decay), add(constant(1), decay)), () => throughItsLogarithm(arithmetic, x), ...(arithmetic.evaluates?.('sigmoid-by-tanh') ? [() => add(half, multiply(half, tanh(multiply(half, x))))] : []));
};
/** `σ(x) = exp(x − softplus(x))`: the derivative of the logarithm of a sum of exponentials, from its value. */
export const softplusSlope = (arithmetic, x) => arithmetic.exp(arithmetic.subtract(x, softplus(arithmetic, x)));
/** The derivative of `log(1 + exp(−|x|))`. */
export const tailSlope = (arithmetic, x) => {
    const { add, constant, divide, multiply, positive, select } = arithmetic;
    const decay = decayOf(arithmetic, x);
    const tail = divide(decay, add(constant(1), decay));
    return select(positive(x), multiply(constant(-1), tail), tail);
};
