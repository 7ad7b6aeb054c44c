import { definePenalty } from '../../language/definition.js';
export const sumOfSquares = definePenalty({
    name: 'sum-of-squares',
    says: 'The L2 penalty without the factor ½.',
    formula: String.raw `R = \sum \theta^2, \quad \nabla R = 2 \theta`,
    source: '`l2` of Keras and tfjs.',
    value: ({ multiply, sum }, theta) => sum(multiply(theta, theta)),
    derivative: ({ constant, multiply }, theta) => multiply(constant(2), theta),
    evaluations: { summands: ({ multiply }, theta) => multiply(theta, theta), terms: (_, theta) => [theta, theta] },
    examples: [{ theta: [1, -3], value: 1 ** 2 + (-3) ** 2, derivative: [2 * 1, 2 * -3] }],
});
