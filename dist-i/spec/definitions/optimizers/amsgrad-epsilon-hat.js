import { defineOptimizer } from '../../language/optimizer.js';
import { momentsOf, recurrence, stepWithEpsilonHat } from './corrected.js';
const degrees = {
    rate: 0,
    hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 },
    slots: { m: 1, v: 2, largest: 2 },
};
export const amsgradEpsilonHat = defineOptimizer(degrees, {
    name: 'amsgrad-epsilon-hat',
    family: 'amsgrad',
    year: 2018,
    says: 'AMSGrad with the corrections in the rate, so that the ε is not corrected.',
    formula: String.raw `${recurrence}, \quad u \leftarrow \max(u, v), \quad \theta \leftarrow \theta - \lambda \tfrac{\sqrt{1 - \beta_2^t}}{1 - \beta_1^t}\, m / (\sqrt{u + \varepsilon'} + \hat\varepsilon)`,
    source: "Reddi et al. 2018, algorithm 2, in Adam's more efficient form.",
    step: (a, given) => {
        const moments = momentsOf(a, given);
        const largest = a.maximum(given.slots.largest, moments.v);
        return { ...stepWithEpsilonHat(a, given, moments, largest), slots: { m: moments.m, v: moments.v, largest } };
    },
    properties: { nonNegative: ['v', 'largest'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 }] },
    examples: [
        {
            at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 2 },
            gradients: [4],
            theta: [1 - ((Math.sqrt(1 / 2) / (1 / 2)) * (4 / 2)) / (Math.sqrt(16 / 2) + 2) / 4],
        },
    ],
});
