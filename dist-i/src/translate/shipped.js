export const shippedParameters = [
    'alpha',
    'beta3',
    'adamDecay',
    'fMin',
    'gamma',
    'initialDistance',
    'lambda',
    'noise',
    'normEpsilon',
    'optimism',
    'scaling',
    'startOfAveraging',
];
export const shippedNames = [
    'adabelief',
    'adan',
    'ademamix',
    'adopt',
    'asgd',
    'cocob',
    'd-adaptation',
    'dog',
    'dowg',
    'momo',
    'momo-adam',
    'muon',
    'muon-and-adamw',
    'muon-corrected',
    'noisy-descent',
    'novograd',
    'optimistic-adam',
    'optimistic-adam-2',
    'optimistic-descent',
    'polyak',
    'prodigy',
    'schedule-free-adamw',
    'schedule-free-sgd',
    'signum',
    'simplified-ademamix',
    'sm3',
    'sophia',
    'sparse-adam',
];
const moments = { beta1: 0, beta2: 0, epsilon: 1 };
/**
 * Update rules that frameworks ship and the specification has no definition of: no clause judges them. Translation needs
 * their degrees alone, which were read in the sources; `npm run translated` holds each against its framework.
 */
export const shippedRules = {
    // Orthogonalization divides by the norm: only the constant beside the norm feels the loss.
    muon: { rate: 0, hyperParameters: { momentum: 0, normEpsilon: 1 }, slots: { momentum: 1 }, inBfloat16: true },
    'muon-and-adamw': {
        rate: 0,
        hyperParameters: { momentum: 0, normEpsilon: 1, ...moments, adamDecay: 0 },
        slots: { momentum: 1, velocity: 2 },
    },
    'muon-corrected': {
        rate: 0,
        hyperParameters: { momentum: 0, normEpsilon: 1, beta1: 0, beta2: 0, rootEpsilon: 2, adamDecay: 0 },
        slots: { m: 1, v: 2 },
    },
    // 1 − λη multiplies the parameter, and the rate falls as (1 + λ·rate·t)^−α.
    asgd: {
        rate: -1,
        hyperParameters: { lambda: 1, alpha: 0, startOfAveraging: 0 },
        slots: { eta: -1, average: 0 },
    },
    'sparse-adam': { rate: 0, hyperParameters: moments, slots: { m: 1, v: 2 } },
    'schedule-free-adamw': { rate: 0, hyperParameters: moments, slots: { z: 0, v: 2 } },
    // The average weighs each step by a power of the rate, over the sum of all.
    'schedule-free-sgd': { rate: -1, hyperParameters: { beta1: 0 }, slots: { z: 0, largestRate: -1 } },
    adabelief: { rate: 0, hyperParameters: { ...moments, rootEpsilon: 2 }, slots: { m: 1, v: 2 } },
    adan: {
        rate: 0,
        hyperParameters: { beta1: 0, beta2: 0, beta3: 0, epsilon: 1, rootEpsilon: 2 },
        slots: { m: 1, v: 1, n: 2, g: 1 },
    },
    ademamix: {
        rate: 0,
        hyperParameters: { beta1: 0, beta2: 0, beta3: 0, alpha: 0, epsilon: 1, rootEpsilon: 2 },
        slots: { m1: 1, m2: 1, v: 2 },
    },
    'simplified-ademamix': {
        rate: 0,
        hyperParameters: { beta1: 0, beta2: 0, alpha: 0, epsilon: 1, rootEpsilon: 2 },
        slots: { m: 1, v: 2 },
    },
    // Averages normalised gradients.
    adopt: { rate: 0, hyperParameters: moments, slots: { m: 0, v: 2 } },
    novograd: {
        rate: 0,
        hyperParameters: { ...moments, rootEpsilon: 2, weightDecay: 0 },
        slots: { m: 0, v: 2 },
    },
    'optimistic-descent': { rate: -1, hyperParameters: { alpha: 0, optimism: 0 }, slots: { previous: 1 } },
    'optimistic-adam': {
        rate: 0,
        hyperParameters: { optimism: 0, ...moments, rootEpsilon: 2 },
        slots: { m: 1, v: 2, previous: 0 },
    },
    'optimistic-adam-2': {
        rate: 0,
        hyperParameters: { alpha: 0, optimism: 0, ...moments, rootEpsilon: 2 },
        slots: { m: 1, v: 2, previous: 0 },
    },
    // The variance of noise that is added to gradients.
    'noisy-descent': { rate: -1, hyperParameters: { noise: 2, gamma: 0 }, slots: {} },
    // The loss itself, over the squared norm of its gradient.
    polyak: { rate: -1, hyperParameters: { scaling: 0, fMin: 1, rootEpsilon: 2 }, slots: {} },
    momo: { rate: -1, hyperParameters: { beta1: 0, fMin: 1 }, slots: { m: 1, loss: 1, product: 1 } },
    'momo-adam': {
        rate: 0,
        hyperParameters: { ...moments, fMin: 1 },
        slots: { m: 1, v: 2, loss: 1, product: 1 },
    },
    signum: { rate: 0, hyperParameters: { momentum: 0 }, slots: { m: 1 } },
    sm3: { rate: 0, hyperParameters: { momentum: 0, rootEpsilon: 2 }, slots: { accumulators: 2, m: 0 } },
    // Curvature has the degree of the loss.
    sophia: {
        rate: 0,
        hyperParameters: { ...moments, gamma: 0, clipThreshold: 0 },
        slots: { m: 1, curvature: 1 },
    },
    // Distances are of parameters, and divide or multiply gradients over gradients.
    cocob: {
        rate: 0,
        hyperParameters: { alpha: 0, epsilon: 1 },
        slots: { scale: 1, sizes: 1, reward: 1, sum: 1 },
    },
    'd-adaptation': {
        rate: 0,
        hyperParameters: { ...moments, initialDistance: 0 },
        slots: { m: 1, v: 2, sum: 1, numerator: 1 },
    },
    prodigy: {
        rate: 0,
        hyperParameters: { ...moments, initialDistance: 0, scaling: 0 },
        slots: { m: 1, v: 2, sum: 1, numerator: 1 },
    },
    dog: { rate: 0, hyperParameters: { rootEpsilon: 2 }, slots: { squares: 2 } },
    dowg: { rate: 0, hyperParameters: { initialDistance: 0, epsilon: 1 }, slots: { squares: 2 } },
};
