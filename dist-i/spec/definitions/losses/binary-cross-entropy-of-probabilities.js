import { defineLoss, grid, reals, vector } from '../../language/definition.js';
export const binaryCrossEntropyOfProbabilities = defineLoss({
    name: 'binary-cross-entropy-of-probabilities',
    says: 'Binary cross-entropy of a probability.',
    formula: String.raw `\ell = -z \log p - (1 - z) \log(1 - p), \quad \ell' = \tfrac{1 - z}{1 - p} - \tfrac zp`,
    source: 'Good 1952.',
    parameters: {},
    inputs: {
        predictions: { is: 'probabilities p', shape: '[B, C]', domain: 'above 0 and below 1' },
        targets: { is: 'targets z', shape: '[B, C]', domain: 'from 0 to 1' },
    },
    value: ({ add, constant, log, multiply, subtract }, p, z) => {
        const one = constant(1);
        return multiply(constant(-1), add(multiply(z, log(p)), multiply(subtract(one, z), log(subtract(one, p)))));
    },
    derivative: ({ constant, divide, subtract }, p, z) => subtract(divide(subtract(constant(1), z), subtract(constant(1), p)), divide(z, p)),
    targetsDerivative: ({ constant, log, subtract }, p) => subtract(log(subtract(constant(1), p)), log(p)),
    evaluations: () => ({
        targetsDerivative: [
            ({ constant, log, log1p, multiply, subtract }, p) => subtract(log1p(multiply(constant(-1), p)), log(p)),
        ],
        value: [
            ({ add, constant, log, log1p, multiply, subtract }, p, z) => {
                const negative = log1p(multiply(constant(-1), p));
                return multiply(constant(-1), add(multiply(z, log(p)), multiply(subtract(constant(1), z), negative)));
            },
        ],
        derivative: [
            ({ constant, divide, multiply, subtract }, p, z) => divide(subtract(p, z), multiply(p, subtract(constant(1), p))),
        ],
        terms: ({ constant, divide, multiply, subtract }, p, z) => {
            const one = constant(1);
            return [divide(subtract(one, z), subtract(one, p)), multiply(constant(-1), divide(z, p))];
        },
        quotients: ({ constant, divide, multiply, subtract }, p, z, _, upstream) => {
            const one = constant(1);
            return [
                divide(multiply(upstream, subtract(one, z)), subtract(one, p)),
                multiply(constant(-1), divide(multiply(upstream, z), p)),
            ];
        },
    }),
    properties: { nonNegative: true },
    cases: {
        any: { predictions: reals(1 / 16, 15 / 16), targets: grid(0, 1, 1 / 8) },
        // Hard targets, and probabilities that are far from them.
        boundary: { predictions: grid(1 / 32, 31 / 32, 15 / 32), targets: grid(0, 1) },
        smooth: { predictions: grid(3 / 8, 5 / 8, 1 / 16), targets: grid(0, 1, 1 / 4) },
        hostile: { predictions: reals(1 / 64, 63 / 64), targets: reals(0, 1) },
    },
    // t/p² + (1 − t)/(1 − p)², from ⅛ to ⅞.
    curvature: () => 1 / (1 / 8) ** 2,
    examples: [
        {
            predictions: vector(1 / 2, 1 / 4),
            targets: vector(1 / 4, 1),
            value: [Math.log(2), Math.log(4)],
            gradient: [3 / 4 / (1 / 2) - 1 / 4 / (1 / 2), -1 / (1 / 4)],
        },
    ],
});
