import { defineOptimizer } from '../../language/optimizer.js';
import { averageNotNegative, averageOfSquares } from './moments.js';
const degrees = {
    rate: 0,
    hyperParameters: { rho: 0, rootEpsilon: 2, updateEpsilon: 0 },
    slots: { accumulator: 2, updates: 0 },
};
export const adadeltaTwoEpsilons = defineOptimizer(degrees, {
    name: 'adadelta-two-epsilons',
    family: 'adadelta',
    year: 2012,
    says: 'Adadelta whose two ε are apart: that of the updates has the degree of a parameter, and the rate stays.',
    formula: String.raw `\Delta = \frac{\sqrt{D + \varepsilon_\Delta}}{\sqrt{E + \varepsilon}}\, g, \quad \theta \leftarrow \theta - \lambda \Delta`,
    source: 'Zeiler 2012 (arXiv 1212.5701), algorithm 1, with an ε of its own for each root.',
    step: (a, { gradient, hyper, slots }) => {
        const { add, divide, anyOf, multiply, sqrt } = a;
        const accumulator = averageOfSquares(a, hyper.rho, slots.accumulator, gradient);
        const [over, under] = [sqrt(add(slots.updates, hyper.updateEpsilon)), sqrt(add(accumulator, hyper.rootEpsilon))];
        const direction = anyOf(() => multiply(divide(over, under), gradient), () => divide(multiply(over, gradient), under), () => multiply(over, divide(gradient, under)));
        const updates = averageNotNegative(a, hyper.rho, slots.updates, multiply(direction, direction));
        return { direction, slots: { accumulator, updates } };
    },
    properties: { nonNegative: ['accumulator', 'updates'] },
    cases: { at: [{ rho: 0.9, rootEpsilon: 1 / 4, updateEpsilon: 1 / 16 }] },
    examples: [
        {
            at: { rho: 1 / 2, rootEpsilon: 2, updateEpsilon: 1 },
            gradients: [2],
            theta: [1 - ((Math.sqrt(1) / Math.sqrt(4 / 2 + 2)) * 2) / 4],
        },
    ],
});
