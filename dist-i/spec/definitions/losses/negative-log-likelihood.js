import { defineLoss, grid, matrix, reals, vector } from '../../language/definition.js';
import { oneHot } from './one-hot.js';
export const negativeLogLikelihood = defineLoss({
    name: 'negative-log-likelihood',
    says: 'The negative log-probability of the class of each example. It is selected, not multiplied: a class of log-probability −∞ does not reach the others.',
    formula: String.raw `\ell_i = -x_{i c_i}, \quad \partial \ell_i / \partial x_{ij} = -[j = c_i]`,
    source: 'Fisher 1922.',
    parameters: {},
    inputs: {
        predictions: { is: 'log-probabilities x', shape: '[B, C]', domain: 'up to 0' },
        targets: { is: 'classes c', shape: '[B]', domain: '0 … C − 1' },
    },
    value: ({ constant, multiply, reshape, select, shape, sum }, x, y) => {
        const rows = shape(x).slice(0, -1);
        return multiply(constant(-1), reshape(sum(select(y, x, constant(0)), rows.length), rows));
    },
    derivative: ({ constant, multiply }, _, y) => multiply(constant(-1), y),
    targets: oneHot,
    properties: { perRow: true, nonNegative: true },
    cases: {
        any: { predictions: reals(-Infinity, 0), targets: 'classes' },
        // Log-probabilities of 0, and far below.
        boundary: { predictions: grid(-1024, 0, 512), targets: 'classes' },
        exact: { predictions: grid(-8, 0, 1 / 2), targets: 'classes' },
        smooth: { predictions: grid(-4, 0, 1 / 8), targets: 'classes' },
    },
    curvature: () => 0,
    examples: [
        { predictions: matrix([-1, -3], [-2, -5]), targets: vector(1, 0), value: [3, 2], gradient: [0, -1, -1, 0] },
    ],
});
