import { ownRuleCountNotResumed, ownRuleNumberNotRead, ownRuleNumbersHardCoded, ownRuleRateHardCoded, ownRuleSlotNotResumed, ownRuleSlotsWithoutScale, ownRuleSmallFlushed, ownRuleStateIgnored, } from '../../faults/own-rules.js';
import { different, equal, } from '../../language/index.js';
import { afterHeavy, afterTempered, heavyPath, heavyStep, heavyVelocity, heavySteps, temperedStep } from './by-hand.js';
import { asked, factorsIn, halfway, isGraded, numbersOf, restarting, resuming, ruleCases, slotsOf, times, } from './cases.js';
import { ruleClause } from './clause.js';
/** Rules whose degrees are known, each with the loss times each of two numbers. */
const scaledPoints = (rules, narrow) => rules.flatMap(({ name }) => factorsIn(narrow).map((c) => ({ ownRule: name, c })));
/** The names of numbers, but for the rate, that a scale changes. */
const scaling = (rule) => numbersOf(rule)
    .slice(1)
    .filter(([, { degree }]) => degree !== 0)
    .map(([name]) => name);
/** The steps of two runs, the first from its beginning on and the second from a later step. */
const alike = (one, other, from = 0) => one.parameter.map((theta, t) => equal(theta, other.parameter[from + t], `step ${from + t + 1}`));
/** A run, the same on c times the loss, and what faults would make of that. */
const scaledWith = (given, rule) => {
    const { c = 1, gradients } = given;
    const fixed = scaling(rule);
    return {
        base: asked(rule, given),
        scaled: asked(rule, given, { c }),
        flushed: asked(rule, given, { c, gradients: gradients.map((one) => times(one, 0)) }),
        ...(fixed.length > 0 && { constants: asked(rule, given, { c, left: fixed }) }),
        ...(rule.rate.degree !== 0 && { rateLeft: asked(rule, given, { c, left: ['rate'] }) }),
    };
};
export const ruleDegrees = ruleClause({
    id: 'rule/degrees',
    says: 'When the loss is multiplied by c, and each number of a declared update rule by c to the power of its degree, every step MUST stay the same.',
    formula: String.raw `(g, \lambda, h) \mapsto (cg, c^{\deg \lambda} \lambda, c^{\deg h} h) \implies \theta_t \mapsto \theta_t`,
    by: 'bits',
    given: (rules, _, narrow) => {
        const such = rules.filter(isGraded);
        return ruleCases(such, scaledPoints(such, narrow));
    },
    asks: scaledWith,
    law: (_, { base, scaled }) => alike(scaled, base),
    examples: [
        {
            given: { ...heavyStep, c: 4 },
            answers: { base: { parameter: [afterHeavy] }, scaled: { parameter: [afterHeavy] } },
        },
        {
            given: { ...temperedStep, c: 4 },
            answers: { base: { parameter: [afterTempered] }, scaled: { parameter: [afterTempered] } },
        },
    ],
    rejects: [ownRuleNumbersHardCoded, ownRuleRateHardCoded, ownRuleSmallFlushed],
    mutants: {
        [ownRuleNumbersHardCoded.id]: (_, { constants, scaled }) => ({ scaled: constants ?? scaled }),
        [ownRuleRateHardCoded.id]: (_, { rateLeft, scaled }) => ({ scaled: rateLeft ?? scaled }),
        [ownRuleSmallFlushed.id]: (_, { flushed }) => ({ scaled: flushed }),
    },
    source: 'All terms of a sum have the same degree, and an update has degree 0: source answer 2, for any rule.',
});
/** How far two runs are apart, over all of their steps. */
const apart = ({ absolute, add, subtract }, one, other) => one.parameter.map((theta, t) => absolute(subtract(theta, other.parameter[t]))).reduce((all, each) => add(all, each));
export const ruleNumbersCount = ruleClause({
    id: 'rule/every-number-counts',
    says: 'When the loss is multiplied by c, and one number of a declared update rule that has a degree is left as it is, the steps MUST change.',
    formula: String.raw `h \not\mapsto c^{\deg h} h \implies \theta_t \not\mapsto \theta_t`,
    by: 'bits',
    given: (rules, _, narrow) => {
        const such = rules.filter(isGraded);
        const points = such.flatMap((rule) => numbersOf(rule)
            .filter(([, { degree }]) => degree !== 0)
            .map(([number]) => ({ ownRule: rule.name, c: factorsIn(narrow)[1], number })));
        return ruleCases(such, points);
    },
    asks: (given, rule) => {
        const left = [given.number];
        return {
            base: asked(rule, given),
            up: asked(rule, given, { c: 4, left }),
            down: asked(rule, given, { c: given.c, left }),
        };
    },
    law: (arithmetic, { base, up, down }, { number }) => {
        const all = arithmetic.add(apart(arithmetic, up, base), apart(arithmetic, down, base));
        return [different(all, arithmetic.multiply(all, arithmetic.constant(0)), `${number} left as it is`)];
    },
    examples: [
        {
            given: { ...heavyStep, c: 1 / 4, number: 'threshold' },
            // Four times the loss, at a threshold of 2 that is half as far: the rate is a quarter, and all numbers are clipped.
            answers: { up: { parameter: [[4 - (2 + 4) / 32, -4 - (2 - 4) / 32, 8 - (-2 + 8) / 32]] } },
        },
    ],
    rejects: [ownRuleNumberNotRead],
    mutants: { [ownRuleNumberNotRead.id]: (_, { base }) => ({ up: base, down: base }) },
    source: 'What a degree means: a number that is not read has none.',
});
const held = (rules) => rules.filter((rule) => slotsOf(rule).length > 0);
const names = (rule) => slotsOf(rule).map(([name]) => name);
/** A run, its first half, and runs that go on from there: as they should, and as faults would. */
const interrupted = (given, rule) => {
    const taken = names(rule);
    const without = taken.filter((name) => name !== given.slot);
    return {
        base: asked(rule, given),
        first: asked(rule, given, { to: halfway, slots: true }),
        resumed: resuming(rule, given, { step: halfway, taken }),
        uncounted: resuming(rule, given, { step: 0, taken }),
        without: resuming(rule, given, { step: halfway, taken: without }),
        cold: restarting(rule, given),
    };
};
export const ruleGoesOn = ruleClause({
    id: 'rule/goes-on-from-slots',
    says: 'A run of a declared update rule that goes on from the slots and the count of steps of another MUST take the steps that the other would have taken.',
    formula: String.raw `(\theta_2, s_2, 2) \implies \theta_3, \theta_4`,
    // A rule may keep more digits than it shows.
    by: 'distance',
    given: (rules) => {
        const such = held(rules);
        return ruleCases(such, such.flatMap((rule) => names(rule).map((slot) => ({ ownRule: rule.name, slot }))));
    },
    asks: interrupted,
    law: (_, { base, resumed }) => alike(resumed, base, halfway),
    examples: [
        {
            given: { ...heavySteps, slot: 'velocity' },
            answers: {
                base: { parameter: heavyPath },
                first: { parameter: heavyPath.slice(0, halfway) },
                resumed: { parameter: heavyPath.slice(halfway) },
            },
        },
    ],
    rejects: [ownRuleStateIgnored, ownRuleSlotNotResumed, ownRuleCountNotResumed],
    mutants: {
        [ownRuleStateIgnored.id]: (_, { cold }) => ({ resumed: cold }),
        [ownRuleSlotNotResumed.id]: (_, { without }) => ({ resumed: without }),
        [ownRuleCountNotResumed.id]: (_, { uncounted }) => ({ resumed: uncounted }),
    },
    source: 'What a checkpoint is: a run that was interrupted is the same run.',
});
export const ruleDegreesOfSlots = ruleClause({
    id: 'rule/degrees-of-slots',
    says: 'When the loss is multiplied by c, each slot of a declared update rule MUST be multiplied by c to the power of its degree, and a run that goes on from such slots MUST take the same steps.',
    formula: String.raw `g \mapsto cg \implies s \mapsto c^{\deg s} s`,
    by: 'bits',
    given: (rules, _, narrow) => {
        const such = held(rules).filter(isGraded);
        return ruleCases(such, scaledPoints(such, narrow));
    },
    asks: (given, rule) => ({
        base: asked(rule, given, { slots: true }),
        scaled: asked(rule, given, { c: given.c, slots: true }),
        first: asked(rule, given, { to: halfway, slots: true }),
        unscaled: resuming(rule, given, { step: halfway, taken: names(rule) }),
        resumed: resuming(rule, given, { c: given.c, step: halfway, taken: names(rule) }),
    }),
    law: ({ constant, multiply }, { base, scaled, unscaled, resumed }, { c }, rule) => [
        ...slotsOf(rule).map(([name, degree]) => equal(scaled.slots[name], multiply(constant(c ** degree), base.slots[name]), `slot ${name}`)),
        ...alike(resumed, unscaled),
    ],
    examples: [
        {
            given: { ...heavySteps, c: 4 },
            // Two steps: what follows needs more digits than half precision has.
            answers: {
                first: {
                    parameter: heavyPath.slice(0, halfway),
                    slots: { velocity: heavyVelocity },
                },
            },
        },
    ],
    rejects: [ownRuleSlotsWithoutScale],
    mutants: {
        [ownRuleSlotsWithoutScale.id]: (_, { base, scaled }) => ({ scaled: { ...scaled, slots: base.slots } }),
    },
    source: 'A set-up is translated with its memory: source answer 2, for any rule.',
});
