import { defineOptimizer } from '../../language/optimizer.js';
import { momentsOf, recurrence, stepOver } from './corrected.js';
import { rootWith } from './moments.js';
const degrees = {
    rate: 0,
    hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 },
    slots: { m: 1, v: 2, largest: 2 },
};
export const amsgradOfCorrected = defineOptimizer(degrees, {
    name: 'amsgrad-of-corrected',
    family: 'amsgrad',
    year: 2018,
    says: 'AMSGrad over corrected second moments: the largest of them so far.',
    formula: String.raw `${recurrence}, \quad u \leftarrow \max(u, \hat v), \quad \theta \leftarrow \theta - \lambda\, \hat m / (\sqrt{u + \varepsilon'} + \varepsilon)`,
    source: 'Reddi et al. 2018, algorithm 2, over the corrected moments.',
    step: (a, given) => {
        const moments = momentsOf(a, given);
        const largest = a.maximum(given.slots.largest, a.divide(moments.v, moments.correction2));
        const { m, v } = moments;
        return { ...stepOver(a, given.rate, moments, rootWith(a, largest, given.hyper)), slots: { m, v, largest } };
    },
    properties: { nonNegative: ['v', 'largest'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 }] },
    examples: [
        {
            // The second gradient is zero: m = ¾, and the corrected second moment of the first is 9.
            at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 },
            gradients: [3, 0],
            theta: [1 - 3 / 4 / 4, 1 - 3 / 4 / 4 - 3 / 4 / (3 / 4) / (Math.sqrt(9) + 1) / 4],
        },
    ],
});
