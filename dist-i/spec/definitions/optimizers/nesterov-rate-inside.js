import { defineOptimizer } from '../../language/optimizer.js';
const degrees = { rate: -1, hyperParameters: { momentum: 0 }, slots: { velocity: 0 } };
export const nesterovRateInside = defineOptimizer(degrees, {
    name: 'nesterov-rate-inside',
    family: 'nesterov',
    year: 1983,
    says: 'Nesterov’s momentum with the rate inside the velocity.',
    formula: String.raw `v \leftarrow \mu v - \lambda g, \quad \theta \leftarrow \theta + \mu v - \lambda g`,
    source: 'Bengio et al. 2012 (arXiv 1212.0901), equation 7, with the parameters looked ahead.',
    step: ({ multiply, subtract }, { gradient, hyper, rate, slots }) => {
        const velocity = subtract(multiply(hyper.momentum, slots.velocity), multiply(rate, gradient));
        return { update: subtract(multiply(rate, gradient), multiply(hyper.momentum, velocity)), slots: { velocity } };
    },
    properties: {},
    cases: { at: [{ momentum: 0.9 }] },
    examples: [{ at: { momentum: 1 / 2 }, gradients: [2], theta: [1 - (2 / 4 / 2 + 2 / 4)] }],
});
