import type { OwnOptimizer } from '../../spec/language/index.ts';
import type { Subject } from '../subjects/subject.ts';
/** What was found of one property of an update rule. */
export interface ObservedRule {
    readonly optimizer: string;
    readonly about: 'degrees' | 'every number is needed' | 'state';
    readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'error';
    /** Why it does not pass. */
    readonly reason: string;
    /** The degrees that were found, of numbers whose degree was left out. */
    readonly found?: Degrees;
}
type Degrees = Readonly<Record<string, number>>;
export interface RuleInquiry {
    readonly subject: Subject;
    readonly rule: OwnOptimizer;
    readonly seed: number;
    readonly timeLimit: number;
}
/** Judges an update rule by the degrees that its subject declares: equal steps are equal bit for bit. */
export declare function ruleOf(inquiry: RuleInquiry): Promise<ObservedRule[]>;
export {};
