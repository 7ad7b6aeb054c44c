import { defineOptimizer } from '../../language/optimizer.js';
import { averageOfSquares } from './moments.js';
const degrees = {
    rate: -1,
    hyperParameters: { rho: 0, rootEpsilon: 2 },
    slots: { accumulator: 2, updates: 2 },
};
export const adadelta = defineOptimizer(degrees, {
    name: 'adadelta',
    family: 'adadelta',
    year: 2012,
    says: 'Adadelta with a rate. One ε is added under both roots, so that the step before its rate has the degree of a gradient.',
    formula: String.raw `E \leftarrow \rho E + (1 - \rho) g^2, \quad \Delta = \frac{\sqrt{D + \varepsilon}}{\sqrt{E + \varepsilon}}\, g, \quad D \leftarrow \rho D + (1 - \rho) \Delta^2, \quad \theta \leftarrow \theta - \lambda \Delta`,
    source: "Zeiler 2012 (arXiv 1212.5701), algorithm 1, times a rate; the paper's own has λ = 1.",
    step: (a, { gradient, hyper, slots }) => {
        const { add, divide, anyOf, multiply, sqrt } = a;
        const accumulator = averageOfSquares(a, hyper.rho, slots.accumulator, gradient);
        const [over, under] = [sqrt(add(slots.updates, hyper.rootEpsilon)), sqrt(add(accumulator, hyper.rootEpsilon))];
        const direction = anyOf(() => multiply(divide(over, under), gradient), () => divide(multiply(over, gradient), under), () => multiply(over, divide(gradient, under)));
        return { direction, slots: { accumulator, updates: averageOfSquares(a, hyper.rho, slots.updates, direction) } };
    },
    properties: { nonNegative: ['accumulator', 'updates'] },
    cases: { at: [{ rho: 0.9, rootEpsilon: 1 / 4 }] },
    examples: [
        // At ρ = 1 nothing is accumulated, and the roots are those of ε: what is left is the gradient.
        { at: { rho: 1, rootEpsilon: 2 }, gradients: [2], theta: [1 - 2 / 4] },
        // E = ½ · 4, D = 0.
        {
            at: { rho: 1 / 2, rootEpsilon: 2 },
            gradients: [2],
            theta: [1 - ((Math.sqrt(2) / Math.sqrt(4 / 2 + 2)) * 2) / 4],
        },
    ],
});
