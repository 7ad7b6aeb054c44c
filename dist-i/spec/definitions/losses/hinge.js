import { anyNumbers, defineLoss, grid, vector } from '../../language/definition.js';
import { lack } from './margin.js';
export const hinge = defineLoss({
    name: 'hinge',
    says: 'How far a score is from a margin of 1 on the side of its target; zero beyond the margin.',
    formula: String.raw `\ell = \max(0, 1 - t x), \quad \ell' = -t \,[t x < 1]`,
    source: 'Cortes & Vapnik 1995.',
    freedom: 'Where tx = 1, the derivative is any number from −t to 0.',
    parameters: {},
    inputs: {
        predictions: { is: 'scores x', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'targets t', shape: '[B, C]', domain: '−1 or 1' },
    },
    value: (a, x, t) => a.maximum(lack(a, x, t), a.constant(0)),
    derivative: (a, x, t) => {
        const { subgradient, constant, multiply, positive, subtract } = a;
        const short = positive(lack(a, x, t));
        const beyond = positive(multiply(constant(-1), lack(a, x, t)));
        const slope = (of) => multiply(of, multiply(constant(-1), t));
        return subgradient(slope(short), slope(short), slope(subtract(constant(1), beyond)));
    },
    properties: { nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: grid(-1, 1, 2) },
        // Margins of 1, at the kink, and of 0.
        boundary: { predictions: grid(-2, 2, 1 / 2), targets: grid(-1, 1, 2) },
        // Off the kink.
        exact: { predictions: grid(-15 / 4, 15 / 4, 1 / 2), targets: grid(-1, 1, 2) },
        smooth: { predictions: grid(-7 / 2, 7 / 2, 1, [-1 / 2, 1 / 2]), targets: grid(-1, 1, 2) },
    },
    curvature: () => 0,
    examples: [
        { predictions: vector(1 / 2, 2, 3), targets: vector(1, 1, -1), value: [1 - 1 / 2, 0, 1 + 3], gradient: [-1, 0, 1] },
    ],
});
