import { average, averageOfSquares, complement, power, rootWith } from './moments.js';
// What the rules of Adam's kind share: two moments, and the correction of their bias.
/** The moments in LaTeX. */
export const recurrence = String.raw `m \leftarrow \beta_1 m + (1 - \beta_1) g, \quad v \leftarrow \beta_2 v + (1 - \beta_2) g^2`;
/** The moments after this step, and what their bias is divided out by: `1 − βᵗ`. */
export const momentsOf = (a, { gradient, hyper, slots, step }) => ({
    m: average(a, hyper.beta1, slots.m, gradient),
    v: averageOfSquares(a, hyper.beta2, slots.v, gradient),
    correction1: complement(a, power(a, hyper.beta1, step)),
    correction2: complement(a, power(a, hyper.beta2, step)),
});
/** `√(v/k + ε′) + ε`; k may be divided by under the root or beside it. */
const correctedRoot = (a, v, k, hyper) => a.anyOf(() => rootWith(a, a.divide(v, k), hyper), () => a.add(a.divide(a.sqrt(a.add(v, a.multiply(k, hyper.rootEpsilon))), a.sqrt(k)), hyper.epsilon));
/** `λ · (m/k) / under`, with the rate at any place. */
export function stepOver({ divide, anyOf, multiply }, rate, { m, correction1: k }, under) {
    const direction = divide(divide(m, k), under);
    const update = anyOf(() => multiply(rate, divide(divide(m, k), under)), () => divide(multiply(rate, divide(m, k)), under), () => multiply(divide(rate, k), divide(m, under)), () => divide(multiply(divide(rate, k), m), under));
    return { direction, update };
}
/** The corrected step, with any second moment. */
export const correctedStep = (a, { hyper, rate }, moments, v) => stepOver(a, rate, moments, correctedRoot(a, v, moments.correction2, hyper));
/** The corrections in the rate, so that ε is not corrected: `λ √(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε̂)`. */
export function stepWithEpsilonHat(a, { hyper, rate }, { m, correction1, correction2 }, v) {
    const { divide, anyOf, multiply, sqrt } = a;
    const lambda = anyOf(() => divide(multiply(rate, sqrt(correction2)), correction1), () => multiply(rate, divide(sqrt(correction2), correction1)));
    const under = rootWith(a, v, hyper);
    const update = anyOf(() => divide(multiply(m, lambda), under), () => multiply(lambda, divide(m, under)));
    return { update };
}
