import { defineOptimizer } from '../../language/optimizer.js';
import { correctedStep, momentsOf, recurrence } from './corrected.js';
const degrees = {
    rate: 0,
    hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 },
    slots: { m: 1, v: 2, largest: 2 },
};
export const amsgrad = defineOptimizer(degrees, {
    name: 'amsgrad',
    family: 'amsgrad',
    year: 2018,
    says: 'Adam over the largest second moment so far, whose bias is corrected afterwards.',
    formula: String.raw `${recurrence}, \quad u \leftarrow \max(u, v), \quad \theta \leftarrow \theta - \lambda\, \hat m / \Big(\sqrt{\tfrac{u}{1 - \beta_2^t} + \varepsilon'} + \varepsilon\Big)`,
    source: "Reddi et al. 2018 (arXiv 1904.09237), algorithm 2, with Adam's corrections.",
    step: (a, given) => {
        const moments = momentsOf(a, given);
        const largest = a.maximum(given.slots.largest, moments.v);
        return { ...correctedStep(a, given, moments, largest), slots: { m: moments.m, v: moments.v, largest } };
    },
    properties: { nonNegative: ['v', 'largest'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 }] },
    examples: [
        {
            // The second gradient is zero, and the largest second moment that of the first.
            at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 },
            gradients: [3, 0],
            theta: [1 - 3 / 4 / 4, 1 - 3 / 4 / 4 - 3 / 4 / (3 / 4) / (Math.sqrt(9 / 2 / (3 / 4)) + 1) / 4],
        },
    ],
});
