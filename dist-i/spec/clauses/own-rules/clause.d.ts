import type { Arithmetic, Cases, Clause, DefinedOptimizers, Equation, Example, Fault, OwnOptimizer, OwnStepsQuestion, RuleAnswers } from '../../language/index.ts';
import { type RuleDrawn, type RulePoint } from './cases.ts';
export type Given = RulePoint & RuleDrawn;
/** A clause about declared update rules: the same for the rules of the reference and for those of any subject. */
export interface RuleClauseOf {
    readonly id: string;
    readonly says: string;
    readonly formula: string;
    readonly given: (rules: readonly OwnOptimizer[], defined: DefinedOptimizers, narrow: boolean) => Cases<RulePoint, RuleDrawn>;
    readonly asks: (given: Given, rule: OwnOptimizer) => Readonly<Record<string, OwnStepsQuestion>>;
    readonly law: <T>(arithmetic: Arithmetic<T>, answers: RuleAnswers<T>, given: Given, rule: OwnOptimizer, 
    /** What the author's definition answers, where there is one; else the answers themselves. */
    defined: RuleAnswers<T>) => readonly Equation<T>[];
    readonly examples: readonly [Example<Given>, ...Example<Given>[]];
    readonly rejects: readonly [Fault, ...Fault[]];
    /** What each fault would make of the subject's own answers; where there is a definition, it tells that. */
    readonly mutants?: Readonly<Record<string, <T>(arithmetic: Arithmetic<T>, answers: RuleAnswers<T>, given: Given, rule: OwnOptimizer) => RuleAnswers<T>>>;
    readonly source: string;
    readonly by: 'definition' | 'bits' | 'distance';
}
export declare function ruleClause(of: RuleClauseOf): Clause;
