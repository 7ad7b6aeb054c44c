import { defineOptimizer } from '../../language/optimizer.js';
import { momentsOf } from './corrected.js';
import { normOfNumbers, rootWith } from './moments.js';
const degrees = {
    rate: 0,
    hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2, weightDecay: 0 },
    slots: { m: 1, v: 2 },
};
export const lamb = defineOptimizer(degrees, {
    name: 'lamb',
    family: 'lamb',
    year: 2020,
    says: 'Adam’s direction with its decay, scaled to the norm of the parameter.',
    formula: String.raw `r = \hat m / (\sqrt{\hat v + \varepsilon'} + \varepsilon) + \beta\theta, \quad \theta \leftarrow \theta - \lambda \frac{\|\theta\|}{\|r\|} r`,
    source: 'You et al. 2020 (arXiv 1904.00962), algorithm 2, with the identity for φ.',
    step: (a, given) => {
        const { add, divide, anyOf, multiply, positive, select } = a;
        const { theta, hyper, rate } = given;
        const { m, v, correction1, correction2 } = momentsOf(a, given);
        const r = add(divide(divide(m, correction1), rootWith(a, divide(v, correction2), hyper)), multiply(hyper.weightDecay, theta));
        const [size, length] = [normOfNumbers(a, theta), normOfNumbers(a, r)];
        const scaled = anyOf(() => multiply(multiply(rate, divide(size, length)), r), () => multiply(rate, multiply(divide(size, length), r)));
        return { update: select(multiply(positive(size), positive(length)), scaled, multiply(rate, r)), slots: { m, v } };
    },
    properties: { nonNegative: ['v'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2, weightDecay: 1 / 4 }] },
    examples: [
        {
            // r has one number, and is scaled to that of the parameter.
            at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1, weightDecay: 1 / 4 },
            gradients: [3],
            theta: [1 - 1 / 4],
        },
    ],
});
