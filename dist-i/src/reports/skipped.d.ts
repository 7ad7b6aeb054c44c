import type { SkippedAs, Verdict } from '../judge/verdict.ts';
/** Why clauses were skipped, with the clauses that were skipped altogether and those of which some cases were. */
export interface Skipped {
    /** What reasons that end in a quoted name have in common, and these names; or a whole reason, and none. */
    readonly reason: string;
    /** Undefined in a report that does not say it. */
    readonly as?: SkippedAs;
    readonly names: readonly string[];
    readonly whole: readonly string[];
    readonly partly: readonly string[];
}
/** What must be known of all that was skipped. */
export declare const skippedNote = "Not supported by the subject; not counted as passed.";
export declare const skippedTitle = "Skipped (not supported by the subject; not counted as passed)";
export declare const skippedKind: ({ as }: Skipped) => string;
/**
 * The reasons why something was skipped, by kinds, each once and the commonest first. Reasons that differ in the name alone that
 * they end in are one.
 */
export declare function skippedIn(verdicts: readonly Verdict[]): readonly Skipped[];
/** "mine declares no loss 'huber', 'focal'". */
export declare const skippedText: ({ reason, names }: Skipped) => string;
/** "3 clauses and cases of 2 more". */
export declare const skippedCount: ({ whole, partly }: Skipped) => string;
/** What was skipped and why, in a few lines; or all of it. */
export declare function skippedLines(verdicts: readonly Verdict[], verbose?: boolean): string[];
