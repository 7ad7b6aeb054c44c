import { requireFunction, requireInteger, requireNumber, requireOneOf, requireOptions, } from '../../spec/contracts/checks.js';
import { scalarReductions } from '../../spec/contracts/gradient.js';
import { requireLearningRate } from '../../spec/contracts/learning-rate.js';
import { factsOf } from './facts.js';
import { leavesOf } from './tensors.js';
const made = new WeakMap();
/** @throws TypeError for what is no optimizer of this view. */
export function requireOptimizer(optimizer, where) {
    const found = typeof optimizer === 'object' && optimizer !== null ? made.get(optimizer) : undefined;
    if (found === undefined)
        throw new TypeError(`${where}: the optimizer is none of this view. Make it with t.train.`);
    return found;
}
function requireChosenFor(facts, { name, forLossReducedBy, batchSize }) {
    if (facts.reducedBy !== forLossReducedBy)
        throw new TypeError(`${name}.step: the loss is reduced by "${facts.reducedBy}", but the optimizer was made for "${forLossReducedBy}". ` +
            'Reduce the loss so, or convert the rate with convertRate.');
    if (facts.batchSize !== batchSize)
        throw new RangeError(`${name}.step: the loss is of ${facts.batchSize} examples, but the optimizer was made for ${batchSize}. ` +
            'Say what holds for this batch: at(scaleRate(rate, { toBatchSize })), or forBatchOf(size) to keep every number.');
}
function optimizerOf(f, one) {
    const { name, forLossReducedBy, batchSize } = one;
    const where = `${name}.step`;
    const self = {
        forLossReducedBy,
        batchSize,
        step(theta, objective) {
            leavesOf(f, theta, where);
            requireFunction(objective, `${where}: objective`, 'Give a function of theta that returns a loss of this view.');
            return f.tidy(() => {
                const { value, gradients } = f.differentiate(theta, (parameters) => {
                    const loss = objective(parameters);
                    requireChosenFor(factsOf(loss, where), one);
                    return { loss };
                });
                return f.stepped(value, f.update(one.rule, one.rate, theta, gradients));
            });
        },
        forBatchOf: (to) => {
            requireInteger(to, 1, `${name}.forBatchOf: batchSize`, 'Give the number of examples in the batch.');
            return optimizerOf(f, { ...one, batchSize: to });
        },
        at: (rate) => {
            requireLearningRate(rate, `${name}.at: rate`);
            if (rate.forLossReducedBy !== forLossReducedBy)
                throw new TypeError(`${name}.at: the rate was chosen for a loss reduced by "${rate.forLossReducedBy}", but the optimizer for "${forLossReducedBy}". ` +
                    'Convert the rate with convertRate.');
            return optimizerOf(f, { ...one, batchSize: rate.batchSize, rate: rate.value });
        },
        dispose: () => {
            one.rule.dispose();
        },
    };
    if (one.rate === undefined)
        delete self.at;
    made.set(self, one);
    return Object.freeze(self);
}
/** @throws RangeError for what no step can be computed with. */
function requireFinite(value, where) {
    if (!Number.isFinite(value))
        throw new RangeError(`${where} must be finite, got ${value}. Give a finite number.`);
}
/** @throws TypeError or RangeError for options that are none, or of another degree than their place has. */
function requireAdaptive(options, degrees, plain, where) {
    const names = ['forLossReducedBy', 'batchSize', ...Object.keys(degrees), ...plain];
    requireOptions(options, names, `${where}: options`, `The parts are ${names.join(', ')}.`);
    requireOneOf(options.forLossReducedBy, scalarReductions, `${where}: forLossReducedBy`);
    requireInteger(options.batchSize, 1, `${where}: batchSize`, 'Give the number of examples in the batch.');
    const given = options;
    for (const [name, degree] of Object.entries(degrees)) {
        const found = given[name];
        if (typeof found?.value !== 'number' || found.degree !== degree)
            throw new TypeError(`${where}: ${name} must be a quantity of degree ${degree}. Write quantity(value, ${degree}).`);
        requireFinite(found.value, `${where}: ${name}`);
    }
    for (const name of plain) {
        const share = given[name];
        if (share === undefined)
            continue;
        requireNumber(share, `${where}: ${name}`, 'Leave it out for the default.');
        if (!(share >= 0 && share < 1))
            throw new RangeError(`${where}: ${name} must be from 0 to below 1, got ${share}. Leave it out for the default.`);
    }
}
export function train(f) {
    const { rules } = f;
    const descent = (name, rate, make) => {
        requireLearningRate(rate, `${name}: rate`);
        const { forLossReducedBy, batchSize, value } = rate;
        requireOneOf(forLossReducedBy, scalarReductions, `${name}: rate.forLossReducedBy`);
        return optimizerOf(f, { name, rule: make(value), forLossReducedBy, batchSize, rate: value });
    };
    const adaptive = (name, { forLossReducedBy, batchSize }, rule) => optimizerOf(f, { name, rule, forLossReducedBy, batchSize });
    const ofAdam = { rate: 0, epsilon: 1 };
    return {
        sgd: (rate) => descent('sgd', rate, (value) => rules.sgd(value)),
        momentum: (rate, momentum, useNesterov = false) => {
            requireNumber(momentum, 'momentum: momentum', 'Give the factor of the buffer, as 0.9.');
            requireFinite(momentum, 'momentum: momentum');
            if (typeof useNesterov !== 'boolean')
                throw new TypeError('momentum: useNesterov must be true or false. Leave it out for plain momentum.');
            return descent('momentum', rate, (value) => rules.momentum(value, momentum, useNesterov));
        },
        adam: (options) => {
            requireAdaptive(options, ofAdam, ['beta1', 'beta2'], 'adam');
            const { rate, epsilon, beta1 = 9 / 10, beta2 = 999 / 1000 } = options;
            return adaptive('adam', options, rules.adam(rate.value, beta1, beta2, epsilon.value));
        },
        adamax: (options) => {
            requireAdaptive(options, ofAdam, ['beta1', 'beta2'], 'adamax');
            const { rate, epsilon, beta1 = 9 / 10, beta2 = 999 / 1000 } = options;
            return adaptive('adamax', options, rules.adamax(rate.value, beta1, beta2, epsilon.value));
        },
        rmsprop: (options) => {
            requireAdaptive(options, { rate: 0, epsilon: 2 }, ['decay'], 'rmsprop');
            const { rate, epsilon, decay = 9 / 10 } = options;
            return adaptive('rmsprop', options, rules.rmsprop(rate.value, decay, epsilon.value));
        },
    };
}
