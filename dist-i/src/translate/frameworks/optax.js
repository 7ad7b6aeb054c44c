import { tenth } from './framework.js';
import { shipped } from './optax-shipped.js';
const rate = { rate: ['learning_rate'] };
const moments = { beta1: ['b1', 0.9], beta2: ['b2', 0.999] };
const epsilons = { epsilon: ['eps', tenth(8)], rootEpsilon: ['eps_root', 0] };
const slots = { m: 'mu', v: 'nu', largest: 'nu_max' };
/** optax as documented. */
export const optax = {
    title: 'optax',
    entries: {
        sgd: {
            call: 'optax.sgd',
            rule: ({ momentum, nesterov }) => (momentum ? (nesterov ? 'nesterov' : 'momentum') : 'sgd'),
            parts: { ...rate, momentum: ['momentum', 0] },
            slots: { velocity: 'trace' },
        },
        adam: {
            call: 'optax.adam',
            rule: 'adam',
            parts: { ...rate, ...moments, ...epsilons },
            slots,
        },
        adamw: {
            call: 'optax.adamw',
            rule: 'adam',
            parts: { ...rate, ...moments, ...epsilons, decay: ['weight_decay', tenth(4)] },
            decay: 'decoupled',
            slots,
        },
        amsgrad: {
            call: 'optax.amsgrad',
            rule: 'amsgrad-of-corrected',
            parts: { ...rate, ...moments, ...epsilons },
            slots,
        },
        adamax: {
            call: 'optax.adamax',
            rule: 'adamax-epsilon-in-norm',
            parts: { ...rate, ...moments, epsilon: ['eps', tenth(8)] },
            slots: { m: 'mu', u: 'nu' },
        },
        nadam: { call: 'optax.nadam', rule: 'nadam-constant', parts: { ...rate, ...moments, ...epsilons }, slots },
        adagrad: {
            call: 'optax.adagrad',
            rule: 'adagrad',
            parts: { ...rate, initialAccumulator: ['initial_accumulator_value', 0.1], rootEpsilon: ['eps', tenth(7)] },
            slots: { accumulator: 'sum_of_squares' },
        },
        adadelta: {
            call: 'optax.adadelta',
            rule: 'adadelta',
            parts: { ...rate, rho: ['rho', 0.9], rootEpsilon: ['eps', tenth(6)], decay: ['weight_decay', 0] },
            decay: 'coupled',
            slots: { accumulator: 'e_g', updates: 'e_x' },
        },
        rmsprop: {
            call: 'optax.rmsprop',
            rule: ({ centered }) => (centered ? 'centered-rmsprop-rate-inside' : 'rmsprop-rate-inside'),
            parts: {
                ...rate,
                rho: ['decay', 0.9],
                rootEpsilon: ['eps', tenth(8)],
                initialAccumulator: ['initial_scale', 0],
                momentum: ['momentum', 0],
            },
            slots: { accumulator: 'nu', buffer: 'trace', mean: 'mu' },
        },
        lion: {
            call: 'optax.lion',
            rule: 'lion',
            parts: { ...rate, beta1: ['b1', 0.9], beta2: ['b2', 0.99], decay: ['weight_decay', tenth(3)] },
            decay: 'decoupled',
            slots: { m: 'mu' },
        },
        sign_sgd: { call: 'optax.sign_sgd', rule: 'sign', parts: { ...rate } },
        rprop: {
            call: 'optax.rprop',
            // Version 0.2.8 returns the update of the step before.
            late: true,
            rule: 'rprop',
            parts: {
                ...rate,
                etaMinus: ['eta_minus', 0.5],
                etaPlus: ['eta_plus', 1.2],
                minStep: ['min_step_size', tenth(6)],
                maxStep: ['max_step_size', 50],
            },
            slots: { previous: 'prev_updates', size: 'step_sizes' },
        },
        lamb: {
            call: 'optax.lamb',
            rule: 'lamb',
            parts: {
                ...rate,
                ...moments,
                epsilon: ['eps', tenth(6)],
                rootEpsilon: ['eps_root', 0],
                weightDecay: ['weight_decay', 0],
            },
            slots,
        },
        lars: {
            call: 'optax.lars',
            rule: 'lars',
            parts: {
                ...rate,
                momentum: ['momentum', 0.9],
                trustCoefficient: ['trust_coefficient', tenth(3)],
                weightDecay: ['weight_decay', 0],
                epsilon: ['eps', 0],
            },
            slots: { velocity: 'trace' },
        },
        adafactor: {
            call: 'optax.adafactor',
            rule: 'adafactor',
            parts: {
                ...rate,
                decayRate: ['decay_rate', 0.8],
                rootEpsilon: ['eps', tenth(30)],
                clipThreshold: ['clipping_threshold', 1],
            },
            fixed: { parameterEpsilon: tenth(3) },
            slots: { rows: 'v_row', columns: 'v_col', v: 'v' },
        },
        adamaxw: {
            call: 'optax.adamaxw',
            rule: 'adamax-epsilon-in-norm',
            parts: { ...rate, ...moments, epsilon: ['eps', tenth(8)], decay: ['weight_decay', tenth(4)] },
            decay: 'decoupled',
            slots: { m: 'mu', u: 'nu' },
        },
        nadamw: {
            call: 'optax.nadamw',
            rule: 'nadam-constant',
            parts: { ...rate, ...moments, ...epsilons, decay: ['weight_decay', tenth(4)] },
            decay: 'decoupled',
            slots,
        },
        ...shipped,
        radam: { call: 'optax.radam', rule: 'radam', parts: { ...rate } },
    },
    clips: { value: 'max_delta', 'global-norm': 'max_norm', 'adaptive-norm': 'clipping' },
    addsDecay: true,
    penalty: 'l2',
    lossScale: 'loss_scale',
};
