import { ownRuleDecayOtherwise, ownRuleNumbersSquared, ownRuleRateKept, ownRuleSlotsForgotten, ownRuleSlotsOneLate, ownRuleStepsNotCounted, } from '../../faults/own-rules.js';
import { admitted } from '../../language/index.js';
import { afterHeavy, afterTempered, heavyPath, heavyStep, heavySteps, temperedStep } from './by-hand.js';
import { asked, ruleCases, slotsOf } from './cases.js';
import { ruleClause } from './clause.js';
/** From a cold start; and from a warm one, where the slots can be given. */
const starts = (rules, defined) => rules
    .filter(({ name }) => name in defined)
    .flatMap((rule) => (slotsOf(rule).length > 0 ? ['cold', 'warm'] : ['cold']).map((start) => ({
    ownRule: rule.name,
    start,
})));
export const ruleDefinition = ruleClause({
    id: 'rule/definition',
    says: 'An update rule that its author defines MUST take the steps of its definition, each at its own rate, from a cold start and from a warm start.',
    formula: String.raw `\theta_t = \operatorname{step}_t(\theta_{t-1}, g_t)`,
    by: 'definition',
    given: (rules, defined) => ruleCases(rules, starts(rules, defined), defined),
    asks: (given, rule) => ({ path: asked(rule, given) }),
    law: (_, { path }, __, ___, { path: right }) => right.parameter.map((theta, t) => admitted(path.parameter[t], theta, `step ${t + 1}`)),
    examples: [
        { given: { ...heavyStep, start: 'cold' }, answers: { path: { parameter: [afterHeavy] } } },
        { given: { ...temperedStep, start: 'cold' }, answers: { path: { parameter: [afterTempered] } } },
        { given: { ...heavySteps, start: 'cold' }, answers: { path: { parameter: heavyPath } } },
    ],
    rejects: [
        ownRuleSlotsForgotten,
        ownRuleStepsNotCounted,
        ownRuleRateKept,
        ownRuleNumbersSquared,
        ownRuleDecayOtherwise,
    ],
    source: 'The definition that the author gives with the rule.',
});
export const ruleDefinitionOfSlots = ruleClause({
    id: 'rule/definition-of-slots',
    says: 'The slots of an update rule that its author defines MUST be those of its definition after every step.',
    formula: String.raw `s_t = \operatorname{slots}_t(s_{t-1}, g_t)`,
    by: 'definition',
    given: (rules, defined) => {
        const such = rules.filter((rule) => slotsOf(rule).length > 0);
        return ruleCases(such, starts(such, defined), defined);
    },
    asks: (given, rule) => ({ path: asked(rule, given, { slots: true }) }),
    law: (_, { path }, __, rule, { path: right }) => slotsOf(rule).map(([name]) => admitted(path.slots[name], right.slots[name], name)),
    examples: [
        {
            given: { ...heavyStep, start: 'cold' },
            answers: { path: { slots: { velocity: [1 + 4 / 4, 2 - 4 / 4, -1 + 8 / 4] } } },
        },
    ],
    rejects: [ownRuleSlotsOneLate, ownRuleSlotsForgotten],
    source: 'The definition that the author gives with the rule.',
});
