import { anyNumbers, defineLoss, grid, matrix } from '../../language/definition.js';
export const absoluteError = defineLoss({
    name: 'absolute-error',
    says: 'The size of the error.',
    formula: String.raw `\ell = |p - t|, \quad \ell' = \operatorname{sign}(p - t)`,
    source: 'Laplace 1774.',
    freedom: 'Where p = t, the derivative is any number from −1 to 1.',
    parameters: {},
    inputs: {
        predictions: { is: 'predictions p', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'targets t', shape: '[B, C]', domain: 'any numbers' },
    },
    value: ({ absolute, subtract }, p, t) => absolute(subtract(p, t)),
    derivative: ({ subgradient, constant, positive, subtract }, p, t) => {
        const above = positive(subtract(p, t));
        const below = positive(subtract(t, p));
        // At the kink the second is −1 and the third is 1; elsewhere all are the sign.
        return subgradient(subtract(above, below), subtract(above, subtract(constant(1), above)), subtract(subtract(constant(1), below), below));
    },
    targetsDerivative: 'minus the derivative',
    properties: { nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: anyNumbers },
        // Errors of zero, at the kink.
        boundary: { predictions: grid(-1, 1, 1 / 2), targets: grid(-1, 1, 1 / 2) },
        // No error is zero.
        exact: { predictions: grid(-8, 8, 1 / 2), targets: grid(-15 / 4, 15 / 4, 1 / 2) },
        smooth: { predictions: grid(-4, 4, 1, [0]), targets: grid(-1 / 2, 1 / 2, 1) },
    },
    curvature: () => 0,
    examples: [{ predictions: matrix([2], [-4]), targets: matrix([0], [0]), value: [2, 4], gradient: [1, -1] }],
});
