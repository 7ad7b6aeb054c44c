import { tenth } from './framework.js';
const rate = { rate: ['learning_rate', tenth(3)] };
const moments = { beta1: ['beta_1', 0.9], beta2: ['beta_2', 0.999] };
const epsilon = { epsilon: ['epsilon', tenth(7)] };
const rootEpsilon = { rootEpsilon: ['epsilon', tenth(7)] };
const decay = { decay: ['weight_decay', 0] };
const slots = { m: 'momentum', v: 'velocity', largest: 'velocity_hat' };
/** keras.optimizers as documented for Keras 3. */
export const keras = {
    title: 'Keras',
    entries: {
        sgd: {
            call: 'keras.optimizers.SGD',
            rule: ({ momentum, nesterov }) => momentum ? (nesterov ? 'nesterov-rate-inside' : 'momentum-rate-inside') : 'sgd',
            parts: { rate: ['learning_rate', tenth(2)], momentum: ['momentum', 0], ...decay },
            decay: 'decoupled',
            slots: { velocity: 'momentum' },
        },
        adam: {
            call: 'keras.optimizers.Adam',
            rule: ({ amsgrad }) => (amsgrad ? 'amsgrad-epsilon-hat' : 'adam-epsilon-hat'),
            parts: { ...rate, ...moments, ...epsilon, ...decay },
            decay: 'decoupled',
            slots,
        },
        adamw: {
            call: 'keras.optimizers.AdamW',
            rule: ({ amsgrad }) => (amsgrad ? 'amsgrad-epsilon-hat' : 'adam-epsilon-hat'),
            parts: { ...rate, ...moments, ...epsilon, decay: ['weight_decay', 4 * tenth(3)] },
            decay: 'decoupled',
            slots,
        },
        adamax: {
            call: 'keras.optimizers.Adamax',
            rule: 'adamax',
            parts: { ...rate, ...moments, ...epsilon, ...decay },
            decay: 'decoupled',
            slots: { m: 'momentum', u: 'norm' },
        },
        nadam: {
            call: 'keras.optimizers.Nadam',
            rule: 'nadam',
            parts: { ...rate, ...moments, ...epsilon, ...decay },
            decay: 'decoupled',
            slots,
        },
        adagrad: {
            call: 'keras.optimizers.Adagrad',
            rule: 'adagrad',
            parts: { ...rate, initialAccumulator: ['initial_accumulator_value', 0.1], ...rootEpsilon, ...decay },
            decay: 'decoupled',
            slots: { accumulator: 'accumulator' },
        },
        adadelta: {
            call: 'keras.optimizers.Adadelta',
            rule: 'adadelta',
            parts: { ...rate, rho: ['rho', 0.95], ...rootEpsilon, ...decay },
            decay: 'decoupled',
            slots: { accumulator: 'accumulated_grad', updates: 'accumulated_delta_var' },
        },
        rmsprop: {
            call: 'keras.optimizers.RMSprop',
            rule: ({ centered }) => (centered ? 'centered-rmsprop-rate-inside' : 'rmsprop-rate-inside'),
            parts: { ...rate, rho: ['rho', 0.9], momentum: ['momentum', 0], ...rootEpsilon, ...decay },
            decay: 'decoupled',
            slots: { accumulator: 'velocity', buffer: 'momentum', mean: 'average_gradient' },
        },
        ftrl: {
            call: 'keras.optimizers.Ftrl',
            rule: 'ftrl',
            parts: {
                ...rate,
                initialAccumulator: ['initial_accumulator_value', 0.1],
                l1: ['l1_regularization_strength', 0],
                l2: ['l2_regularization_strength', 0],
                beta: ['beta', 0],
            },
            slots: { n: 'accumulator', z: 'linear' },
        },
        lion: {
            call: 'keras.optimizers.Lion',
            rule: 'lion',
            parts: { ...rate, beta1: ['beta_1', 0.9], beta2: ['beta_2', 0.99], ...decay },
            decay: 'decoupled',
            slots: { m: 'momentum' },
        },
        adafactor: {
            call: 'keras.optimizers.Adafactor',
            rule: 'adafactor',
            parts: {
                ...rate,
                rootEpsilon: ['epsilon_1', tenth(30)],
                parameterEpsilon: ['epsilon_2', tenth(3)],
                clipThreshold: ['clip_threshold', 1],
            },
            slots: { rows: 'r', columns: 'c', v: 'v' },
        },
        lamb: {
            call: 'keras.optimizers.Lamb',
            rule: 'lamb',
            parts: { ...rate, ...moments, ...epsilon, ...decay },
            decay: 'decoupled',
            slots,
        },
        muon: {
            call: 'keras.optimizers.Muon',
            rule: 'muon-and-adamw',
            parts: {
                ...rate,
                momentum: ['momentum', 0.95],
                beta1: ['adam_beta_1', 0.9],
                beta2: ['adam_beta_2', 0.999],
                ...epsilon,
                adamDecay: ['adam_weight_decay', 4 * tenth(3)],
                decay: ['weight_decay', 4 * tenth(3)],
            },
            decay: 'decoupled',
            // Added to the norm; `epsilon` is that of AdamW, for parameters that are no matrices.
            fixed: { normEpsilon: tenth(7) },
        },
        schedulefreeadamw: {
            call: 'keras.optimizers.ScheduleFreeAdamW',
            rule: 'schedule-free-adamw',
            parts: { rate: ['learning_rate', 0.0025], ...moments, epsilon: ['epsilon', tenth(8)], ...decay },
            decay: 'decoupled',
            slots: { z: 'momentum', v: 'velocity' },
        },
    },
    clips: { value: 'clipvalue', norm: 'clipnorm', 'global-norm': 'global_clipnorm' },
    regularizer: true,
    penalty: 'L2',
    lossScale: 'loss_scale_factor',
    taken: ['clip', 'lossScale'],
};
