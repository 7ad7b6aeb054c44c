import { defineOptimizer } from '../../language/optimizer.js';
const degrees = { rate: -1, hyperParameters: { momentum: 0 }, slots: { velocity: 0 } };
export const momentumRateInside = defineOptimizer(degrees, {
    name: 'momentum-rate-inside',
    family: 'momentum',
    year: 1964,
    says: 'The heavy ball with the rate inside the velocity, which is then a step.',
    formula: String.raw `v \leftarrow \mu v - \lambda g, \quad \theta \leftarrow \theta + v`,
    source: 'Sutskever et al. 2013, equations 1 and 2; Goyal et al. 2017 (arXiv 1706.02677), equation 9.',
    step: (a, { gradient, hyper, rate, slots }) => {
        const velocity = a.subtract(a.multiply(hyper.momentum, slots.velocity), a.multiply(rate, gradient));
        return { update: a.subtract(a.constant(0), velocity), slots: { velocity } };
    },
    properties: {},
    cases: { at: [{ momentum: 0.9 }], decays: ['coupled', 'decoupled'] },
    examples: [{ at: { momentum: 1 / 2 }, gradients: [2, -3], theta: [1 - 2 / 4, 1 - 2 / 4 - (2 / 4 / 2 - 3 / 4)] }],
});
