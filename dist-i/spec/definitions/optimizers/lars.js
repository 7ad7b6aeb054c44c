import { defineOptimizer } from '../../language/optimizer.js';
import { norm, normOfNumbers } from './moments.js';
const degrees = {
    rate: -1,
    hyperParameters: { momentum: 0, trustCoefficient: 1, weightDecay: 1, epsilon: 1 },
    slots: { velocity: 0 },
};
export const lars = defineOptimizer(degrees, {
    name: 'lars',
    family: 'lars',
    year: 2017,
    says: 'Every parameter has a rate of its own, in proportion to its norm over that of its gradient and its decay. The trust coefficient is what the gradient of a parameter of norm one is scaled to, and so has its degree. A parameter or gradient of norm zero is not scaled.',
    formula: String.raw `v \leftarrow \mu v + \lambda \frac{\eta \|\theta\|}{\|g\| + \beta \|\theta\| + \varepsilon} (g + \beta\theta), \quad \theta \leftarrow \theta - v`,
    source: 'You et al. 2017 (arXiv 1708.03888), equation 6 and algorithm 1.',
    step: (a, { theta, gradient, hyper, rate, slots }) => {
        const { add, divide, anyOf, multiply, positive, select } = a;
        const [size, slope] = [normOfNumbers(a, theta), norm(a, gradient)];
        const decayed = add(gradient, multiply(hyper.weightDecay, theta));
        const under = add(add(slope, multiply(hyper.weightDecay, size)), hyper.epsilon);
        const scales = multiply(positive(size), positive(slope));
        const step = anyOf(() => multiply(rate, multiply(divide(multiply(hyper.trustCoefficient, size), under), decayed)), () => multiply(multiply(rate, divide(multiply(hyper.trustCoefficient, size), under)), decayed), () => multiply(multiply(multiply(rate, hyper.trustCoefficient), divide(size, under)), decayed));
        const velocity = add(multiply(hyper.momentum, slots.velocity), select(scales, step, multiply(rate, decayed)));
        return { update: velocity, slots: { velocity } };
    },
    properties: {},
    cases: { at: [{ momentum: 0.9, trustCoefficient: 1 / 8, weightDecay: 1 / 4, epsilon: 1 / 8 }] },
    examples: [
        {
            // ‖θ‖ = 1, ‖g‖ = 2, and decay β = 1.
            at: { momentum: 1 / 2, trustCoefficient: 1 / 2, weightDecay: 1, epsilon: 1 },
            gradients: [2],
            theta: [1 - ((1 / 2 / (2 + 1 + 1)) * (2 + 1)) / 4],
        },
    ],
});
