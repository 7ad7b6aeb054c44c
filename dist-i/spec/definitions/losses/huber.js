import { anyNumbers, defineLoss, grid, matrix, reals } from '../../language/definition.js';
export const huber = defineLoss({
    name: 'huber',
    says: 'Half the square of a small error; beyond δ it grows as the error does.',
    formula: String.raw `\ell = \begin{cases} \tfrac12 e^2 & |e| \le \delta \\ \delta (|e| - \tfrac12 \delta) & |e| > \delta \end{cases}, \quad \ell' = \max(-\delta, \min(e, \delta)), \quad e = p - t`,
    source: 'Huber 1964.',
    parameters: {
        delta: {
            meaning: 'δ, the error from which the loss is linear',
            domain: 'above 0',
            values: [2, 1 / 2],
            any: reals(1, 3),
        },
    },
    inputs: {
        predictions: { is: 'predictions p', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'targets t', shape: '[B, C]', domain: 'any numbers' },
    },
    value: ({ absolute, constant, multiply, positive, select, subtract }, p, t, { delta }) => {
        const error = absolute(subtract(p, t));
        return select(positive(subtract(error, constant(delta))), multiply(constant(delta), subtract(error, multiply(constant(1 / 2), constant(delta)))), multiply(constant(1 / 2), multiply(error, error)));
    },
    derivative: ({ constant, maximum, minimum, multiply, subtract }, p, t, { delta }) => maximum(minimum(subtract(p, t), constant(delta)), multiply(constant(-1), constant(delta))),
    targetsDerivative: 'minus the derivative',
    evaluations: () => ({
        value: [
            // Without branches: with q = min(|e|, δ), both are ½q² + δ(|e| − q).
            ({ absolute, add, constant, minimum, multiply, subtract }, p, t, { delta }) => {
                const error = absolute(subtract(p, t));
                const q = minimum(error, constant(delta));
                return add(multiply(constant(1 / 2), multiply(q, q)), multiply(constant(delta), subtract(error, q)));
            },
        ],
        // Of ½q² and of δ(|e| − q), where q stands still beyond δ.
        terms: ({ absolute, constant, multiply, positive, subtract }, p, t, { delta }) => {
            const error = subtract(p, t);
            const sign = subtract(positive(error), positive(subtract(t, p)));
            const inside = positive(subtract(constant(delta), absolute(error)));
            const signed = multiply(sign, constant(delta));
            return [multiply(inside, error), multiply(constant(-1), multiply(inside, signed)), signed];
        },
    }),
    properties: { nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: anyNumbers },
        // Errors at ±δ, on both of its sides, and zero.
        boundary: { predictions: grid(-3, 3, 1 / 4), targets: grid(-1, 1, 1 / 4) },
        exact: { predictions: grid(-8, 8, 1 / 2), targets: grid(-4, 4, 1 / 2) },
    },
    curvature: () => 1,
    examples: [
        {
            parameters: { delta: 2 },
            predictions: matrix([2], [-4], [0], [6]),
            targets: matrix([0], [0], [0], [0]),
            value: [2 ** 2 / 2, 2 * (4 - 2 / 2), 0, 2 * (6 - 2 / 2)],
            gradient: [2, -2, 0, 2],
        },
    ],
});
