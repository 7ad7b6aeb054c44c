import type { Chapter } from '../language/index.ts';
import { ruleDefinition, ruleDefinitionOfSlots } from './own-rules/definition.ts';
import { ruleDegrees, ruleDegreesOfSlots, ruleGoesOn, ruleNumbersCount } from './own-rules/degrees.ts';
import { ruleClips, ruleDecay, ruleWindows } from './own-rules/order.ts';

/** Of update rules that a subject declares: the degrees of their numbers say what is right, or their author does. */
export const chapter: Chapter = {
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
