import { optimizerDefinitions } from '../../definitions/records.js';
import { grid, listOf, oneOf, reals, recordOf, tensorOf, } from '../../language/index.js';
/** The record of a rule; and all of them, in the order of their publication. */
export const ruleOf = ({ name }) => optimizerDefinitions[name];
const rules = Object.values(optimizerDefinitions).toSorted((a, b) => a.year - b.year);
/** Every rule at the hyper-parameters of its record. */
export const optimizers = rules.flatMap(({ name, cases: { at } }) => at.map((hyper) => ({ name: name, ...hyper })));
/** A decay of which each step shows. */
export const decayOf = (coupling) => ({
    coupling,
    coefficient: coupling === 'independent' ? 0.1 : 0.3,
});
/** Every rule with the decay of its record; and an ε as small as where it is hard-coded. */
export const variants = [
    ...rules.flatMap(({ name, cases: { at, decays = [] } }) => decays.map((coupling) => ({
        name: name,
        ...at[0],
        decay: decayOf(coupling),
    }))),
    { name: 'adagrad', rootEpsilon: 1 / 10 ** 7, initialAccumulator: 1 / 8 },
];
/** The step of these reads the parameter, or the first rate alone: where a decay beside it stands is left open. */
const readsMore = ['adafactor', 'ftrl', 'lamb', 'lars', 'rprop'];
export const mayDecay = ({ name }, coupling) => coupling === 'coupled' ? !('weightDecay' in ruleOf({ name }).hyperParameters) : !readsMore.includes(name);
export const families = [...new Set(rules.map(({ family }) => family))].map((name) => ({
    name,
    rules: rules.filter(({ family }) => family === name),
    forms: [...optimizers, ...variants].filter((optimizer) => ruleOf(optimizer).family === name),
}));
/** The shape of the parameter of a rule. */
export const shapeOf = (optimizer) => ruleOf(optimizer).cases.shape ?? [3];
/** A slot of a rule in a state that is warm. */
export function slotOf(optimizer, slot) {
    const { cases, properties } = ruleOf(optimizer);
    // No mean is larger than the root of its mean square, so that a variance is positive.
    const numbers = properties.nonNegative?.includes(slot) ? grid(2, 4, 1 / 8) : reals(-1, 1);
    return tensorOf(cases.slotShapes?.[slot] ?? shapeOf(optimizer), numbers);
}
/** After how many steps a warm state is. */
const warmth = 3;
/** Any numbers for a number of steps, from a state that is cold or warm. */
export function walk(optimizer, start, steps = 4, numbers = reals(-4, 4)) {
    const shape = shapeOf(optimizer);
    const slots = Object.keys(ruleOf(optimizer).slots).map((slot) => [slot, slotOf(optimizer, slot)]);
    return {
        parameter: tensorOf(shape, reals(-4, 4)),
        steps: listOf(...Array.from({ length: steps }, () => recordOf({ gradient: tensorOf(shape, numbers), rate: oneOf(0.1, 1 / 4, 0.03) }))),
        state: start === 'cold'
            ? oneOf(undefined)
            : recordOf({ step: oneOf(warmth), slots: recordOf(Object.fromEntries(slots)) }),
    };
}
/** The question for the path, and the slots at its end where they are asked for. */
export const path = (optimizer, { parameter, state, steps }, more = {}) => ({ ask: 'steps', optimizer, parameter, ...(state && { state }), steps, ...more });
