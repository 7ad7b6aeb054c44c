import { defineOptimizer } from '../../language/optimizer.js';
import { complement } from './moments.js';
const degrees = { rate: -1, hyperParameters: { momentum: 0, dampening: 0 }, slots: { velocity: 1 } };
export const momentum = defineOptimizer(degrees, {
    name: 'momentum',
    family: 'momentum',
    year: 1964,
    says: 'The heavy ball with the rate outside the velocity. The first gradient is not dampened.',
    formula: String.raw `v_1 = g_1, \quad v \leftarrow \mu v + (1 - \tau) g, \quad \theta \leftarrow \theta - \lambda v`,
    source: 'Polyak 1964; dampening τ as documented for torch.optim.SGD.',
    step: (a, { gradient, hyper, slots, step }) => {
        const fresh = step === 1 ? gradient : a.multiply(complement(a, hyper.dampening), gradient);
        const velocity = a.add(a.multiply(hyper.momentum, slots.velocity), fresh);
        return { direction: velocity, slots: { velocity } };
    },
    properties: {},
    cases: { at: [{ momentum: 0.9 }, { momentum: 0.9, dampening: 0.3 }], decays: ['coupled', 'decoupled'] },
    examples: [
        { at: { momentum: 1 / 2 }, gradients: [2, -3], theta: [1 - 2 / 4, 1 - 2 / 4 - (2 / 2 - 3) / 4] },
        {
            at: { momentum: 1 / 2, dampening: 1 / 2 },
            gradients: [2, -3],
            theta: [1 - 2 / 4, 1 - 2 / 4 - (2 / 2 - 3 / 2) / 4],
        },
    ],
});
