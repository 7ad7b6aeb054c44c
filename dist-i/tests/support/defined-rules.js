/** The rules of rules.ts, as their authors would define them. */
import { defineOptimizer } from '../../src/index.js';
/** AdaBelief, as its author would define it. */
export const definedBelief = defineOptimizer({
    name: 'belief',
    rate: { value: 1 / 8, degree: 0 },
    hyperParameters: {
        beta1: { value: 0.9, degree: 0 },
        beta2: { value: 0.75, degree: 0 },
        epsilon: { value: 0.5, degree: 1 },
    },
    slots: { mean: 1, spread: 2 },
    nonNegative: ['spread'],
    step: ({ add, constant, divide, multiply, power, sqrt, subtract }, { gradient, hyper, slots, step }) => {
        const { beta1, beta2, epsilon } = hyper;
        const one = constant(1);
        const mean = add(multiply(beta1, slots.mean), multiply(subtract(one, beta1), gradient));
        const off = subtract(gradient, mean);
        const spread = add(multiply(beta2, slots.spread), multiply(subtract(one, beta2), multiply(off, off)));
        const corrected = divide(mean, subtract(one, power(beta1, step)));
        const size = sqrt(divide(spread, subtract(one, power(beta2, step))));
        return { slots: { mean, spread }, direction: divide(corrected, add(size, epsilon)) };
    },
});
/** Signs of an average, with a decay that is coupled. */
export const definedSigns = defineOptimizer({
    name: 'signs',
    rate: { value: 1 / 4, degree: 0 },
    hyperParameters: { momentum: { value: 0.75, degree: 0 }, decay: { value: 0.5, degree: 1 } },
    slots: { average: 1 },
    shape: [5],
    step: ({ add, multiply, positive, subtract, zeros }, { theta, gradient, hyper, slots }) => {
        const decayed = add(gradient, multiply(hyper.decay, theta));
        const average = add(multiply(hyper.momentum, slots.average), decayed);
        const direction = subtract(positive(average), positive(subtract(zeros(average), average)));
        return { slots: { average }, direction };
    },
});
/** A velocity that holds the rate, of gradients that are clipped to a norm. */
export const definedClipped = defineOptimizer({
    name: 'clipped',
    rate: { value: 1 / 8, degree: -1 },
    hyperParameters: { momentum: { value: 0.5, degree: 0 }, threshold: { value: 2, degree: 1 } },
    slots: { velocity: 0 },
    shape: [3, 2],
    step: ({ add, constant, divide, multiply, positive, select, sqrt, subtract, sum, zeros }, { gradient, hyper, rate, slots }) => {
        const norm = sqrt(sum(multiply(gradient, gradient)));
        const share = select(positive(subtract(norm, hyper.threshold)), divide(hyper.threshold, norm), constant(1));
        const velocity = subtract(multiply(hyper.momentum, slots.velocity), multiply(rate, multiply(share, gradient)));
        return { slots: { velocity: add(velocity, zeros(velocity)) }, update: subtract(zeros(velocity), velocity) };
    },
});
