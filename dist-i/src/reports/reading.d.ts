import type { Report } from '../judge/verdict.ts';
/** A report from its text, or what is wrong with the text, as a clause. Nothing that it says is believed. */
export declare function readReport(text: string): {
    readonly report: Report & {
        readonly complete: boolean;
    };
} | {
    readonly wrong: string;
};
/** Whether two parts of reports say the same, whatever the order of their keys. */
export declare function same(a: unknown, b: unknown): boolean;
