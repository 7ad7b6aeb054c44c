import { anyNumbers, defineLoss, grid, reals, vector, } from '../../language/definition.js';
import { anySigmoid, sigmoid, softplus, softplusSlope } from './logistic.js';
/** −x; and the logit of p_t, `(2z − 1)x`. */
const minus = ({ constant, multiply }, x) => multiply(constant(-1), x);
const sign = ({ constant, multiply, subtract }, z) => subtract(multiply(constant(2), z), constant(1));
const towards = (a, x, z) => a.multiply(sign(a, z), x);
/** `(1 − p_t)^γ`: as a power of `σ(−x)`, of `1 − σ(x)`, or by the logarithm, `exp(−γ softplus(x))`. */
const anyFocus = (a, logit, gamma) => {
    const { constant, anyOf, exp, maximum, multiply, power, subtract } = a;
    return anyOf(() => power(anySigmoid(a, minus(a, logit)), gamma), 
    // No rounding takes 1/(1 + exp(−x)) beyond 1.
    () => power(maximum(subtract(constant(1), anySigmoid(a, logit)), constant(0)), gamma), () => exp(multiply(constant(-gamma), softplus(a, logit))));
};
/** `∓(1 − p_t)^γ (1 − p_t − γ p_t log p_t)`. */
const slope = (a, logit, z, gamma, p, focus) => {
    const { add, constant, multiply, subtract } = a;
    const surprise = softplus(a, minus(a, logit));
    const inner = add(multiply(multiply(constant(gamma), p), surprise), subtract(constant(1), p));
    return multiply(minus(a, sign(a, z)), multiply(focus, inner));
};
/** The same, with log p_t and log(1 − p_t) each differentiated through itself, as softplus is. */
const throughLogarithms = (a, logit, z, gamma, focus) => {
    const opposite = minus(a, logit);
    const towardsFocus = a.multiply(a.multiply(a.constant(gamma), softplusSlope(a, logit)), softplus(a, opposite));
    return a.multiply(minus(a, sign(a, z)), a.multiply(focus, a.add(towardsFocus, softplusSlope(a, opposite))));
};
export const focal = defineLoss({
    name: 'focal',
    says: 'Binary cross-entropy of a logit against a hard target, of which well classified examples count less; without the balance α.',
    formula: String.raw `\ell = -(1 - p_t)^\gamma \log p_t, \quad \ell' = (2z - 1) (1 - p_t)^\gamma (\gamma p_t \log p_t + p_t - 1), \quad p_t = \sigma((2z - 1) x)`,
    source: 'Lin et al. 2017 (arXiv 1708.02002), equation 4 and appendix A.',
    parameters: {
        gamma: {
            meaning: 'γ, how much less a well classified example counts',
            domain: 'from 0',
            values: [2, 0, 1 / 2],
            any: reals(1, 3),
        },
    },
    inputs: {
        predictions: { is: 'logits x', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'targets z', shape: '[B, C]', domain: '0 or 1' },
    },
    // 1 − p_t = σ(−x), and −log p_t = softplus(−x), of the logit x of p_t.
    value: (a, x, z, { gamma }) => {
        const opposite = minus(a, towards(a, x, z));
        return a.multiply(a.power(sigmoid(a, opposite), gamma), softplus(a, opposite));
    },
    derivative: (a, x, z, { gamma }) => {
        const logit = towards(a, x, z);
        return slope(a, logit, z, gamma, sigmoid(a, logit), a.power(sigmoid(a, minus(a, logit)), gamma));
    },
    evaluations: ({ gamma }) => ({
        value: [
            (a, x, z) => {
                const logit = towards(a, x, z);
                return a.multiply(anyFocus(a, logit, gamma), softplus(a, minus(a, logit)));
            },
        ],
        derivative: [
            (a, x, z) => {
                const logit = towards(a, x, z);
                return slope(a, logit, z, gamma, anySigmoid(a, logit), anyFocus(a, logit, gamma));
            },
            (a, x, z) => {
                const logit = towards(a, x, z);
                return throughLogarithms(a, logit, z, gamma, anyFocus(a, logit, gamma));
            },
        ],
    }),
    properties: { nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: grid(0, 1) },
        // Logits of 0, and such that a sigmoid is nearly saturated.
        boundary: { predictions: grid(-16, 16, 8), targets: grid(0, 1) },
    },
    // At γ = 2, where it is largest: less than ½.
    curvature: () => 1 / 2,
    examples: [
        {
            parameters: { gamma: 2 },
            predictions: vector(0, 0),
            targets: vector(1, 0),
            value: [(1 / 2) ** 2 * Math.LN2, (1 / 2) ** 2 * Math.LN2],
            gradient: [-((1 / 2) ** 2) * (Math.LN2 + 1 / 2), (1 / 2) ** 2 * (Math.LN2 + 1 / 2)],
        },
    ],
});
