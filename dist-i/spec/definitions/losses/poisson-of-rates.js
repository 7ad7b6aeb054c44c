import { defineLoss, grid, reals, vector } from '../../language/definition.js';
export const poissonOfRates = defineLoss({
    name: 'poisson-of-rates',
    says: 'The negative log-likelihood of a count under a Poisson distribution, of which the rate itself is given; without log t!, which no prediction changes.',
    formula: String.raw `\ell = x - t \log x, \quad \ell' = 1 - t/x`,
    source: 'Nelder & Wedderburn 1972.',
    parameters: {},
    inputs: {
        predictions: { is: 'rates x', shape: '[B, C]', domain: 'above 0' },
        targets: { is: 'counts t', shape: '[B, C]', domain: 'whole numbers from 0' },
    },
    value: ({ log, multiply, subtract }, x, t) => subtract(x, multiply(t, log(x))),
    derivative: ({ constant, divide, subtract }, x, t) => subtract(constant(1), divide(t, x)),
    targetsDerivative: ({ constant, log, multiply }, x) => multiply(constant(-1), log(x)),
    evaluations: () => ({
        derivative: [({ divide, subtract }, x, t) => divide(subtract(x, t), x)],
        terms: ({ constant, divide, multiply }, x, t) => [constant(1), multiply(constant(-1), divide(t, x))],
        quotients: ({ constant, divide, multiply }, x, t, _, upstream) => [
            upstream,
            multiply(constant(-1), divide(multiply(upstream, t), x)),
        ],
    }),
    properties: { nonNegative: false },
    cases: {
        any: { predictions: reals(1 / 8, 8), targets: grid(0, 8) },
        // Rates of 1, and next to nothing; counts of 0.
        boundary: { predictions: grid(1 / 64, 1, 63 / 64), targets: grid(0, 2) },
        smooth: { predictions: reals(1, 4), targets: grid(0, 4) },
    },
    // t/x².
    curvature: () => 4 / (3 / 4) ** 2,
    examples: [
        {
            predictions: vector(1, 2),
            targets: vector(3, 1),
            value: [1 - 3 * Math.log(1), 2 - Math.log(2)],
            gradient: [1 - 3 / 1, 1 - 1 / 2],
        },
    ],
});
