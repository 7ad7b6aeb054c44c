import { anyNumbers, defineLoss, grid, vector } from '../../language/definition.js';
import { decayOf, softplus, softplusAsWritten, softplusSlope } from './logistic.js';
export const logCosh = defineLoss({
    name: 'log-cosh',
    says: 'Like half the square of a small error, and like the size of a large one minus log 2.',
    formula: String.raw `\ell = \log \cosh e = |e| + \log(1 + \exp(-2|e|)) - \log 2, \quad \ell' = \tanh e, \quad e = p - t`,
    source: 'Green 1990.',
    parameters: {},
    inputs: {
        predictions: { is: 'predictions p', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'targets t', shape: '[B, C]', domain: 'any numbers' },
    },
    // No exponential overflows: cosh is even, so that e may be |e|.
    value: (a, p, t) => {
        const error = a.absolute(a.subtract(p, t));
        return a.subtract(a.add(error, a.log1p(decayOf(a, a.multiply(a.constant(2), error)))), a.constant(Math.LN2));
    },
    derivative: ({ subtract, tanh }, p, t) => tanh(subtract(p, t)),
    targetsDerivative: 'minus the derivative',
    evaluations: () => ({
        // With −2e inside the softplus, whatever the sign.
        value: [softplus, softplusAsWritten].map((of) => (a, p, t) => {
            const error = a.subtract(p, t);
            return a.subtract(a.add(error, of(a, a.multiply(a.constant(-2), error))), a.constant(Math.LN2));
        }),
        derivative: [
            // 1 − 2σ(−2e), as these are differentiated.
            (a, p, t) => {
                const { add, constant, divide, multiply, positive, select, subtract } = a;
                const error = subtract(p, t);
                const decay = decayOf(a, multiply(constant(2), error));
                const tail = divide(multiply(constant(2), decay), add(constant(1), decay));
                return select(positive(error), subtract(constant(1), tail), subtract(tail, constant(1)));
            },
            // The same, the softplus differentiated through its value.
            (a, p, t) => {
                const { constant, multiply, subtract } = a;
                const slope = softplusSlope(a, multiply(constant(-2), subtract(p, t)));
                return subtract(constant(1), multiply(constant(2), slope));
            },
        ],
    }),
    properties: { nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: anyNumbers },
        // Errors of zero, and so large that the loss is linear.
        boundary: { predictions: grid(-64, 64, 32), targets: grid(-64, 64, 64) },
    },
    curvature: () => 1,
    examples: [
        {
            predictions: vector(1, -1),
            targets: vector(0, 0),
            value: [Math.log((Math.E + 1 / Math.E) / 2), Math.log((1 / Math.E + Math.E) / 2)],
            gradient: [Math.tanh(1), Math.tanh(-1)],
        },
    ],
});
