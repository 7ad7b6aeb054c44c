import { ownRuleClipElsewhere, ownRuleClipIgnored, ownRuleDecayIgnored, ownRuleDecayOtherwise, ownRuleLastPartOnly, ownRulePartsAveraged, ownRuleStepPerPart, unreached, } from '../../faults/own-rules.js';
import { equal, vector, } from '../../language/index.js';
import { afterHeavy, afterTempered, heavyStep, temperedStep } from './by-hand.js';
import { asked, ruleCases, rulePoints, times } from './cases.js';
import { ruleClause } from './clause.js';
const valueOf = ({ hyperParameters = {} }, name) => hyperParameters[name].value;
const plus = (one, other) => ({
    shape: one.shape,
    data: Float64Array.from(one.data, (x, i) => x + other.data[i]),
});
/** By what share of the parameter a decay beside the step shortens it in step t. */
const share = (rule, question, t) => {
    const { number, coupling } = rule.decay;
    return valueOf(rule, number) * (coupling === 'independent' ? 1 : question.steps[t].rate);
};
const besideTheStep = ({ constant, fromData, multiply, subtract }, { parameter: theta }, plain, by) => subtract(plain, multiply(constant(by), fromData(theta)));
/** One step or two: how a coupled decay goes on depends on where the first step ended. */
const lengthOf = ({ decay }) => (decay.coupling === 'coupled' ? 1 : 2);
/** The steps with the decay, without it, and with it in the gradient. */
const withDecay = (given, rule) => {
    const { number } = rule.decay;
    const [first, ...others] = given.gradients;
    const joined = plus(first, times(given.parameter, valueOf(rule, number)));
    const how = { at: { [number]: 0 }, to: lengthOf(rule) };
    return {
        decayed: asked(rule, given, { to: lengthOf(rule) }),
        plain: asked(rule, given, how),
        joined: asked(rule, given, { ...how, gradients: [joined, ...others] }),
    };
};
export const ruleDecay = ruleClause({
    id: 'rule/decay',
    says: 'The decay of a declared update rule MUST be coupled as it declares: added to the gradient before everything else, or taken from the parameter beside a step that is without it.',
    formula: String.raw `\operatorname{step}(\theta, g + \gamma \theta), \quad \text{or} \quad \operatorname{step}(\theta, g) - \lambda \gamma \theta`,
    by: 'distance',
    given: (rules) => {
        const such = rules.filter(({ decay, clip }) => decay !== undefined && !(decay.coupling === 'coupled' && clip));
        return ruleCases(such, rulePoints(such));
    },
    asks: withDecay,
    law: (arithmetic, { decayed, plain, joined }, given, rule) => {
        const { add, constant, multiply, subtract } = arithmetic;
        if (rule.decay.coupling === 'coupled')
            return [equal(decayed.parameter[0], joined.parameter[0], 'step 1')];
        const question = asked(rule, given);
        const [one, two] = decayed.parameter;
        const right = besideTheStep(arithmetic, given, plain.parameter[0], share(rule, question, 0));
        if (two === undefined)
            return [equal(one, right, 'step 1')];
        const update = subtract(plain.parameter[1], plain.parameter[0]);
        const later = subtract(add(one, update), multiply(constant(share(rule, question, 1)), one));
        return [equal(one, right, 'step 1'), equal(two, later, 'step 2')];
    },
    examples: [
        {
            given: temperedStep,
            answers: {
                decayed: { parameter: [afterTempered] },
                plain: { parameter: [afterTempered.map((x) => x + 1 / 32)] },
            },
        },
    ],
    rejects: [ownRuleDecayOtherwise, ownRuleDecayIgnored],
    mutants: {
        [ownRuleDecayOtherwise.id]: (arithmetic, { decayed, plain, joined }, given, rule) => {
            const question = asked(rule, given);
            const [, ...later] = decayed.parameter;
            const { rate } = question.steps[0];
            const other = rule.decay.coupling === 'coupled'
                ? besideTheStep(arithmetic, given, plain.parameter[0], rate * valueOf(rule, rule.decay.number))
                : joined.parameter[0];
            return { decayed: { parameter: [other, ...later] } };
        },
        [ownRuleDecayIgnored.id]: (_, { plain }) => ({ decayed: plain }),
    },
    source: 'Loshchilov & Hutter 2019 (arXiv 1711.05101): which of both it is decides what is translated.',
});
/** A gradient that is clipped, in plain numbers. */
function clipped({ shape, data }, by, threshold) {
    const numbers = Array.from(data);
    if (by === 'value')
        return { shape, data: numbers.map((x) => Math.max(-threshold, Math.min(threshold, x))) };
    const norm = Math.sqrt(numbers.reduce((sum, x) => sum + x * x, 0));
    return { shape, data: norm > threshold ? numbers.map((x) => x * (threshold / norm)) : numbers };
}
/** A step that clips; and steps that clip nothing, of gradients that are clipped before the decay, after it, and not. */
const withClip = (given, rule) => {
    const { number, by } = rule.clip;
    const threshold = valueOf(rule, number);
    // Of the threshold's own size, so that some numbers are clipped and others are not.
    const gradient = times(given.gradients[0], threshold / 2);
    const at = { [number]: threshold * unreached };
    const decay = rule.decay?.coupling === 'coupled' ? rule.decay : undefined;
    const decayed = decay && plus(gradient, times(given.parameter, valueOf(rule, decay.number)));
    return {
        clipped: asked(rule, given, { gradients: [gradient] }),
        before: asked(rule, given, { at, gradients: [clipped(gradient, by, threshold)] }),
        unclipped: asked(rule, given, { at, gradients: [gradient] }),
        ...(decay && {
            after: asked(rule, given, {
                at: { ...at, [decay.number]: 0 },
                gradients: [clipped(decayed, by, threshold)],
            }),
        }),
    };
};
export const ruleClips = ruleClause({
    id: 'rule/clips',
    says: 'The clip of a declared update rule MUST be of the gradient before a coupled decay is added to it, or after, as it declares.',
    formula: String.raw `\operatorname{clip}_\tau(g) + \gamma \theta \quad \text{or} \quad \operatorname{clip}_\tau(g + \gamma \theta)`,
    by: 'distance',
    given: (rules) => {
        const such = rules.filter(({ clip }) => clip !== undefined);
        return ruleCases(such, rulePoints(such));
    },
    asks: withClip,
    law: (_, { clipped: step, before, after }, __, { clip }) => [
        equal(step.parameter[0], (clip.after === 'decay' ? (after ?? before) : before).parameter[0], 'step 1'),
    ],
    examples: [
        { given: heavyStep, answers: { clipped: { parameter: [afterHeavy] }, before: { parameter: [afterHeavy] } } },
    ],
    rejects: [ownRuleClipElsewhere, ownRuleClipIgnored],
    mutants: {
        [ownRuleClipElsewhere.id]: (_, { clipped: step, before, after }, __, { clip }) => ({
            clipped: (after === undefined ? step : clip.after === 'decay' ? before : after),
        }),
        [ownRuleClipIgnored.id]: (_, { unclipped }) => ({ clipped: unclipped }),
    },
    source: 'A clip is not linear: what is added to the gradient before it is clipped too.',
});
/** How many parts the gradients of the steps have: no two in turn as many. */
const counts = [1, 2, 4, 2];
/** The parts of the gradient of a step: the gradients that were drawn, from this one on. */
const partsAt = (gradients, t) => Array.from({ length: counts[t] }, (_, k) => gradients[(t + k) % gradients.length]);
/** Steps by gradients that come in parts, as a whole and as faults would take them. */
const inParts = (given, rule) => {
    const parts = given.gradients.map((_, t) => partsAt(given.gradients, t));
    const gradients = parts.map((of) => of.reduce(plus));
    const whole = asked(rule, given, { gradients });
    return {
        whole,
        parted: asked(rule, given, { gradients, parts }),
        last: asked(rule, given, { gradients: parts.map((of) => of.at(-1)) }),
        averaged: asked(rule, given, { gradients: parts.map((of) => times(of.reduce(plus), 1 / of.length)) }),
        each: {
            ...whole,
            steps: whole.steps.flatMap(({ rate }, t) => parts[t].map((gradient) => ({ gradient, rate }))),
        },
    };
};
export const ruleWindows = ruleClause({
    id: 'rule/windows',
    says: 'Where the gradient of a step comes in parts, as those of the micro-batches of a window, a declared update rule MUST take one step by their sum.',
    formula: String.raw `\operatorname{step}(\theta, \textstyle\sum_k g_k)`,
    by: 'bits',
    given: (rules) => {
        const such = rules.filter(({ windows }) => windows === true);
        return ruleCases(such, rulePoints(such));
    },
    asks: inParts,
    law: (_, { whole, parted }) => whole.parameter.map((theta, t) => equal(parted.parameter[t], theta, `window ${t + 1}`)),
    examples: [
        {
            given: {
                ownRule: 'heavy',
                parameter: vector(0, 0, 0),
                gradients: [vector(1, 1, 1), vector(1 / 2, 1 / 2, 1 / 2)],
            },
            // The second window holds ½ and 1, which is 1½.
            answers: {
                parted: {
                    parameter: [-1 / 8, -1 / 8 - (1 / 2 + 3 / 2 - 1 / 32) / 16].map((x) => [x, x, x]),
                },
            },
        },
    ],
    rejects: [ownRuleLastPartOnly, ownRulePartsAveraged, ownRuleStepPerPart],
    mutants: {
        [ownRuleLastPartOnly.id]: (_, { last }) => ({ parted: last }),
        [ownRulePartsAveraged.id]: (_, { averaged }) => ({ parted: averaged }),
        [ownRuleStepPerPart.id]: (_, { parted, each }) => {
            let at = -1;
            return { parted: { parameter: parted.parameter.map((__, t) => each.parameter[(at += counts[t])]) } };
        },
    },
    source: 'Gradient accumulation: the gradient of a sum is the sum of the gradients.',
});
