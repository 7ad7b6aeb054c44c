import { defineLoss, grid, reals, vector } from '../../language/definition.js';
export const poisson = defineLoss({
    name: 'poisson',
    says: 'The negative log-likelihood of a count under a Poisson distribution, of whose rate the logarithm is given; without log t!, which no prediction changes.',
    formula: String.raw `\ell = \exp(x) - t x, \quad \ell' = \exp(x) - t`,
    source: 'Nelder & Wedderburn 1972.',
    parameters: {},
    inputs: {
        predictions: { is: 'logarithms x of rates', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'counts t', shape: '[B, C]', domain: 'whole numbers from 0' },
    },
    value: ({ exp, multiply, subtract }, x, t) => subtract(exp(x), multiply(t, x)),
    derivative: ({ exp, subtract }, x, t) => subtract(exp(x), t),
    targetsDerivative: ({ constant, multiply }, x) => multiply(constant(-1), x),
    evaluations: () => ({ terms: ({ constant, exp, multiply }, x, t) => [exp(x), multiply(constant(-1), t)] }),
    properties: { nonNegative: false },
    cases: {
        any: { predictions: reals(-4, 4), targets: grid(0, 8) },
        // Rates of 1, and next to nothing; counts of 0.
        boundary: { predictions: grid(-32, 8, 8), targets: grid(0, 2) },
        exact: { predictions: grid(-1024, 0, 1024), targets: grid(0, 4) },
        smooth: { predictions: reals(-2, 1), targets: grid(0, 4) },
        hostile: { predictions: reals(-8, 8), targets: grid(0, 8) },
    },
    curvature: () => Math.exp(1 + 1 / 4),
    examples: [
        {
            predictions: vector(0, -1024),
            targets: vector(3, 2),
            value: [Math.exp(0) - 0, 0 + 2 * 1024],
            gradient: [1 - 3, 0 - 2],
        },
    ],
});
