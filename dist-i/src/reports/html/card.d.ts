import type { FailureGroup, Found } from '../groups.ts';
import { type Markup } from '../markup.ts';
import { type Run } from '../run.ts';
/** All that there is to say of a verdict that somebody should look at, and that is not a failure. */
export declare const card: (run: Run, { clause, verdict }: Found) => Markup;
/** Failures that share a cause: the one with the simplest counterexample, and the others in folds. */
export declare function failureCard(run: Run, { cause, shown, others }: FailureGroup): Markup;
