import { type FormatName } from '../reports/formats.ts';
import type { Run } from '../reports/run.ts';
/** The requested reports: files by their formats. */
export interface ReportFlags extends Readonly<Partial<Record<FormatName, string>>> {
    readonly github?: boolean;
}
/**
 * Finds out whether every report can be written before anything is judged, and removes those of an earlier run: nobody
 * takes them for what comes of this one, however it ends. `inputs` are files that the run reads.
 */
export declare function readyReports(flags: ReportFlags, inputs: readonly string[]): void;
export declare const readyFile: (file: string) => void;
export declare const writeFile: (file: string, text: string) => void;
/** Writes every requested report; one that cannot be written does not cost the others. */
export declare function writeReports(run: Run, flags: ReportFlags, print: (text: string) => void): Promise<void>;
/** Does something with the file of a report. */
export declare function writing<V>(path: string, work: () => V): V;
