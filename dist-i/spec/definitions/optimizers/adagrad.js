import { defineOptimizer } from '../../language/optimizer.js';
import { rated, rootWith, square } from './moments.js';
const degrees = {
    rate: 0,
    hyperParameters: { epsilon: 1, rootEpsilon: 2, initialAccumulator: 2 },
    slots: { accumulator: 2 },
};
export const adagrad = defineOptimizer(degrees, {
    name: 'adagrad',
    family: 'adagrad',
    year: 2011,
    says: 'Adagrad, diagonal: the rate over the root of all squared gradients so far.',
    formula: String.raw `a_0 = \alpha, \quad a \leftarrow a + g^2, \quad \theta \leftarrow \theta - \lambda\, g / (\sqrt{a + \varepsilon'} + \varepsilon)`,
    source: 'Duchi et al. 2011, section 1.3, diagonal; α, and either ε, as frameworks add them.',
    start: ({ add, zeros }, { theta, hyper }) => ({ accumulator: add(zeros(theta), hyper.initialAccumulator) }),
    step: (a, { gradient, hyper, rate, slots }) => {
        const accumulator = a.add(slots.accumulator, square(a, gradient));
        const root = rootWith(a, accumulator, hyper);
        return { direction: a.divide(gradient, root), update: rated(a, rate, gradient, root), slots: { accumulator } };
    },
    properties: { nonNegative: ['accumulator'] },
    cases: {
        at: [
            { epsilon: 1 / 2, initialAccumulator: 1 / 8 },
            { rootEpsilon: 1 / 4, initialAccumulator: 1 / 8 },
        ],
        decays: ['coupled', 'decoupled'],
    },
    examples: [
        { at: { epsilon: 1, initialAccumulator: 5 }, gradients: [2], theta: [1 - 2 / (Math.sqrt(5 + 4) + 1) / 4] },
        { at: { rootEpsilon: 7, initialAccumulator: 5 }, gradients: [2], theta: [1 - 2 / Math.sqrt(5 + 4 + 7) / 4] },
    ],
});
