import { tenth } from './framework.js';
const rate = { rate: ['learning_rate'] };
const moments = { beta1: ['b1', 0.9], beta2: ['b2', 0.999] };
const epsilon = { epsilon: ['eps', tenth(8)] };
const epsilons = { ...epsilon, rootEpsilon: ['eps_root', 0] };
const betas = { beta1: ['betas[0]', 0.9], beta2: ['betas[1]', 0.999] };
const decay = { decay: ['weight_decay', 0] };
const slots = { m: 'mu', v: 'nu' };
/** What optax ships and the specification has no definition of: `optax` and `optax.contrib`. */
export const shipped = {
    muon: {
        call: 'optax.contrib.muon',
        rule: 'muon-corrected',
        parts: {
            ...rate,
            momentum: ['beta', 0.95],
            // The one ε of both halves.
            normEpsilon: ['eps', tenth(8)],
            beta1: ['adam_b1', 0.9],
            beta2: ['adam_b2', 0.999],
            rootEpsilon: ['adam_eps_root', 0],
            adamDecay: ['adam_weight_decay', 0],
            ...decay,
        },
        decay: 'decoupled',
        slots,
    },
    adabelief: {
        call: 'optax.adabelief',
        rule: 'adabelief',
        parts: { ...rate, ...moments, epsilon: ['eps', tenth(16)], rootEpsilon: ['eps_root', tenth(16)] },
        slots,
    },
    adan: {
        call: 'optax.adan',
        rule: 'adan',
        parts: {
            ...rate,
            beta1: ['b1', 0.98],
            beta2: ['b2', 0.92],
            beta3: ['b3', 0.99],
            ...epsilon,
            rootEpsilon: ['eps_root', tenth(8)],
            ...decay,
        },
        decay: 'decoupled',
    },
    novograd: {
        call: 'optax.novograd',
        rule: 'novograd',
        parts: {
            ...rate,
            beta1: ['b1', 0.9],
            beta2: ['b2', 0.25],
            epsilon: ['eps', tenth(6)],
            rootEpsilon: ['eps_root', 0],
            weightDecay: ['weight_decay', 0],
        },
        slots,
    },
    optimistic_gradient_descent: {
        call: 'optax.optimistic_gradient_descent',
        rule: 'optimistic-descent',
        parts: { ...rate, alpha: ['alpha', 1], optimism: ['beta', 1] },
        slots: { previous: 'previous_gradient' },
    },
    optimistic_adam: {
        call: 'optax.optimistic_adam',
        rule: 'optimistic-adam',
        parts: { ...rate, optimism: ['optimism'], ...moments, ...epsilons },
        slots: { ...slots, previous: 'the last step' },
    },
    optimistic_adam_v2: {
        call: 'optax.optimistic_adam_v2',
        rule: 'optimistic-adam-2',
        parts: { ...rate, alpha: ['alpha', 1], optimism: ['beta', 1], ...moments, ...epsilons },
        slots: { ...slots, previous: 'previous_gradient' },
    },
    noisy_sgd: {
        call: 'optax.noisy_sgd',
        rule: 'noisy-descent',
        parts: { ...rate, noise: ['eta', 0.01], gamma: ['gamma', 0.55] },
    },
    polyak_sgd: {
        call: 'optax.polyak_sgd',
        rule: 'polyak',
        parts: {
            rate: ['max_learning_rate', 1],
            scaling: ['scaling', 1],
            fMin: ['f_min', 0],
            rootEpsilon: ['eps', 0],
        },
    },
    signum: { call: 'optax.signum', rule: 'signum', parts: { ...rate, momentum: ['beta', 0.9] } },
    sm3: {
        call: 'optax.sm3',
        rule: 'sm3',
        parts: { ...rate, momentum: ['momentum', 0.9] },
        fixed: { rootEpsilon: tenth(8) },
        slots: { accumulators: 'mu', m: 'nu' },
    },
    ademamix: {
        call: 'optax.contrib.ademamix',
        rule: 'ademamix',
        parts: { ...rate, ...moments, beta3: ['b3', 0.9999], alpha: ['alpha', 5], ...epsilons, ...decay },
        decay: 'decoupled',
        slots: { v: 'nu' },
    },
    simplified_ademamix: {
        call: 'optax.contrib.simplified_ademamix',
        rule: 'simplified-ademamix',
        parts: { ...rate, beta1: ['b1', 0.99], beta2: ['b2', 0.95], alpha: ['alpha', 0], ...epsilons, ...decay },
        decay: 'decoupled',
        slots: { v: 'n' },
    },
    adopt: {
        call: 'optax.contrib.adopt',
        rule: 'adopt',
        parts: { ...rate, beta1: ['b1', 0.9], beta2: ['b2', 0.9999], epsilon: ['eps', tenth(6)] },
        slots,
    },
    cocob: {
        call: 'optax.contrib.cocob',
        rule: 'cocob',
        parts: { rate: ['learning_rate', 1], alpha: ['alpha', 100], ...epsilon, ...decay },
        decay: 'coupled',
        slots: { sizes: 'subgradients', sum: 'cumulative_gradients' },
    },
    dadapt_adamw: {
        call: 'optax.contrib.dadapt_adamw',
        rule: 'd-adaptation',
        parts: { rate: ['learning_rate', 1], ...betas, ...epsilon, initialDistance: ['estim_lr0', tenth(6)], ...decay },
        decay: 'decoupled',
        slots: { m: 'exp_avg', v: 'exp_avg_sq', sum: 'grad_sum', numerator: 'numerator_weighted' },
    },
    prodigy: {
        call: 'optax.contrib.prodigy',
        rule: 'prodigy',
        parts: {
            rate: ['learning_rate', 1],
            ...betas,
            ...epsilon,
            initialDistance: ['estim_lr0', tenth(6)],
            scaling: ['estim_lr_coef', 1],
            ...decay,
        },
        decay: 'decoupled',
        slots: { m: 'exp_avg', v: 'exp_avg_sq', sum: 'grad_sum', numerator: 'numerator_weighted' },
    },
    dog: {
        call: 'optax.contrib.dog',
        rule: 'dog',
        parts: { rate: ['learning_rate', 1], rootEpsilon: ['eps', tenth(8)], ...decay },
        decay: 'coupled',
        slots: { squares: 'sum_sq_norm_grads' },
    },
    dowg: {
        call: 'optax.contrib.dowg',
        rule: 'dowg',
        // Without one, the start of the distance is ε, which would need two degrees.
        parts: {
            rate: ['learning_rate', 1],
            initialDistance: ['init_estim_sq_dist'],
            epsilon: ['eps', tenth(4)],
            ...decay,
        },
        decay: 'coupled',
        slots: { squares: 'weighted_sq_norm_grads' },
    },
    momo: {
        call: 'optax.contrib.momo',
        rule: 'momo',
        parts: { rate: ['learning_rate', 1], beta1: ['beta', 0.9], fMin: ['lower_bound', 0], ...decay },
        decay: 'decoupled',
        slots: { m: 'exp_avg', loss: 'barf', product: 'gamma' },
    },
    momo_adam: {
        call: 'optax.contrib.momo_adam',
        rule: 'momo-adam',
        parts: { rate: ['learning_rate', tenth(2)], ...moments, ...epsilon, fMin: ['lower_bound', 0], ...decay },
        decay: 'decoupled',
        slots: { m: 'exp_avg', v: 'exp_avg_sq', loss: 'barf', product: 'gamma' },
    },
    schedule_free_adamw: {
        call: 'optax.contrib.schedule_free_adamw',
        rule: 'schedule-free-adamw',
        parts: { rate: ['learning_rate', 0.0025], ...moments, ...epsilon, ...decay },
        decay: 'decoupled',
        slots: { v: 'nu' },
    },
    schedule_free_sgd: {
        call: 'optax.contrib.schedule_free_sgd',
        rule: 'schedule-free-sgd',
        parts: { rate: ['learning_rate', 1], beta1: ['b1', 0.9], ...decay },
        decay: 'coupled',
        slots: { largestRate: 'max_lr' },
    },
    sophia: {
        call: 'optax.contrib.sophia',
        rule: 'sophia',
        parts: {
            ...rate,
            beta1: ['b1', 0.965],
            beta2: ['b2', 0.99],
            ...epsilon,
            gamma: ['gamma', 0.01],
            clipThreshold: ['clip_threshold', 1],
            decay: ['weight_decay', tenth(4)],
        },
        decay: 'decoupled',
        slots: { m: 'mu', curvature: 'nu' },
    },
    fromage: { call: 'optax.fromage', rule: 'fromage', parts: { ...rate } },
    yogi: { call: 'optax.yogi', rule: 'yogi-from-one-number', parts: { ...rate } },
    acprop: { call: 'optax.contrib.acprop', rule: 'acprop', parts: { ...rate } },
    madgrad: { call: 'optax.contrib.madgrad', rule: 'madgrad', parts: { ...rate } },
    lbfgs: { call: 'optax.lbfgs', rule: 'lbfgs', parts: { rate: ['learning_rate', 1] } },
};
