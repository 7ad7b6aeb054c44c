import type { Report, Shard } from '../judge/verdict.ts';
import { type DemandFlags } from './demands.ts';
import { type DeviationFlags } from './deviations.ts';
import { type ReportFlags } from './reports.ts';
import { type Named } from './subject.ts';
/** The options of `equistep check`, as they were given. */
export interface CheckFlags extends ReportFlags, DeviationFlags, DemandFlags {
    readonly clause?: readonly string[];
    /** A module whose default export defines losses of the subject's own. */
    readonly catalogue?: string;
    readonly seed?: number;
    readonly cases?: number;
    /** In milliseconds. */
    readonly timeLimit?: number;
    readonly replay?: string;
    readonly shard?: Shard;
    /** In milliseconds. */
    readonly runLimit?: number;
    /** Whether what is inconclusive counts against the subject. */
    readonly strict?: boolean;
    /** Only what goes against the subject, and the summary. */
    readonly quiet?: boolean;
    /** Everything: what was skipped, too, and the counterexample of every clause. */
    readonly verbose?: boolean;
    readonly color: boolean;
}
/** Judges a subject, clause by clause; gives the exit code, and the report to whoever asks for it. */
export declare function check(by: Named, flags: CheckFlags, reported?: (report: Report) => void): Promise<number>;
