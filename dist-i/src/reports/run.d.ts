import type { Chapter, Clause } from '../../spec/language/index.ts';
import type { Report, Verdict } from '../judge/verdict.ts';
import { judgementOf } from './judgement.ts';
import type { Style } from './style.ts';
/** A run, as it is reported. */
export interface Run {
    readonly report: Report;
    /** The clauses that were to be judged. Those without a verdict were not reached. */
    readonly chapters: readonly Chapter[];
    /** The subject as it was named on the command line, and the options that a replay needs besides its own. */
    readonly subject: readonly string[];
    readonly options: readonly string[];
    /** How the command is called here, where not as `npx equistep`. */
    readonly command?: string | undefined;
    /** The command that replays a case by its token. */
    readonly token?: Style['token'];
    /** The file that the subject is in, where it has one. */
    readonly file?: string | undefined;
}
/** A clause, and its verdict if it was reached. */
export interface Judged {
    readonly clause: Clause;
    readonly verdict: Verdict | undefined;
}
export declare const judgedIn: ({ report }: Run, { clauses }: Chapter) => Judged[];
/** The clauses that were judged, with their verdicts. */
export declare const reachedIn: (run: Run) => {
    readonly clause: Clause;
    readonly verdict: Verdict;
}[];
export declare const clauseCount: ({ chapters }: Run) => number;
export declare const isComplete: (run: Run) => boolean;
/** "tfjs 4.22.0 does not conform". */
export declare function headline(run: Run): string;
export declare const judgementIn: (run: Run) => ReturnType<typeof judgementOf> | 'interrupted';
/** What it takes to get the same verdicts again. */
export declare const factsOf: ({ report: { equistep, subject, seed, cases }, }: Run) => (readonly [what: string, value: string])[];
/** "60 cases, 12 discriminating; 3 of 60 combinations skipped". */
export declare function evidenceText(verdict: Verdict): string;
export declare const plainStyle: ({ subject, options, command, token }: Run) => Style;
