import { tenth } from './framework.js';
const rate = { rate: ['learningRate'] };
const moments = { beta1: ['beta1', 0.9], beta2: ['beta2', 0.999] };
/** tf.train as documented for TensorFlow.js 4, on a backend of float32. */
export const tfjs = {
    title: 'TensorFlow.js',
    positional: true,
    entries: {
        sgd: { call: 'tf.train.sgd', rule: 'sgd', parts: { ...rate } },
        momentum: {
            call: 'tf.train.momentum',
            rule: ({ nesterov }) => (nesterov ? 'nesterov' : 'momentum'),
            parts: { ...rate, momentum: ['momentum'] },
            slots: { velocity: 'momentum' },
        },
        adagrad: {
            call: 'tf.train.adagrad',
            rule: 'adagrad',
            parts: { ...rate, initialAccumulator: ['initialAccumulatorValue', 0.1] },
            fixed: { rootEpsilon: tenth(7) },
            slots: { accumulator: 'accumulator' },
        },
        adadelta: {
            call: 'tf.train.adadelta',
            rule: 'adadelta',
            parts: { rate: ['learningRate', tenth(3)], rho: ['rho', 0.95], rootEpsilon: ['epsilon', tenth(7)] },
            slots: { accumulator: 'accum_grad', updates: 'accum_var' },
        },
        rmsprop: {
            call: 'tf.train.rmsprop',
            rule: ({ centered }) => (centered ? 'centered-rmsprop-rate-inside' : 'rmsprop-rate-inside'),
            parts: { ...rate, rho: ['decay', 0.9], momentum: ['momentum', 0], rootEpsilon: ['epsilon', tenth(7)] },
            slots: { accumulator: 'rms', buffer: 'momentum', mean: 'mg' },
        },
        adam: {
            call: 'tf.train.adam',
            rule: 'adam',
            parts: { rate: ['learningRate', tenth(3)], ...moments, epsilon: ['epsilon', tenth(7)] },
            slots: { m: 'm', v: 'v' },
        },
        adamax: {
            call: 'tf.train.adamax',
            rule: 'adamax',
            parts: { rate: ['learningRate', 2 * tenth(3)], ...moments, epsilon: ['epsilon', tenth(7)] },
            slots: { m: 'm', u: 'v' },
        },
    },
    clips: { value: 'clipByValue' },
    regularizer: true,
    penalty: 'l2',
    lossScale: 'scale',
};
