import { defineOptimizer } from '../../language/optimizer.js';
import { signOf } from './moments.js';
const degrees = { rate: 0, hyperParameters: {}, slots: {} };
export const sign = defineOptimizer(degrees, {
    name: 'sign',
    family: 'sign',
    year: 2018,
    says: 'Descent by the sign of every gradient.',
    formula: String.raw `\theta \leftarrow \theta - \lambda \operatorname{sign} g`,
    source: 'Bernstein et al. 2018 (arXiv 1802.04434), algorithm 1.',
    step: (a, { gradient, slots }) => ({ direction: signOf(a, gradient), slots }),
    properties: { ignoresSize: true },
    cases: { at: [{}] },
    examples: [{ at: {}, gradients: [2, -3, 0], theta: [1 - 1 / 4, 1, 1] }],
});
