import { defineOptimizer } from '../../language/optimizer.js';
import { average, correctedOver } from './moments.js';
const degrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0, epsilon: 1 }, slots: { m: 1, u: 1 } };
export const adamaxEpsilonInNorm = defineOptimizer(degrees, {
    name: 'adamax-epsilon-in-norm',
    family: 'adamax',
    year: 2015,
    says: 'Adamax whose ε is added to the size of the gradient, before the maximum.',
    formula: String.raw `u \leftarrow \max(\beta_2 u, |g| + \varepsilon), \quad \theta \leftarrow \theta - \tfrac{\lambda}{1 - \beta_1^t}\, m / u`,
    source: 'Kingma & Ba 2015 (arXiv 1412.6980), algorithm 2, with an ε that keeps u from zero.',
    step: (a, { gradient, hyper, rate, slots, step }) => {
        const m = average(a, hyper.beta1, slots.m, gradient);
        const u = a.maximum(a.multiply(hyper.beta2, slots.u), a.add(a.absolute(gradient), hyper.epsilon));
        return { ...correctedOver(a, rate, hyper.beta1, step, m, u), slots: { m, u } };
    },
    properties: { nonNegative: ['u'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 }] },
    examples: [{ at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 }, gradients: [3], theta: [1 - 3 / (3 + 1) / 4] }],
});
