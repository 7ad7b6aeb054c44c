import { anyNumbers, defineLoss, grid, vector } from '../../language/definition.js';
import { lack } from './margin.js';
export const squaredHinge = defineLoss({
    name: 'squared-hinge',
    says: 'The square of the hinge loss.',
    formula: String.raw `\ell = \max(0, 1 - t x)^2, \quad \ell' = -2 t \max(0, 1 - t x)`,
    source: 'Cortes & Vapnik 1995.',
    parameters: {},
    inputs: {
        predictions: { is: 'scores x', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'targets t', shape: '[B, C]', domain: '−1 or 1' },
    },
    value: (a, x, t) => {
        const hinge = a.maximum(lack(a, x, t), a.constant(0));
        return a.multiply(hinge, hinge);
    },
    derivative: (a, x, t) => a.multiply(a.multiply(a.constant(-2), t), a.maximum(lack(a, x, t), a.constant(0))),
    properties: { nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: grid(-1, 1, 2) },
        // Margins of 1, at the corner, and of 0.
        boundary: { predictions: grid(-2, 2, 1 / 2), targets: grid(-1, 1, 2) },
        exact: { predictions: grid(-15 / 4, 15 / 4, 1 / 2), targets: grid(-1, 1, 2) },
    },
    curvature: () => 2,
    examples: [
        {
            predictions: vector(1 / 2, 2, 3),
            targets: vector(1, 1, -1),
            value: [(1 - 1 / 2) ** 2, 0, (1 + 3) ** 2],
            gradient: [-2 * (1 / 2), 0, 2 * 4],
        },
    ],
});
