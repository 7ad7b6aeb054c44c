import { definePenalty } from '../../language/definition.js';
export const halfSumOfSquares = definePenalty({
    name: 'half-sum-of-squares',
    says: 'The L2 penalty with the factor ½, so that its gradient is the parameter.',
    formula: String.raw `R = \tfrac12 \sum \theta^2, \quad \nabla R = \theta`,
    source: '`tf.nn.l2_loss`.',
    value: ({ constant, multiply, sum }, theta) => multiply(constant(1 / 2), sum(multiply(theta, theta))),
    derivative: (_, theta) => theta,
    evaluations: {
        summands: ({ constant, multiply }, theta) => multiply(constant(1 / 2), multiply(theta, theta)),
        terms: ({ constant, multiply }, theta) => [multiply(constant(1 / 2), theta), multiply(constant(1 / 2), theta)],
    },
    examples: [{ theta: [1, -3], value: (1 ** 2 + (-3) ** 2) / 2, derivative: [1, -3] }],
});
