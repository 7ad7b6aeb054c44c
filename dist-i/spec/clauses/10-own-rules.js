import { ruleDefinition, ruleDefinitionOfSlots } from './own-rules/definition.js';
import { ruleDegrees, ruleDegreesOfSlots, ruleGoesOn, ruleNumbersCount } from './own-rules/degrees.js';
import { ruleClips, ruleDecay, ruleWindows } from './own-rules/order.js';
/** Of update rules that a subject declares: the degrees of their numbers say what is right, or their author does. */
export const chapter = {
    title: 'Update rules of your own',
    clauses: [
        ruleDegrees,
        ruleNumbersCount,
        ruleGoesOn,
        ruleDegreesOfSlots,
        ruleDecay,
        ruleClips,
        ruleWindows,
        ruleDefinition,
        ruleDefinitionOfSlots,
    ],
};
