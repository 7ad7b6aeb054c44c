/** Update rules of a subject's own, as plain code writes them: right, or wrong in one thing. */
import type { OwnOptimizer, OwnStepsQuestion } from '../../spec/language/index.ts';
import { type NumberFormat } from '../../src/arithmetic/formats.ts';
import type { Subject } from '../../src/subjects/subject.ts';
type Numbers = readonly number[];
type Slots = Readonly<Record<string, Numbers>>;
export interface Given {
    readonly theta: Numbers;
    readonly gradient: Numbers;
    readonly rate: number;
    readonly hyper: Readonly<Record<string, number>>;
    readonly slots: Slots;
    /** From 1 on. */
    readonly step: number;
    readonly round: (x: number) => number;
}
export interface RuleCode {
    readonly declared: OwnOptimizer;
    readonly step: (given: Given) => {
        readonly theta: Numbers;
        readonly slots: Slots;
    };
}
/** AdaBelief: by how far a gradient is from its own average. */
export declare const belief: RuleCode;
/** Signs of an average, with a decay that is coupled. */
export declare const signs: RuleCode;
/** A velocity that holds the rate, of gradients that are clipped to a norm. */
export declare const clipped: RuleCode;
export interface RuleWays {
    readonly format?: NumberFormat;
    readonly declared?: Partial<OwnOptimizer>;
    /** What is given to each step, where it is another. */
    readonly given?: (given: Given, calls: number) => Given;
    /** What the run starts from, where it is another. */
    readonly start?: (question: OwnStepsQuestion) => OwnStepsQuestion;
}
export declare function ruleSubject({ declared, step }: RuleCode, { format, declared: changed, given, start }?: RuleWays): Subject;
export {};
