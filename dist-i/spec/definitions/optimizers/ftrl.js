import { defineOptimizer } from '../../language/optimizer.js';
import { square } from './moments.js';
const degrees = {
    rate: 0,
    hyperParameters: { beta: 1, l1: 1, l2: 1, initialAccumulator: 2 },
    slots: { n: 2, z: 1 },
};
export const ftrl = defineOptimizer(degrees, {
    name: 'ftrl',
    family: 'ftrl',
    year: 2013,
    says: 'FTRL-Proximal at the usual learning-rate power −½. With another power p it divides by `n^{−p}` for √n, and its rate then has the degree −2p − 1.',
    formula: String.raw `n \leftarrow n + g^2, \quad z \leftarrow z + g - \tfrac{\sqrt n - \sqrt{n_{t-1}}}{\lambda} \theta, \quad \theta \leftarrow \frac{l_1 \operatorname{sign} z - z}{(\beta + \sqrt n) / \lambda + 2 l_2} \text{ where } |z| > l_1, \; 0 \text{ elsewhere}`,
    source: 'McMahan et al. 2013, algorithm 1; l₂ is doubled as in the TensorFlow documentation of FTRL.',
    start: ({ add, zeros }, { theta, hyper }) => ({
        n: add(zeros(theta), hyper.initialAccumulator),
        z: zeros(theta),
    }),
    step: (a, { theta, gradient, hyper, rate, slots }) => {
        const { absolute, add, constant, divide, anyOf, maximum, minimum, multiply, positive, select, sqrt, subtract, zeros, } = a;
        const n = add(slots.n, square(a, gradient));
        const sigma = anyOf(() => divide(subtract(sqrt(n), sqrt(slots.n)), rate), () => subtract(divide(sqrt(n), rate), divide(sqrt(slots.n), rate)));
        const z = anyOf(() => subtract(add(slots.z, gradient), multiply(sigma, theta)), () => add(slots.z, subtract(gradient, multiply(sigma, theta))));
        const under = anyOf(() => add(divide(add(hyper.beta, sqrt(n)), rate), multiply(constant(2), hyper.l2)), () => add(divide(sqrt(n), rate), multiply(constant(2), add(hyper.l2, divide(hyper.beta, multiply(constant(2), rate))))));
        const least = subtract(zeros(hyper.l1), hyper.l1);
        const over = subtract(maximum(least, minimum(hyper.l1, z)), z);
        return {
            theta: select(positive(subtract(absolute(z), hyper.l1)), divide(over, under), zeros(theta)),
            slots: { n, z },
        };
    },
    properties: { nonNegative: ['n'] },
    cases: { at: [{ beta: 1 / 2, l1: 1 / 4, l2: 1 / 8, initialAccumulator: 1 / 4 }] },
    examples: [
        {
            // n = 0 + 4, z = 2 − (2 − 0)/¼ · 1.
            at: { beta: 1, l1: 1, l2: 1, initialAccumulator: 0 },
            gradients: [2],
            theta: [-(2 - (2 / (1 / 4)) * 1 + 1) / ((1 + 2) * 4 + 2)],
        },
    ],
});
