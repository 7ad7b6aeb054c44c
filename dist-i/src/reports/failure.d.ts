import type { Clause } from '../../spec/language/index.ts';
import type { Cause, Counterexample, LikelyFault, NearestRule, OneSided, TwoAnswers, Verdict, Violation } from '../judge/verdict.ts';
import type { Colors, Style } from './style.ts';
export declare const indented: (lines: readonly string[]) => string[];
/** Faults and what they do, as a likely cause; they are equally likely where there are several. */
export declare function causeText(faults: readonly LikelyFault[], emphasis?: (text: string) => string): string;
/**
 * The likely cause of one clause's failure, by itself: of what it is there to catch. What else would explain it has other
 * clauses to say so.
 */
export declare function causeByClauseText({ rejects }: Clause, { likely }: Counterexample, emphasis?: (text: string) => string): string;
/** What a subject seems to have instead of what was asked for. */
export declare function nearestText({ of, declared, exact, answersAs, part }: NearestRule): string;
/** The likely cause of failures: faults, or else the rule that the answers fit; in a sentence or two, each of which is a line. */
export declare function causeTexts({ faults, nearest }: {
    readonly faults: readonly LikelyFault[];
    readonly nearest?: NearestRule | undefined;
}, emphasis?: (text: string) => string): string[];
/** How the second side of a violated equation is introduced, under the first, which was `got`. */
export declare const demands: Readonly<Record<Violation['relation'], string>>;
/** How far apart two sides may be: by rounding, or, where that is not bounded, by how far apart a fault would have them. */
export declare const marginText: (margin: number, { declared, ruled }: Pick<Clause, 'declared' | 'ruled'>) => string;
/** What did not hold: the two sides, each with its name where the law gives it one. */
export declare function violationLines(violation: Violation, clause: Clause, { bold, dim, red }: Colors): string[];
/** "Each number is within rounding, but together they are too large …". */
export declare function oneSidedText({ towards, mean, explained, elements }: OneSided): string;
/** The two answers of a subject that does not answer alike twice. */
export declare function twiceLines({ about, place, first, second }: TwoAnswers, { bold, red }: Colors): string[];
/** A case that failed: what was asked, and what did not hold. */
export declare const caseLines: ({ questions, violation, origin }: Counterexample, clause: Clause, { paint }: Style) => string[];
export declare const replayLines: (clause: string, origin: Counterexample['origin'], style: Style) => string[];
/** Where and after how many cases a clause failed. */
export declare function whereText(verdict: Verdict, clause: Clause): string;
/** A cause of failures, with the simplest counterexample of its clauses. */
export declare function causeLines({ faults, nearest, clauses, shown }: Cause, verdict: Verdict & {
    readonly kind: 'fail';
}, clause: Clause, style: Style): string[];
