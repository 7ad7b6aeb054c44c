import { type Markup } from '../markup.ts';
import { type Judged } from '../run.ts';
/** The clauses of a chapter: those that were judged, and those that were skipped in a fold of their own. */
export declare function chapterOf(judged: readonly Judged[]): Markup;
