import { adamax } from '../../../spec/definitions/optimizers/adamax.js';
import { adam } from '../../../spec/definitions/optimizers/adam.js';
import { momentum } from '../../../spec/definitions/optimizers/momentum.js';
import { nesterov } from '../../../spec/definitions/optimizers/nesterov.js';
import { rmsprop } from '../../../spec/definitions/optimizers/rmsprop.js';
import { sgd } from '../../../spec/definitions/optimizers/sgd.js';
const isArray = (x) => typeof x !== 'number';
const ruleOf = (definition, rate, given) => ({
    definition,
    // What a view has no option for is zero, and does nothing.
    hyper: Object.fromEntries(Object.keys(definition.hyperParameters).map((name) => [name, given[name] ?? 0])),
    rate,
    memory: [],
    dispose() {
        for (const { slots } of this.memory)
            for (const slot of Object.values(slots))
                if (isArray(slot))
                    slot.dispose();
        this.memory = [];
    },
});
export const rules = {
    sgd: (rate) => ruleOf(sgd, rate, {}),
    momentum: (rate, factor, useNesterov) => ruleOf(useNesterov ? nesterov : momentum, rate, { momentum: factor }),
    adam: (rate, beta1, beta2, epsilon) => ruleOf(adam, rate, { beta1, beta2, epsilon }),
    adamax: (rate, beta1, beta2, epsilon) => ruleOf(adamax, rate, { beta1, beta2, epsilon }),
    rmsprop: (rate, rho, rootEpsilon) => ruleOf(rmsprop, rate, { rho, rootEpsilon }),
};
/** The operations that these rules are made of: in float64 on plain numbers, else those of jax-js. */
function arithmeticOf({ numpy, make }) {
    const ofOne = (onNumber, onArray) => (x) => isArray(x) ? make(onArray, x) : onNumber(x);
    const ofTwo = (onNumbers, onArrays) => (a, b) => isArray(a) || isArray(b) ? make(onArrays, a, b) : onNumbers(a, b);
    const arithmetic = {
        constant: (value) => value,
        add: ofTwo((a, b) => a + b, numpy.add),
        subtract: ofTwo((a, b) => a - b, numpy.subtract),
        multiply: ofTwo((a, b) => a * b, numpy.multiply),
        divide: ofTwo((a, b) => a / b, numpy.divide),
        maximum: ofTwo(Math.max, numpy.maximum),
        absolute: ofOne(Math.abs, numpy.absolute),
        sqrt: ofOne(Math.sqrt, numpy.sqrt),
        power: ofTwo((x, exponent) => x ** exponent, numpy.power),
        anyOf: (one) => one(),
    };
    return arithmetic;
}
/**
 * The leaves after one step at the rate, to be kept by the caller; what the rule remembers is kept by it.
 *
 * @throws RangeError, before anything is updated, when the rule remembers leaves of other shapes
 */
export function updated(operations, rule, rate, leaves, gradients) {
    const { definition, hyper, memory } = rule;
    const arithmetic = arithmeticOf(operations);
    const { keep, make, numpy } = operations;
    const before = memory.length > 0 ? memory : leaves.map(() => ({ step: 0, slots: {} }));
    requireSameLeaves(definition.name, before, leaves);
    const steps = leaves.map((theta, i) => {
        const { step, slots: held } = before[i];
        const names = Object.keys(definition.slots);
        const slots = step > 0 ? held : Object.fromEntries(names.map((name) => [name, make(numpy.zerosLike, theta)]));
        const given = { theta, gradient: gradients[i], rate, hyper, slots, step: step + 1 };
        const made = definition.step(arithmetic, given);
        const update = made.update ?? arithmetic.multiply(rate, made.direction);
        return { theta: arithmetic.subtract(theta, update), slots: made.slots, step: step + 1 };
    });
    const kept = steps.map(({ slots, step }) => ({
        step,
        slots: Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, isArray(slot) ? keep(slot) : slot])),
    }));
    rule.dispose();
    rule.memory = kept;
    return steps.map(({ theta }) => keep(theta));
}
function requireSameLeaves(name, memory, leaves) {
    const fits = ({ slots }, i) => leaves[i] !== undefined &&
        Object.values(slots).every((slot) => !isArray(slot) || slot.shape.join() === leaves[i].shape.join());
    if (memory.length !== leaves.length || !memory.every(fits))
        throw new RangeError(`${name}.step: theta has other parts, or parts of other shapes, than at the first step, of which this optimizer remembers the gradients. Make one optimizer for each theta.`);
}
