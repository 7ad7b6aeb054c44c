import { read, tensor } from './tensors.js';
const rmsprop = (centered) => ({
    make: (tf, { rho, momentum, rootEpsilon }) => tf.train.rmsprop(0, rho, momentum, rootEpsilon, centered),
    has: ['rho', 'momentum', 'rootEpsilon'],
    slots: ['accumulator', 'buffer', ...(centered ? ['mean'] : [])],
});
/** Without momentum it does not matter where the rate stands. */
const withoutMomentum = (maker) => ({ ...maker, has: maker.has.filter((name) => name !== 'momentum') });
const makers = {
    sgd: { make: (tf) => tf.train.sgd(0), has: [], slots: [] },
    momentum: { make: (tf, { momentum }) => tf.train.momentum(0, momentum), has: ['momentum'], slots: ['velocity'] },
    nesterov: {
        make: (tf, { momentum }) => tf.train.momentum(0, momentum, true),
        has: ['momentum'],
        slots: ['velocity'],
    },
    adagrad: {
        make: (tf, { initialAccumulator }) => tf.train.adagrad(0, initialAccumulator),
        has: ['initialAccumulator'],
        slots: ['accumulator'],
    },
    adadelta: {
        make: (tf, { rho, rootEpsilon }) => tf.train.adadelta(0, rho, rootEpsilon),
        has: ['rho', 'rootEpsilon'],
        slots: ['accumulator', 'updates'],
    },
    rmsprop: withoutMomentum(rmsprop(false)),
    'rmsprop-rate-inside': rmsprop(false),
    'centered-rmsprop': withoutMomentum(rmsprop(true)),
    'centered-rmsprop-rate-inside': rmsprop(true),
    adam: {
        make: (tf, { beta1, beta2, epsilon }) => tf.train.adam(0, beta1, beta2, epsilon),
        has: ['beta1', 'beta2', 'epsilon'],
        slots: ['m', 'v'],
    },
    adamax: {
        make: (tf, { beta1, beta2, epsilon }) => tf.train.adamax(0, beta1, beta2, epsilon),
        has: ['beta1', 'beta2', 'epsilon'],
    },
};
export const optimizerNames = Object.keys(makers);
/** Why tfjs cannot take these hyper-parameters. */
export function cannotSet(tf, { name, ...given }) {
    const { has } = makers[name];
    const hyper = Object.entries(given).filter((entry) => entry[0] !== 'decay');
    const epsilon = tf.backend().epsilon();
    for (const [parameter, value] of hyper) {
        // Adagrad's ε is not to be set: it is what the backend says.
        const fixed = name === 'adagrad' && parameter === 'rootEpsilon' ? epsilon : 0;
        if (!has.includes(parameter) && value !== fixed)
            return `tfjs has no ${parameter} of ${name} to set: it is ${fixed}`;
    }
    return name === 'adagrad' && given.rootEpsilon === undefined
        ? `tfjs adds ${epsilon} under the root of adagrad`
        : undefined;
}
/** Why tfjs cannot start from a state or show the slots. */
export const cannotRemember = ({ optimizer: { name }, state, slots }) => (state !== undefined || slots !== undefined) && makers[name].slots === undefined
    ? `getWeights and setWeights are not implemented for ${name} in tfjs`
    : undefined;
/** What is left out is zero. */
export const made = (tf, { name, ...given }) => {
    const { has, make } = makers[name];
    return make(tf, Object.fromEntries(has.map((one) => [one, given[one] ?? 0])));
};
/** The rate of the next step: only descent has a setter for it, and the others read what they were constructed with. */
export function setRate(optimizer, rate) {
    if ('setLearningRate' in optimizer)
        optimizer.setLearningRate(rate);
    else
        Object.assign(optimizer, { learningRate: rate });
}
export function disposeOf(tf, optimizer) {
    optimizer.dispose();
    // MomentumOptimizer.dispose leaves the rate that it has from SGDOptimizer behind.
    if ('setLearningRate' in optimizer)
        tf.SGDOptimizer.prototype.dispose.call(optimizer);
}
/** An optimizer, as long as it is used. */
export function withOptimizer(tf, spec, clip, use) {
    const optimizer = made(tf, spec);
    try {
        return use(applying(tf, optimizer, clip));
    }
    finally {
        disposeOf(tf, optimizer);
    }
}
const applying = (tf, optimizer, clip) => (rate, gradients) => {
    const clipped = (gradient) => clip === undefined ? gradient : tf.clipByValue(gradient, -clip.threshold, clip.threshold);
    setRate(optimizer, rate);
    optimizer.applyGradients(Object.fromEntries(gradients.map(([{ name }, gradient]) => [name, clipped(gradient)])));
};
const walk = (tf, apply, variable, steps) => steps.map(({ gradient, rate, withoutGradient }) => {
    apply(rate, withoutGradient === undefined ? [[variable, tensor(tf, gradient)]] : []);
    return read(variable);
});
export function answerSteps(tf, { clip, optimizer, parameter, steps }) {
    const variable = tf.variable(tensor(tf, parameter));
    try {
        return { parameter: withOptimizer(tf, optimizer, clip, (apply) => walk(tf, apply, variable, steps)) };
    }
    finally {
        variable.dispose();
    }
}
/**
 * Steps of an optimizer that remembers: `setWeights` and `getWeights` are asynchronous, and no scope of tensors may
 * stay open meanwhile.
 */
export async function answerRemembering(tf, { clip, optimizer: spec, parameter, slots, state, steps }) {
    const names = makers[spec.name].slots;
    const variable = tf.tidy(() => tf.variable(tensor(tf, parameter)));
    const optimizer = made(tf, spec);
    try {
        if (state !== undefined) {
            const given = [
                { name: 'iter', tensor: tf.scalar(state.step) },
                ...names.map((name) => ({ name, tensor: tensor(tf, state.slots[name]) })),
            ];
            await optimizer.setWeights(spec.name === 'sgd' ? given.slice(0, 1) : given);
            tf.dispose(given.map((one) => one.tensor));
        }
        const path = tf.tidy(() => walk(tf, applying(tf, optimizer, clip), variable, steps));
        if (slots === undefined)
            return { parameter: path };
        const [count, ...held] = await optimizer.getWeights();
        count.tensor.dispose();
        return { parameter: path, slots: Object.fromEntries(names.map((name, i) => [name, read(held[i].tensor)])) };
    }
    finally {
        disposeOf(tf, optimizer);
        variable.dispose();
    }
}
