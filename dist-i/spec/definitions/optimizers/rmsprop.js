import { defineOptimizer } from '../../language/optimizer.js';
import { averageOfSquares } from './moments.js';
import { outside, plain, rateOutside, start } from './rms.js';
const degrees = {
    rate: 0,
    hyperParameters: { rho: 0, momentum: 0, epsilon: 1, rootEpsilon: 2, initialAccumulator: 2 },
    slots: { accumulator: 2, buffer: 0 },
};
export const rmsprop = defineOptimizer(degrees, {
    name: 'rmsprop',
    family: 'rmsprop',
    year: 2012,
    says: 'The gradient over the root of the average of its squares, with the rate outside the momentum.',
    formula: `${plain}, \\quad ${outside('v')}`,
    source: 'Tieleman & Hinton 2012, lecture 6e; momentum after the division.',
    start: (a, given) => {
        const { accumulator, buffer } = start(a, given);
        return { accumulator, buffer };
    },
    step: (a, { slots, ...given }) => {
        const accumulator = averageOfSquares(a, given.hyper.rho, slots.accumulator, given.gradient);
        const { buffer, update } = rateOutside(a, given, accumulator, slots.buffer);
        return { direction: buffer, update, slots: { accumulator, buffer } };
    },
    properties: { nonNegative: ['accumulator'] },
    cases: {
        at: [
            { rho: 0.9, momentum: 1 / 2, epsilon: 1 / 2 },
            { rho: 0.9, momentum: 1 / 2, rootEpsilon: 1 / 4 },
        ],
        decays: ['coupled', 'decoupled'],
    },
    examples: [{ at: { rho: 1 / 2, epsilon: 1 }, gradients: [2], theta: [1 - 2 / (Math.sqrt(4 / 2) + 1) / 4] }],
});
