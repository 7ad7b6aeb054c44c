import type { Chapter, Clause } from '../../spec/language/index.ts';
import type { Report, Verdict } from '../judge/verdict.ts';
import type { Colors, Style } from './style.ts';
export type { Colors, Style } from './style.ts';
/** A verdict: one line, and what must be known of it at once indented below. Failures are shown at the end, by causes. */
export declare function verdictText(verdict: Verdict, clause: Clause, style: Style): string;
/** The line that stands in for a verdict until it is reached. */
export declare const judgingText: (clause: string, { dim }: Colors) => string;
/** All there is to say of a verdict, line by line. */
export declare function detailLines(verdict: Verdict, clause: Clause, style: Style): string[];
/** Why a clause is inconclusive. */
export declare const inconclusiveText: ({ unclaimed }: Verdict) => string;
/** The failures of a run, a paragraph for every cause. */
export declare function failuresText({ verdicts, causes }: Report, chapters: readonly Chapter[], style: Style): string;
/**
 * The result of it all. `of` is the number of clauses that were to be judged: more than were reached when it was
 * interrupted.
 */
export declare function summaryText(report: Report, of: number, paint: Colors, verbose?: boolean): string;
