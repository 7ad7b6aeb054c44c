import { defineOptimizer } from '../../language/optimizer.js';
import { average, correctedOver } from './moments.js';
const degrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0, epsilon: 1 }, slots: { m: 1, u: 1 } };
export const adamax = defineOptimizer(degrees, {
    name: 'adamax',
    family: 'adamax',
    year: 2015,
    says: 'Adam with a decaying maximum of the gradient sizes in place of the second moment.',
    formula: String.raw `u \leftarrow \max(\beta_2 u, |g|), \quad \theta \leftarrow \theta - \tfrac{\lambda}{1 - \beta_1^t}\, m / (u + \varepsilon)`,
    source: 'Kingma & Ba 2015 (arXiv 1412.6980), algorithm 2, with an ε that it has not.',
    step: (a, { gradient, hyper, rate, slots, step }) => {
        const m = average(a, hyper.beta1, slots.m, gradient);
        const u = a.maximum(a.multiply(hyper.beta2, slots.u), a.absolute(gradient));
        return { ...correctedOver(a, rate, hyper.beta1, step, m, a.add(u, hyper.epsilon)), slots: { m, u } };
    },
    properties: { nonNegative: ['u'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 }] },
    examples: [{ at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 }, gradients: [3], theta: [1 - 3 / (3 + 1) / 4] }],
});
