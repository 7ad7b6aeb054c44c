import { defineOptimizer } from '../../language/optimizer.js';
import { momentsOf, recurrence, stepWithEpsilonHat } from './corrected.js';
const degrees = {
    rate: 0,
    hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 },
    slots: { m: 1, v: 2 },
};
export const adamEpsilonHat = defineOptimizer(degrees, {
    name: 'adam-epsilon-hat',
    family: 'adam',
    year: 2015,
    says: 'Adam with the corrections in the rate, so that the ε is not corrected.',
    formula: String.raw `${recurrence}, \quad \theta \leftarrow \theta - \lambda \tfrac{\sqrt{1 - \beta_2^t}}{1 - \beta_1^t}\, m / (\sqrt{v + \varepsilon'} + \hat\varepsilon)`,
    source: 'Kingma & Ba 2015, the more efficient form at the end of section 2.',
    step: (a, given) => {
        const moments = momentsOf(a, given);
        return { ...stepWithEpsilonHat(a, given, moments, moments.v), slots: { m: moments.m, v: moments.v } };
    },
    properties: { nonNegative: ['v'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 }], decays: ['coupled', 'decoupled'] },
    examples: [
        {
            at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 2 },
            gradients: [4],
            theta: [1 - ((Math.sqrt(1 / 2) / (1 / 2)) * (4 / 2)) / (Math.sqrt(16 / 2) + 2) / 4],
        },
    ],
});
