import { defineOptimizer } from '../../language/optimizer.js';
import { correctedStep, momentsOf, recurrence } from './corrected.js';
const degrees = {
    rate: 0,
    hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 },
    slots: { m: 1, v: 2 },
};
export const adam = defineOptimizer(degrees, {
    name: 'adam',
    family: 'adam',
    year: 2015,
    says: 'The average of the gradients over the root of the average of their squares, both corrected for their start at zero.',
    formula: String.raw `${recurrence}, \quad \hat m = \tfrac{m}{1 - \beta_1^t}, \; \hat v = \tfrac{v}{1 - \beta_2^t}, \quad \theta \leftarrow \theta - \lambda\, \hat m / (\sqrt{\hat v + \varepsilon'} + \varepsilon)`,
    source: 'Kingma & Ba 2015 (arXiv 1412.6980), algorithm 1; with decoupled decay Loshchilov & Hutter 2019 (arXiv 1711.05101), algorithm 2.',
    step: (a, given) => {
        const moments = momentsOf(a, given);
        return { ...correctedStep(a, given, moments, moments.v), slots: { m: moments.m, v: moments.v } };
    },
    properties: { nonNegative: ['v'], countsSteps: true },
    cases: {
        at: [
            { beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 },
            { beta1: 0.9, beta2: 0.95, epsilon: 1 / 2, rootEpsilon: 1 / 4 },
        ],
        decays: ['coupled', 'decoupled'],
    },
    // The corrections make m̂ = g and v̂ = g² in the first step.
    examples: [
        { at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 }, gradients: [3], theta: [1 - 3 / (Math.sqrt(9) + 1) / 4] },
    ],
});
