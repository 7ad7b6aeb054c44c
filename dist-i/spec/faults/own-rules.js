import { filled, } from '../language/index.js';
import { every } from './every.js';
// Each is an update rule of one's own that is wrong in one thing.
/** Other questions than those that were asked. */
const asking = (change) => (right) => ({
    ...right,
    ownRules: {
        ...right.ownRules,
        steps: (rules, arithmetic, problem) => right.ownRules.steps(rules, arithmetic, change(problem, rules[problem.rule], arithmetic)),
    },
});
/** Other answers than right ones. */
const answering = (change) => (right) => ({
    ...right,
    ownRules: {
        ...right.ownRules,
        steps: (rules, arithmetic, problem) => change(right.ownRules.steps(rules, arithmetic, problem), arithmetic, (count) => right.ownRules.steps(rules, arithmetic, { ...problem, steps: problem.steps.slice(0, count) })),
    },
});
/** Other steps of every rule. */
const stepping = (change) => (right) => ({
    ...right,
    ownRules: {
        ...right.ownRules,
        rules: every(right.ownRules.rules, (rule) => ({ ...rule, step: (...of) => change(rule, ...of) })),
    },
});
/** The numbers of a rule, but for its rate, that a scale of the loss changes. */
const scaling = ({ declaration: { hyperParameters = {} } }) => Object.entries(hyperParameters).flatMap(([name, { value, degree }]) => degree === undefined || degree === 0 ? [] : [[name, value]]);
export const ownRuleNumbersHardCoded = {
    id: 'own-rule-numbers-hard-coded',
    faultClass: 'FC-41',
    does: 'takes the numbers of a declared rule as they stand in its code, whatever it is given',
    formula: String.raw `h := h_0`,
    wrong: asking((problem, rule) => ({
        ...problem,
        hyper: { ...problem.hyper, ...Object.fromEntries(scaling(rule)) },
    })),
};
export const ownRuleRateHardCoded = {
    id: 'own-rule-rate-hard-coded',
    faultClass: 'FC-41',
    does: 'takes the rate of a declared rule as it stands in its code, and of the rates that it is given only how they change',
    formula: String.raw `\lambda_t := \lambda_0 \, \lambda_t / \lambda_1`,
    wrong: asking((problem, { declaration: { rate: { value }, }, }) => ({
        ...problem,
        steps: problem.steps.map((step) => ({ ...step, rate: (value * step.rate) / problem.steps[0].rate })),
    })),
};
export const ownRuleSmallFlushed = {
    id: 'own-rule-small-gradients-flushed',
    faultClass: 'FC-28',
    does: 'takes small gradients of a declared rule for zero',
    formula: String.raw `g := 0 \text{ where } |g| < 2^{-6}`,
    wrong: asking((problem) => ({
        ...problem,
        steps: problem.steps.map((step) => ({
            ...step,
            gradient: {
                ...step.gradient,
                data: Array.from(step.gradient.data, (g) => (Math.abs(g) < 2 ** -6 ? 0 : g)),
            },
        })),
    })),
};
export const ownRuleNumberNotRead = {
    id: 'own-rule-number-not-read',
    faultClass: 'FC-10',
    does: 'does not read a number of a declared rule, and takes it for zero',
    formula: String.raw `h := 0`,
    wrong: asking((problem, rule) => ({
        ...problem,
        hyper: { ...problem.hyper, ...Object.fromEntries(scaling(rule).map(([name]) => [name, 0])) },
    })),
};
export const ownRuleStateIgnored = {
    id: 'own-rule-state-ignored',
    faultClass: 'FC-21',
    does: 'starts a declared rule from a cold state, whatever state it is given',
    formula: String.raw `s := s_0, \ t := 0`,
    wrong: asking((problem) => ({ ...problem, state: undefined })),
};
export const ownRuleCountNotResumed = {
    id: 'own-rule-count-not-resumed',
    faultClass: 'FC-21',
    does: 'counts the steps of a declared rule from zero when it goes on from a state',
    formula: String.raw `t := 0`,
    wrong: asking((problem) => ({ ...problem, state: problem.state && { ...problem.state, step: 0 } })),
};
export const ownRuleSlotNotResumed = {
    id: 'own-rule-slot-not-resumed',
    faultClass: 'FC-21',
    does: 'does not take up a slot of a declared rule when it goes on from a state',
    formula: String.raw `s := 0`,
    wrong: asking((problem, { declaration }, { fromData, shape }) => {
        const last = Object.keys(declaration.slots ?? {}).at(-1);
        if (problem.state === undefined || last === undefined)
            return problem;
        const slots = { ...problem.state.slots, [last]: fromData(filled(shape(problem.state.slots[last]), 0)) };
        return { ...problem, state: { ...problem.state, slots } };
    }),
};
export const ownRuleSlotsWithoutScale = {
    id: 'own-rule-slots-without-scale',
    faultClass: 'FC-28',
    does: 'holds the slots of a declared rule divided by the largest of their numbers, so that their scale is lost',
    formula: String.raw `s / \max_i |s_i|`,
    wrong: answering(({ parameter, slots }, { absolute, constant, divide, max, maximum }) => ({
        parameter,
        ...(slots && {
            slots: every(slots, (slot) => divide(slot, maximum(max(absolute(slot)), constant(2 ** -60)))),
        }),
    })),
};
export const ownRuleSlotsOneLate = {
    id: 'own-rule-slots-one-late',
    faultClass: 'FC-21',
    does: 'gives the slots of a declared rule as they were before the last step',
    formula: String.raw `s_{t-1}`,
    wrong: answering((answer, _, ask) => answer.slots === undefined || answer.parameter.length < 2
        ? answer
        : { ...answer, slots: ask(answer.parameter.length - 1).slots }),
};
export const ownRuleSlotsForgotten = {
    id: 'own-rule-slots-forgotten',
    faultClass: 'FC-21',
    does: 'resets the slots of a declared rule at every step',
    formula: String.raw `s \leftarrow s_0`,
    wrong: stepping((rule, arithmetic, given) => ({ ...rule.step(arithmetic, given), slots: given.slots })),
};
export const ownRuleStepsNotCounted = {
    id: 'own-rule-steps-not-counted',
    faultClass: 'FC-35',
    does: 'treats every step of a declared rule as the first',
    formula: String.raw `t := 1`,
    wrong: stepping((rule, arithmetic, given) => rule.step(arithmetic, { ...given, step: 1 })),
};
export const ownRuleRateKept = {
    id: 'own-rule-rate-kept',
    faultClass: 'FC-10',
    does: 'keeps the rate of the first step of a declared rule',
    formula: String.raw `\lambda_t := \lambda_1`,
    wrong: asking((problem) => ({
        ...problem,
        steps: problem.steps.map((step) => ({ ...step, rate: problem.steps[0].rate })),
    })),
};
export const ownRuleNumbersSquared = {
    id: 'own-rule-numbers-under-a-root',
    faultClass: 'FC-37',
    does: 'takes the numbers of a declared rule that a scale changes at another degree: their squares, as of an ε on the other side of a root',
    formula: String.raw `h := h^2`,
    wrong: asking((problem, rule) => ({
        ...problem,
        hyper: {
            ...problem.hyper,
            ...Object.fromEntries(scaling(rule).map(([name]) => [name, (problem.hyper[name] ?? 0) ** 2])),
        },
    })),
};
/** One step without the decay of a rule. */
const undecayed = (arithmetic, { number }, given) => ({
    ...given,
    hyper: { ...given.hyper, [number]: arithmetic.constant(0) },
});
/** Where a step ends, whatever it is made as. */
const after = ({ multiply, subtract }, { theta, rate }, made) => made.theta ?? subtract(theta, made.update ?? multiply(rate, made.direction));
export const ownRuleDecayOtherwise = {
    id: 'own-rule-decay-coupled-otherwise',
    faultClass: 'FC-36',
    does: 'couples the decay of a declared rule that is to be taken beside the step, and takes one beside the step that is to be coupled',
    formula: String.raw `g + \gamma \theta \text{ for } \theta - \lambda \gamma \theta, \text{ and the reverse}`,
    wrong: stepping((rule, arithmetic, given) => {
        const { add, multiply, subtract } = arithmetic;
        const { decay } = rule.declaration;
        if (decay === undefined)
            return rule.step(arithmetic, given);
        const decayed = multiply(given.hyper[decay.number], given.theta);
        const plain = undecayed(arithmetic, decay, given);
        if (decay.coupling !== 'coupled')
            return rule.step(arithmetic, { ...plain, gradient: add(given.gradient, decayed) });
        const made = rule.step(arithmetic, plain);
        return {
            slots: made.slots,
            theta: subtract(after(arithmetic, given, made), multiply(given.rate, decayed)),
        };
    }),
};
export const ownRuleDecayIgnored = {
    id: 'own-rule-decay-ignored',
    faultClass: 'FC-10',
    does: 'leaves the decay of a declared rule out',
    formula: String.raw `\gamma := 0`,
    wrong: stepping((rule, arithmetic, given) => {
        const { decay } = rule.declaration;
        return rule.step(arithmetic, decay === undefined ? given : undecayed(arithmetic, decay, given));
    }),
};
/** A threshold that nothing reaches, as so many times the one that is given. */
export const unreached = 2 ** 20;
/** A gradient that is clipped. */
export function clippedBy({ constant, divide, maximum, minimum, multiply, positive, select, sqrt, subtract, sum }, by, gradient, threshold) {
    if (by === 'value')
        return maximum(minimum(gradient, threshold), subtract(constant(0), threshold));
    const norm = sqrt(sum(multiply(gradient, gradient)));
    return select(positive(subtract(norm, threshold)), multiply(gradient, divide(threshold, norm)), gradient);
}
export const ownRuleClipElsewhere = {
    id: 'own-rule-clips-on-the-other-side-of-the-decay',
    faultClass: 'FC-22',
    does: 'clips the gradient of a declared rule after its decay was added, where it is to be clipped before, and the reverse',
    formula: String.raw `\operatorname{clip}_\tau(g + \gamma \theta) \text{ for } \operatorname{clip}_\tau(g) + \gamma \theta`,
    wrong: stepping((rule, arithmetic, given) => {
        const { add, constant, multiply } = arithmetic;
        const { clip, decay } = rule.declaration;
        if (clip === undefined || decay?.coupling !== 'coupled')
            return rule.step(arithmetic, given);
        const threshold = given.hyper[clip.number];
        const hyper = { ...given.hyper, [clip.number]: multiply(constant(unreached), threshold) };
        const decayed = multiply(given.hyper[decay.number], given.theta);
        if (clip.after === 'decay') {
            const gradient = clippedBy(arithmetic, clip.by, given.gradient, threshold);
            return rule.step(arithmetic, { ...given, hyper, gradient });
        }
        const gradient = clippedBy(arithmetic, clip.by, add(given.gradient, decayed), threshold);
        return rule.step(arithmetic, undecayed(arithmetic, decay, { ...given, hyper, gradient }));
    }),
};
export const ownRuleClipIgnored = {
    id: 'own-rule-clip-ignored',
    faultClass: 'FC-34',
    does: 'does not clip the gradient of a declared rule',
    formula: String.raw `\operatorname{clip}_\tau(g) := g`,
    wrong: stepping((rule, arithmetic, given) => {
        const { clip } = rule.declaration;
        if (clip === undefined)
            return rule.step(arithmetic, given);
        const { constant, multiply } = arithmetic;
        const hyper = { ...given.hyper, [clip.number]: multiply(constant(unreached), given.hyper[clip.number]) };
        return rule.step(arithmetic, { ...given, hyper });
    }),
};
/** Steps of which some come in parts, as others. */
const parted = (change) => asking((problem) => ({
    ...problem,
    steps: problem.steps.flatMap(({ gradient, rate, parts }) => {
        if (parts === undefined)
            return [{ gradient, rate }];
        const { shape } = gradient;
        return change(parts.map(({ data }) => Array.from(data))).map((data) => ({ gradient: { shape, data }, rate }));
    }),
}));
const added = (parts) => parts[0].map((_, i) => parts.reduce((sum, part) => sum + part[i], 0));
export const ownRuleLastPartOnly = {
    id: 'own-rule-last-part-only',
    faultClass: 'FC-21',
    does: 'takes the last part of a gradient that comes in parts for the whole, as where every micro-batch clears what was added',
    formula: String.raw `g := g_K`,
    wrong: parted((parts) => parts.slice(-1)),
};
export const ownRulePartsAveraged = {
    id: 'own-rule-parts-averaged',
    faultClass: 'FC-18',
    does: 'takes the mean of the parts of a gradient that are to be added',
    formula: String.raw `g := \tfrac1K \sum_k g_k`,
    wrong: parted((parts) => [added(parts).map((x) => x / parts.length)]),
};
export const ownRuleStepPerPart = {
    id: 'own-rule-step-per-part',
    faultClass: 'FC-23',
    does: 'takes a step of a declared rule with every part of a gradient',
    formula: String.raw `\theta \leftarrow \operatorname{step}(\theta, g_k) \text{ for each } k`,
    wrong: (right) => ({
        ...right,
        ownRules: {
            ...right.ownRules,
            steps: (rules, arithmetic, problem) => {
                const each = problem.steps.flatMap(({ gradient, rate, parts = [gradient] }) => parts.map((part) => ({ gradient: part, rate })));
                const answer = right.ownRules.steps(rules, arithmetic, { ...problem, steps: each });
                let last = -1;
                return {
                    ...answer,
                    parameter: problem.steps.map(({ parts }) => answer.parameter[(last += parts?.length ?? 1)]),
                };
            },
        },
    }),
};
