import { sampleRules } from '../../definitions/own/sample-rules.js';
import { filled, grid, listOf, recordOf, tensorOf, } from '../../language/index.js';
/** The rules that the reference declares. */
export const ruleDeclarations = sampleRules.map(({ declaration }) => declaration);
export const ruleForms = Object.fromEntries(sampleRules.map((one) => [one.declaration.name, one]));
export const ruleNamed = (rules, { ownRule }) => rules.find(({ name }) => name === ownRule);
/** The rate of each step, as a share of the declared one: it is not the same in all. */
const schedule = [1, 1 / 2, 1 / 4, 1];
/** After how many of them a run is interrupted. */
export const halfway = 2;
/** In quarters, none of them zero: nothing is rounded when they are scaled. */
const quarters = grid(-4, 4, 1 / 4, [0]);
const shapeOf = ({ shape = [2, 3] }) => shape;
/** Cases of rules: a parameter and the gradients of all steps; a state, where a point has a warm start. */
export const ruleCases = (rules, points, defined = {}) => ({
    fixed: points,
    drawn: (point) => {
        const rule = ruleNamed(rules, point);
        const tensor = tensorOf(shapeOf(rule), quarters);
        return {
            parameter: tensor,
            gradients: listOf(...schedule.map(() => tensor)),
            ...(point.start === 'warm' && { held: recordOf(heldBy(rule, defined[rule.name])) }),
        };
    },
});
const heldBy = (rule, defined) => Object.fromEntries(Object.keys(rule.slots ?? {}).map((slot) => [
    slot,
    tensorOf(defined?.slotShapes[slot] ?? shapeOf(rule), 
    // No average is larger than the root of its mean square.
    defined?.nonNegative.includes(slot) === true ? grid(2, 4, 1 / 8) : grid(-1, 1, 1 / 8)),
]));
/** Each rule that is such. */
export const rulePoints = (rules) => rules.map(({ name }) => ({ ownRule: name }));
/** The numbers of a rule, the rate first. */
export const numbersOf = ({ rate, hyperParameters = {}, }) => [
    ['rate', rate],
    ...Object.entries(hyperParameters),
];
/** Whether the degree of every number is known. */
export const isGraded = (rule) => numbersOf(rule).every(([, { degree }]) => degree !== undefined);
export const slotsOf = ({ slots = {} }) => Object.entries(slots);
/**
 * Powers of four: scaling by them, by their squares and roots, commutes with every rounding. The smaller is so small that
 * a constant of 10⁻⁸ is felt in every format that has room for it.
 */
export const factorsIn = (narrow) => (narrow ? [4, 1 / 4] : [4, 2 ** -12]);
/** A question about a rule: every number, gradient and slot times c to the power of its degree. */
export function asked(rule, drawn, how = {}) {
    const { c = 1, left = [], at = {}, gradients = drawn.gradients, parts, slots, from = 0, to } = how;
    const factor = (name, { degree = 0 }) => (left.includes(name) ? 1 : c ** degree);
    const steps = gradients.map((gradient, t) => ({
        gradient: times(gradient, c),
        rate: rule.rate.value * schedule[t % schedule.length] * factor('rate', rule.rate),
        ...(parts && { parts: parts[t].map((part) => times(part, c)) }),
    }));
    return {
        ask: 'ownSteps',
        rule: rule.name,
        hyper: Object.fromEntries(Object.entries(rule.hyperParameters ?? {}).map(([name, of]) => [name, at[name] ?? of.value * factor(name, of)])),
        parameter: drawn.parameter,
        ...(drawn.held && { state: { step: 3, slots: drawn.held } }),
        steps: steps.slice(from, to),
        ...(slots === true && { slots: true }),
    };
}
/** The same that goes on from another: with its count of steps, and with the slots that are named. */
export function resuming(rule, drawn, { step, taken, ...how }) {
    const { c = 1 } = how;
    const zeros = filled(drawn.parameter.shape, 0);
    const resting = slotsOf(rule).filter(([name]) => !taken.includes(name));
    return {
        ...asked(rule, drawn, { ...how, from: halfway }),
        state: { step, slots: Object.fromEntries(resting.map(([name]) => [name, zeros])) },
        resumes: {
            from: 'first',
            slots: Object.fromEntries(slotsOf(rule)
                .filter(([name]) => taken.includes(name))
                .map(([name, d]) => [name, c ** d])),
        },
    };
}
/** The same from a cold state, at the parameter where the other ended. */
export function restarting(rule, drawn) {
    return { ...asked(rule, drawn, { from: halfway }), resumes: { from: 'first', slots: {} } };
}
export const times = ({ shape, data }, by) => ({
    shape,
    data: Float64Array.from(data, (x) => x * by),
});
