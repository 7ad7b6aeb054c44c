import { tenth } from './framework.js';
const moments = { beta1: ['betas[0]', 0.9], beta2: ['betas[1]', 0.999] };
const slots = { m: 'exp_avg', v: 'exp_avg_sq', largest: 'max_exp_avg_sq' };
const decay = { decay: ['weight_decay', 0] };
/** torch.optim as documented for PyTorch 2. */
export const pytorch = {
    title: 'PyTorch',
    entries: {
        sgd: {
            call: 'torch.optim.SGD',
            rule: ({ momentum, nesterov }) => (nesterov ? 'nesterov' : momentum ? 'momentum' : 'sgd'),
            parts: { rate: ['lr', tenth(3)], momentum: ['momentum', 0], dampening: ['dampening', 0], ...decay },
            decay: 'coupled',
            slots: { velocity: 'momentum_buffer' },
        },
        adam: {
            call: 'torch.optim.Adam',
            rule: ({ amsgrad }) => (amsgrad ? 'amsgrad' : 'adam'),
            parts: { rate: ['lr', tenth(3)], ...moments, epsilon: ['eps', tenth(8)], ...decay },
            decay: 'coupled',
            slots,
        },
        adamw: {
            call: 'torch.optim.AdamW',
            rule: ({ amsgrad }) => (amsgrad ? 'amsgrad' : 'adam'),
            parts: { rate: ['lr', tenth(3)], ...moments, epsilon: ['eps', tenth(8)], decay: ['weight_decay', tenth(2)] },
            decay: 'decoupled',
            slots,
        },
        adamax: {
            call: 'torch.optim.Adamax',
            rule: 'adamax-epsilon-in-norm',
            parts: { rate: ['lr', 2 * tenth(3)], ...moments, epsilon: ['eps', tenth(8)], ...decay },
            decay: 'coupled',
            slots: { m: 'exp_avg', u: 'exp_inf' },
        },
        nadam: {
            call: 'torch.optim.NAdam',
            rule: 'nadam',
            parts: {
                rate: ['lr', 2 * tenth(3)],
                ...moments,
                epsilon: ['eps', tenth(8)],
                ...decay,
                momentumDecay: ['momentum_decay', 4 * tenth(3)],
            },
            decay: 'coupled',
            slots,
        },
        adagrad: {
            call: 'torch.optim.Adagrad',
            rule: 'adagrad',
            parts: {
                rate: ['lr', tenth(2)],
                epsilon: ['eps', tenth(10)],
                initialAccumulator: ['initial_accumulator_value', 0],
                ...decay,
            },
            decay: 'coupled',
            slots: { accumulator: 'sum' },
        },
        adadelta: {
            call: 'torch.optim.Adadelta',
            rule: 'adadelta',
            parts: { rate: ['lr', 1], rho: ['rho', 0.9], rootEpsilon: ['eps', tenth(6)], ...decay },
            decay: 'coupled',
            slots: { accumulator: 'square_avg', updates: 'acc_delta' },
        },
        rmsprop: {
            call: 'torch.optim.RMSprop',
            rule: ({ centered }) => (centered ? 'centered-rmsprop' : 'rmsprop'),
            parts: {
                rate: ['lr', tenth(2)],
                rho: ['alpha', 0.99],
                epsilon: ['eps', tenth(8)],
                momentum: ['momentum', 0],
                ...decay,
            },
            decay: 'coupled',
            slots: { accumulator: 'square_avg', buffer: 'momentum_buffer', mean: 'grad_avg' },
        },
        rprop: {
            call: 'torch.optim.Rprop',
            rule: 'rprop',
            parts: {
                rate: ['lr', tenth(2)],
                etaMinus: ['etas[0]', 0.5],
                etaPlus: ['etas[1]', 1.2],
                minStep: ['step_sizes[0]', tenth(6)],
                maxStep: ['step_sizes[1]', 50],
            },
            slots: { previous: 'prev', size: 'step_size' },
        },
        muon: {
            call: 'torch.optim.Muon',
            rule: 'muon',
            parts: {
                rate: ['lr', tenth(3)],
                momentum: ['momentum', 0.95],
                normEpsilon: ['eps', tenth(7)],
                decay: ['weight_decay', 0.1],
            },
            decay: 'decoupled',
            slots: { momentum: 'momentum_buffer' },
        },
        asgd: {
            call: 'torch.optim.ASGD',
            rule: 'asgd',
            parts: {
                rate: ['lr', tenth(2)],
                lambda: ['lambd', tenth(4)],
                alpha: ['alpha', 0.75],
                startOfAveraging: ['t0', 1e6],
                ...decay,
            },
            decay: 'coupled',
            slots: { average: 'ax' },
        },
        sparseadam: {
            call: 'torch.optim.SparseAdam',
            rule: 'sparse-adam',
            parts: { rate: ['lr', tenth(3)], ...moments, epsilon: ['eps', tenth(8)] },
            slots,
        },
        lbfgs: { call: 'torch.optim.LBFGS', rule: 'lbfgs', parts: { rate: ['lr', 1] } },
        radam: { call: 'torch.optim.RAdam', rule: 'radam', parts: { rate: ['lr', tenth(3)] } },
        adafactor: { call: 'torch.optim.Adafactor', rule: 'adafactor-clamped', parts: { rate: ['lr', tenth(2)] } },
    },
    clips: { value: 'clip_value', norm: 'max_norm', 'global-norm': 'max_norm' },
    clipEpsilon: tenth(6),
    penalty: 'l2',
    lossScale: 'init_scale',
};
