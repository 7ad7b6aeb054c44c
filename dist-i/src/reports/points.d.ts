import type { Clause } from '../../spec/language/index.ts';
import type { Exception, Verdict } from '../judge/verdict.ts';
/** The combinations at which a clause was judged. */
export interface Judged {
    readonly count: number;
    /** Whether the clause has others, which the subject does not take. */
    readonly isPart: boolean;
    /** What they have of every axis, in words; where some lack it, one of them is empty. */
    readonly values: Readonly<Record<string, readonly string[]>>;
}
/**
 * Where a clause goes wrong, from the combinations at which it was judged and those that failed: "in 12 of 60
 * combinations, all with loss huber(delta=2)". Worked examples are named apart, by their numbers.
 */
export declare function failingText(failing: readonly Exception[], judged: Judged): string;
/**
 * The combinations at which a clause was judged for a subject. Of a clause about declared losses, who judged it knows which there are: what held
 * has no axes here. Of one that puts options together, the combinations were made for the subject: known are their number and the options.
 */
export declare function judgedOf({ declared, given }: Clause, { points, failing, unsupported, combined }: Verdict): Judged;
export declare function judgedAt(points: readonly object[], isPart?: boolean): Judged;
/** How much of a clause was skipped: "3 of 60 combinations skipped", "44 options not declared". */
export declare function skippedTexts(verdict: Verdict): string[];
