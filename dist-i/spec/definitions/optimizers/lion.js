import { defineOptimizer } from '../../language/optimizer.js';
import { average, signOf } from './moments.js';
const degrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0 }, slots: { m: 1 } };
export const lion = defineOptimizer(degrees, {
    name: 'lion',
    family: 'lion',
    year: 2023,
    says: 'Descent by the sign of a momentum, which is averaged again for the next step.',
    formula: String.raw `\theta \leftarrow \theta - \lambda \operatorname{sign}(\beta_1 m + (1 - \beta_1) g), \quad m \leftarrow \beta_2 m + (1 - \beta_2) g`,
    source: 'Chen et al. 2023 (arXiv 2302.06675), algorithm 2.',
    step: (a, { gradient, hyper, slots }) => ({
        direction: signOf(a, average(a, hyper.beta1, slots.m, gradient)),
        slots: { m: average(a, hyper.beta2, slots.m, gradient) },
    }),
    properties: { ignoresSize: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95 }], decays: ['decoupled'], unseen: { m: 'in steps' } },
    examples: [
        {
            // m = 1 after the first step; ½ · 1 − ½ · 1/2 is positive.
            at: { beta1: 1 / 2, beta2: 1 / 2 },
            gradients: [2, -1 / 2],
            theta: [1 - 1 / 4, 1 - 1 / 4 - 1 / 4],
        },
    ],
});
