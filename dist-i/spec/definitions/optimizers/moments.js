/** `1 − x`, of a pure number. */
export const complement = ({ constant, subtract }, x) => subtract(constant(1), x);
/** `x · x`. */
export const square = ({ multiply }, x) => multiply(x, x);
/** `xⁿ` of a pure number, n ≥ 1: at once, or factor by factor. */
export const power = (a, x, n) => a.anyOf(() => a.power(x, n), () => bySquaring(a, x, n));
function bySquaring(a, x, n) {
    if (n === 1)
        return x;
    const half = bySquaring(a, x, Math.floor(n / 2));
    const even = a.multiply(half, half);
    return n % 2 === 0 ? even : a.multiply(even, x);
}
/** The moving average `βa + (1 − β)x`, also evaluated as `a` moved towards x, or as `x` moved back towards a. */
export function average(a, beta, old, fresh) {
    const { add, anyOf, multiply, subtract } = a;
    return anyOf(() => add(multiply(beta, old), multiply(complement(a, beta), fresh)), () => add(old, multiply(complement(a, beta), subtract(fresh, old))), () => subtract(fresh, multiply(beta, subtract(fresh, old))));
}
/** The moving average of what is not negative, such as squares; however it is rounded, neither is the average. */
export function averageNotNegative(a, beta, old, fresh, term) {
    const { add, anyOf, maximum, multiply, subtract, zeros } = a;
    const kept = multiply(beta, old);
    return anyOf(() => add(kept, multiply(complement(a, beta), fresh)), ...(term ? [() => add(kept, maximum(zeros(fresh), term()))] : []), () => maximum(zeros(fresh), add(old, multiply(complement(a, beta), subtract(fresh, old)))), () => maximum(zeros(fresh), subtract(fresh, multiply(beta, subtract(fresh, old)))));
}
/** The moving average of the squared gradient; `(1 − β)g` may be squared with the other g. */
export const averageOfSquares = (a, beta, old, gradient) => averageNotNegative(a, beta, old, square(a, gradient), () => a.multiply(a.multiply(complement(a, beta), gradient), gradient));
/** `√(v + ε′) + ε`: one ε under the root, another beside it. */
export const rootWith = ({ add, sqrt }, v, { epsilon, rootEpsilon }) => add(sqrt(add(v, rootEpsilon)), epsilon);
/**
 * A quotient that the rate multiplies: before the division, or after it; or a product with the reciprocal, as of a root
 * that is computed as one.
 */
export const rated = (a, rate, over_, under) => a.anyOf(() => a.multiply(rate, a.divide(over_, under)), () => a.divide(a.multiply(rate, over_), under), () => a.multiply(rate, a.multiply(over_, a.divide(a.constant(1), under))));
/** The Euclidean norm. */
export const norm = ({ multiply, sqrt, sum }, x) => sqrt(sum(multiply(x, x)));
export const normOfNumbers = ({ multiply, sqrt, sum }, x) => sqrt(sum(multiply(x, x)));
/** `λ/(1 − βᵗ) · m / under`, with the rate and the correction at any place. */
export function correctedOver(a, rate, beta, step, m, under) {
    const { divide, anyOf, multiply } = a;
    const k = complement(a, power(a, beta, step));
    const update = anyOf(() => multiply(divide(rate, k), divide(m, under)), () => divide(multiply(divide(rate, k), m), under), () => multiply(rate, divide(divide(m, k), under)), () => divide(multiply(rate, m), multiply(k, under)));
    return { direction: divide(divide(m, k), under), update };
}
/** −1, 0 or 1. */
export const signOf = ({ positive, subtract, zeros }, x) => subtract(positive(x), positive(subtract(zeros(x), x)));
