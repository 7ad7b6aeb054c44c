import { defineOptimizer } from '../../language/optimizer.js';
const degrees = { rate: -1, hyperParameters: {}, slots: {} };
export const sgd = defineOptimizer(degrees, {
    name: 'sgd',
    family: 'sgd',
    year: 1951,
    says: 'Plain gradient descent.',
    formula: String.raw `\theta \leftarrow \theta - \lambda g`,
    source: 'Robbins & Monro 1951.',
    step: (_, { gradient, slots }) => ({ direction: gradient, slots }),
    properties: {},
    cases: { at: [{}], decays: ['coupled', 'decoupled', 'independent'] },
    examples: [{ at: {}, gradients: [2, -3], theta: [1 - 2 / 4, 1 - 2 / 4 + 3 / 4] }],
});
