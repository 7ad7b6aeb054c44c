import { defineOptimizer } from '../../language/optimizer.js';
import { averageOfSquares } from './moments.js';
import { inside, plain, rateInside, start } from './rms.js';
const degrees = {
    rate: 0,
    hyperParameters: { rho: 0, momentum: 0, epsilon: 1, rootEpsilon: 2, initialAccumulator: 2 },
    slots: { accumulator: 2, buffer: 0 },
};
export const rmspropRateInside = defineOptimizer(degrees, {
    name: 'rmsprop-rate-inside',
    family: 'rmsprop',
    year: 2012,
    says: 'RMSProp with the rate inside the momentum.',
    formula: `${plain}, \\quad ${inside('v')}`,
    source: 'Tieleman & Hinton 2012, lecture 6e; momentum after the division.',
    start: (a, given) => {
        const { accumulator, buffer } = start(a, given);
        return { accumulator, buffer };
    },
    step: (a, { slots, ...given }) => {
        const accumulator = averageOfSquares(a, given.hyper.rho, slots.accumulator, given.gradient);
        const buffer = rateInside(a, given, accumulator, slots.buffer);
        return { update: buffer, slots: { accumulator, buffer } };
    },
    properties: { nonNegative: ['accumulator'] },
    cases: {
        at: [
            { rho: 0.9, momentum: 1 / 2, epsilon: 1 / 2, initialAccumulator: 1 },
            { rho: 0.9, momentum: 1 / 2, rootEpsilon: 1 / 4 },
        ],
    },
    examples: [{ at: { rho: 1 / 2, rootEpsilon: 2 }, gradients: [2], theta: [1 - 2 / Math.sqrt(4 / 2 + 2) / 4] }],
});
