import type { Report } from '../src/judge/verdict.ts';
/** The command line, as built. */
export declare const cli: string;
/** Where the reports on the frameworks are stored. */
export declare const recorded: string;
export type WrittenReport = Report & {
    readonly complete: boolean;
};
/** The report in a file. Throws where there is none. */
export declare const reportIn: (file: string) => WrittenReport;
/** The same, or undefined where there is none, or one that was broken off. */
export declare function maybeReportIn(file: string): WrittenReport | undefined;
