/** `‖g‖`, of one gradient. */
export const norm = ({ multiply, sqrt, sum }, gradient) => sqrt(sum(multiply(gradient, gradient)));
/** `g · τ / max(‖g‖, τ)`. */
export const shorten = ({ divide, maximum, multiply }, gradient, length, threshold) => multiply(gradient, divide(threshold, maximum(length, threshold)));
/** The same in any order of the factors. */
export const anyShorten = (arithmetic, gradient, length, threshold) => {
    const { constant, divide, anyOf, maximum, minimum, multiply } = arithmetic;
    const longest = maximum(length, threshold);
    return anyOf(() => shorten(arithmetic, gradient, length, threshold), () => divide(multiply(gradient, threshold), longest), () => divide(gradient, divide(longest, threshold)), () => multiply(divide(gradient, longest), threshold), () => multiply(gradient, multiply(threshold, minimum(divide(constant(1), longest), divide(constant(1), threshold)))));
};
