import { defineOptimizer } from '../../language/optimizer.js';
const degrees = { rate: -1, hyperParameters: { momentum: 0 }, slots: { velocity: 1 } };
export const nesterov = defineOptimizer(degrees, {
    name: 'nesterov',
    family: 'nesterov',
    year: 1983,
    says: 'Nesterov’s momentum with the rate outside the velocity.',
    formula: String.raw `v \leftarrow \mu v + g, \quad \theta \leftarrow \theta - \lambda (g + \mu v)`,
    source: 'Nesterov 1983, in the form of Sutskever et al. 2013 and Bengio et al. 2012 (arXiv 1212.0901), rate outside.',
    step: (a, { gradient, hyper, rate, slots }) => {
        const { add, anyOf, multiply } = a;
        const velocity = add(multiply(hyper.momentum, slots.velocity), gradient);
        const direction = add(gradient, multiply(hyper.momentum, velocity));
        // The rate multiplies the sum, or its terms.
        const update = anyOf(() => multiply(rate, direction), () => add(multiply(rate, gradient), multiply(multiply(rate, hyper.momentum), velocity)));
        return { direction, update, slots: { velocity } };
    },
    properties: {},
    cases: { at: [{ momentum: 0.9 }], decays: ['coupled', 'decoupled'] },
    examples: [{ at: { momentum: 1 / 2 }, gradients: [2], theta: [1 - (2 + 2 / 2) / 4] }],
});
