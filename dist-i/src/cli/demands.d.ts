import type { Clause } from '../../spec/language/index.ts';
import type { Circumstances, Demands, Report, Shard } from '../judge/verdict.ts';
/** What is demanded on the command line, besides that the subject conforms. */
export interface DemandFlags {
    readonly require?: readonly string[];
    readonly minPass?: number;
    readonly baseline?: string;
}
/** The demands of a run as its report keeps them; nothing where nothing is demanded. */
export declare const kept: ({ require, minPass, baseline }: Demands) => Pick<Circumstances, 'demands'>;
/** Whose report the baseline is, and how many of its passes are not compared: their clauses were not chosen. */
export interface Baseline {
    readonly subject: string;
    readonly left: number;
}
/**
 * What the flags demand of a run of these clauses, of which a part may be judged here. Wrong usage is told: a demand
 * that nothing could meet, or that nothing could fail.
 */
export declare function demandsOf({ require, minPass, baseline }: DemandFlags, of: readonly Clause[], judged: readonly Clause[], shard?: Shard): Demands & {
    readonly from?: Baseline;
};
/** A report with the demands that it does not meet. One that is not complete meets none or all: nobody knows. */
export declare function demanded(report: Report, demands: Demands, of: number): Report;
