import { defineLoss, grid, matrix, reals } from '../../language/definition.js';
export const klDivergence = defineLoss({
    name: 'kl-divergence',
    says: 'The Kullback–Leibler divergence of probabilities from log-probabilities, number by number: the sum over a row is that of the distributions.',
    formula: String.raw `\ell = t (\log t - x), \; 0 \text{ where } t = 0, \quad \ell' = -t`,
    source: 'Kullback & Leibler 1951.',
    parameters: {},
    inputs: {
        predictions: { is: 'log-probabilities x', shape: '[B, C]', domain: 'up to 0' },
        targets: { is: 'probabilities t', shape: '[B, C]', domain: 'from 0 to 1' },
    },
    value: ({ constant, log, multiply, positive, select, subtract }, x, t) => select(positive(t), multiply(t, subtract(log(t), x)), constant(0)),
    derivative: ({ constant, multiply }, _, t) => multiply(constant(-1), t),
    targetsDerivative: ({ add, constant, log, subtract }, x, t) => subtract(add(log(t), constant(1)), x),
    evaluations: () => ({
        targetsDerivative: [({ add, constant, log, subtract }, x, t) => add(subtract(log(t), x), constant(1))],
        value: [
            ({ constant, log, multiply, positive, select, subtract }, x, t) => select(positive(t), subtract(multiply(t, log(t)), multiply(t, x)), constant(0)),
        ],
    }),
    properties: { nonNegative: false },
    cases: {
        any: { predictions: reals(-Infinity, 0), targets: grid(0, 1, 1 / 8) },
        // Probabilities of 0 and of 1.
        boundary: { predictions: grid(-64, 0, 32), targets: grid(0, 1, 1 / 2) },
        exact: { predictions: grid(-8, 0, 1 / 2), targets: grid(0, 1) },
        smooth: { predictions: grid(-4, 0, 1 / 8), targets: grid(0, 1) },
        hostile: { predictions: reals(-Infinity, 0), targets: 'distributions' },
    },
    curvature: () => 0,
    examples: [
        {
            predictions: matrix([-1, -2], [-4, -3]),
            targets: matrix([1, 0], [1 / 2, 1 / 2]),
            value: [0 + 1, 0, (-Math.LN2 + 4) / 2, (-Math.LN2 + 3) / 2],
            gradient: [-1, 0, -1 / 2, -1 / 2],
        },
    ],
});
