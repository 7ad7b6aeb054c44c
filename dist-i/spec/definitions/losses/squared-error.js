import { anyNumbers, defineLoss, grid, matrix } from '../../language/definition.js';
export const squaredError = defineLoss({
    name: 'squared-error',
    says: 'The square of the error, without the factor ½ that some texts put before it.',
    formula: String.raw `\ell = (p - t)^2, \quad \ell' = 2 (p - t)`,
    source: 'Legendre 1805.',
    parameters: {},
    inputs: {
        predictions: { is: 'predictions p', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'targets t', shape: '[B, C]', domain: 'any numbers' },
    },
    value: ({ multiply, subtract }, p, t) => {
        const error = subtract(p, t);
        return multiply(error, error);
    },
    derivative: ({ constant, multiply, subtract }, p, t) => multiply(constant(2), subtract(p, t)),
    targetsDerivative: 'minus the derivative',
    properties: { nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: anyNumbers },
        // Errors of zero.
        boundary: { predictions: grid(-1, 1, 1 / 2), targets: grid(-1, 1, 1 / 2) },
        exact: { predictions: grid(-8, 8, 1 / 2), targets: grid(-4, 4, 1 / 2) },
    },
    curvature: () => 2,
    examples: [
        {
            predictions: matrix([2], [-4], [0], [6]),
            targets: matrix([0], [0], [0], [0]),
            value: [2 ** 2, (-4) ** 2, 0, 6 ** 2],
            gradient: [2 * 2, 2 * -4, 0, 2 * 6],
        },
    ],
});
