import type { Clause } from '../../spec/language/index.ts';
import type { Cause, Verdict } from '../judge/verdict.ts';
import { type Run } from './run.ts';
/** A clause that was judged, with its verdict. */
export interface Found<V extends Verdict = Verdict> {
    readonly clause: Clause;
    readonly verdict: V;
}
export type Failed = Found<Verdict & {
    readonly kind: 'fail';
}>;
/** Clauses that fail for one cause: the one that is shown, whose counterexample is the simplest, and the others. */
export interface FailureGroup {
    readonly cause: Cause;
    readonly shown: Failed;
    readonly others: readonly Failed[];
}
/** The verdicts of a run by what a reader must do about them. */
export interface Sorted {
    readonly failures: readonly FailureGroup[];
    /** What else the run fails for. */
    readonly wrong: readonly Found[];
    /** What is inconclusive, where the run does not fail for it. */
    readonly undecided: readonly Found[];
    readonly declared: readonly Found[];
}
export declare function sorted(run: Run): Sorted;
