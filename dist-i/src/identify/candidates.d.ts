import { type LossQuestion, type OptimizerName, type OptimizerSpec, type Question, type ReductionSpec, type StepsQuestion } from '../../spec/language/index.ts';
/** What a subject may have taken a question for: another question, that the definitions answer. */
export interface Candidate<Q extends Question = Question> {
    readonly name: string;
    readonly question: Q;
}
export declare const nameOfReduction: (reduction: ReductionSpec) => string;
/** Every reduction to one number. An unreduced loss can be nothing else. */
export declare function reductionsFor(question: LossQuestion): Candidate<LossQuestion>[];
/** In what respects forms of an update rule differ, each in words. */
export interface RuleAspects {
    readonly rule: OptimizerName;
    /** Where its ε stands, where there is one and a choice. */
    readonly place: string | undefined;
    readonly decay: string | undefined;
}
export declare function aspectsOfRule(spec: OptimizerSpec): RuleAspects;
/** Which form of a rule a specification is: its name, where its ε stands, and how its decay is coupled. */
export declare const nameOfRule: (spec: OptimizerSpec) => string;
/**
 * Every rule of the same family, or with the same hyper-parameters: each form, each place of ε, and each coupling of
 * decay.
 */
export declare function rulesFor(question: StepsQuestion): Candidate<StepsQuestion>[];
