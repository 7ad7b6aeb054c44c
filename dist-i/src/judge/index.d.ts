import { type Subject } from '../subjects/subject.ts';
import { type CheckOptions } from './checks.ts';
import { type Circumstances, type Report, type Verdict } from './verdict.ts';
export type { CheckOptions } from './checks.ts';
export declare const defaults: {
    readonly seed: number;
    readonly cases: number;
    readonly timeLimit: number;
};
/**
 * The verdicts on a subject, clause by clause, as they are reached.
 *
 * @throws TypeError or RangeError, before anything is judged, when the subject, its declaration or an option is none
 */
export declare function verdicts(subject: Subject, options?: CheckOptions): AsyncGenerator<Verdict>;
/** What is reported of a subject and its verdicts. */
export declare function reportOf({ declaration }: Subject, { seed, cases, strict }: CheckOptions, reached: readonly Verdict[], run?: Circumstances): Report;
/**
 * Judges a subject by the whole specification, or by some of its clauses.
 *
 * @throws TypeError or RangeError, before anything is judged, when the subject, its declaration or an option is none
 */
export declare function judge(subject: Subject, options?: CheckOptions): Promise<Report>;
