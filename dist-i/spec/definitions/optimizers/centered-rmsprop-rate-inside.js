import { defineOptimizer } from '../../language/optimizer.js';
import { centered, centeredMoments, inside, rateInside, start } from './rms.js';
const degrees = {
    rate: 0,
    hyperParameters: { rho: 0, momentum: 0, epsilon: 1, rootEpsilon: 2, initialAccumulator: 2 },
    slots: { accumulator: 2, mean: 1, buffer: 0 },
};
export const centeredRmspropRateInside = defineOptimizer(degrees, {
    name: 'centered-rmsprop-rate-inside',
    family: 'centered-rmsprop',
    year: 2013,
    says: 'RMSProp by the variance of the gradient, with the rate inside the momentum.',
    formula: `${centered}, \\quad ${inside('v - m^2')}`,
    source: 'Graves 2013 (arXiv 1308.0850), equations 38 to 45, without his sign of the ε.',
    start,
    step: (a, { slots, ...given }) => {
        const { accumulator, mean, variance } = centeredMoments(a, given, slots);
        const buffer = rateInside(a, given, variance, slots.buffer);
        return { update: buffer, slots: { accumulator, mean, buffer } };
    },
    properties: { nonNegative: ['accumulator'] },
    cases: { at: [{ rho: 0.9, momentum: 1 / 2, rootEpsilon: 1 / 4 }] },
    examples: [
        {
            // v − m² = ½ · 4 − 1.
            at: { rho: 1 / 2, rootEpsilon: 3 },
            gradients: [2],
            theta: [1 - 2 / Math.sqrt(4 / 2 - (2 / 2) ** 2 + 3) / 4],
        },
    ],
});
