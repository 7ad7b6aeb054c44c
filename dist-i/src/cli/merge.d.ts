import { type DemandFlags } from './demands.ts';
import { type DeviationFlags } from './deviations.ts';
import { type ReportFlags } from './reports.ts';
/** Joins the reports of all parts of one run, made with --shard, into the report of the whole; gives the exit code. */
export declare function merge(paths: readonly string[], flags: ReportFlags & DemandFlags & Pick<DeviationFlags, 'deviations'> & {
    readonly color: boolean;
}): Promise<number>;
