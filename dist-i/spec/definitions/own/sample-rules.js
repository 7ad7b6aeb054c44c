/**
 * Update rules that the reference declares as its own, so that the clauses about declared rules have something to be
 * about: one that counts its steps and decays beside them, and one of a gradient that is clipped and decayed.
 */
import { defineOwnOptimizer } from '../../language/index.js';
/** An average of gradients, corrected for its start at zero, over its own size. */
const tempered = {
    says: 'The corrected average of the gradients over its size and ε, and a decay beside it.',
    formula: String.raw `m \leftarrow \beta m + (1 - \beta) g, \ \hat m = m / (1 - \beta^t), \ \theta \leftarrow \theta - \lambda (\hat m / (|\hat m| + \varepsilon) + \gamma \theta)`,
    ...defineOwnOptimizer({
        name: 'tempered',
        rate: { value: 1 / 8, degree: 0 },
        hyperParameters: {
            beta: { value: 1 / 2, degree: 0 },
            epsilon: { value: 1 / 2, degree: 1 },
            decay: { value: 1 / 4, degree: 0 },
        },
        slots: { average: 1 },
        decay: { number: 'decay', coupling: 'decoupled' },
        step: ({ absolute, add, constant, divide, multiply, power, subtract }, { theta, gradient, hyper, slots, step }) => {
            const { beta, epsilon, decay } = hyper;
            const one = constant(1);
            const average = add(multiply(beta, slots.average), multiply(subtract(one, beta), gradient));
            const corrected = divide(average, subtract(one, power(beta, step)));
            const over = divide(corrected, add(absolute(corrected), epsilon));
            return { slots: { average }, direction: add(over, multiply(decay, theta)) };
        },
    }),
};
/** Momentum of gradients whose numbers are clipped, and to which the decay is added. */
const heavy = {
    says: 'A velocity of gradients that are clipped by value, and to which the decay is then added.',
    formula: String.raw `v \leftarrow \mu v + \operatorname{clip}_\tau(g) + \gamma \theta, \ \theta \leftarrow \theta - \lambda v`,
    ...defineOwnOptimizer({
        name: 'heavy',
        rate: { value: 1 / 8, degree: -1 },
        hyperParameters: {
            momentum: { value: 1 / 2, degree: 0 },
            threshold: { value: 2, degree: 1 },
            decay: { value: 1 / 4, degree: 1 },
        },
        slots: { velocity: 1 },
        shape: [3],
        decay: { number: 'decay', coupling: 'coupled' },
        clip: { number: 'threshold', by: 'value' },
        windows: true,
        step: ({ add, maximum, minimum, multiply, subtract, zeros }, { theta, gradient, hyper, slots }) => {
            const { momentum, threshold, decay } = hyper;
            const clipped = maximum(minimum(gradient, threshold), subtract(zeros(threshold), threshold));
            const velocity = add(multiply(momentum, slots.velocity), add(clipped, multiply(decay, theta)));
            return { slots: { velocity }, direction: velocity };
        },
    }),
};
export const sampleRules = [tempered, heavy];
