import { defineOptimizer } from '../../language/optimizer.js';
import { centered, centeredMoments, outside, rateOutside, start } from './rms.js';
const degrees = {
    rate: 0,
    hyperParameters: { rho: 0, momentum: 0, epsilon: 1, rootEpsilon: 2, initialAccumulator: 2 },
    slots: { accumulator: 2, mean: 1, buffer: 0 },
};
export const centeredRmsprop = defineOptimizer(degrees, {
    name: 'centered-rmsprop',
    family: 'centered-rmsprop',
    year: 2013,
    says: 'RMSProp by the variance of the gradient, with the rate outside the momentum.',
    formula: `${centered}, \\quad ${outside('v - m^2')}`,
    source: 'Graves 2013 (arXiv 1308.0850), equations 38 to 45, without his sign of the ε.',
    start,
    step: (a, { slots, ...given }) => {
        const { accumulator, mean, variance } = centeredMoments(a, given, slots);
        const { buffer, update } = rateOutside(a, given, variance, slots.buffer);
        return { direction: buffer, update, slots: { accumulator, mean, buffer } };
    },
    properties: { nonNegative: ['accumulator'] },
    cases: { at: [{ rho: 0.9, momentum: 1 / 2, epsilon: 1 / 2 }] },
    examples: [
        {
            // v − m² = ½ · 4 − 1.
            at: { rho: 1 / 2, epsilon: 1 },
            gradients: [2],
            theta: [1 - 2 / (Math.sqrt(4 / 2 - (2 / 2) ** 2) + 1) / 4],
        },
    ],
});
