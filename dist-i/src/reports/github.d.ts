import { type Run } from './run.ts';
/** The summary of a step, which has so many bytes already. */
export declare function stepSummary(run: Run, bytes?: number): string;
/**
 * Workflow commands, a line each: an error for every cause of failures and for every other verdict for which the run
 * fails, a notice for what is undecided or declared, and one of what came of it all.
 */
export declare function annotations(run: Run): string;
