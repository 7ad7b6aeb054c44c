import { type Markup } from '../markup.ts';
import { type Skipped } from '../skipped.ts';
/** Every reason once, with the clauses that it is of in a fold. */
export declare const skippedSection: (skips: readonly Skipped[]) => Markup;
