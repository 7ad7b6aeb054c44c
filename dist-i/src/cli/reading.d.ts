import type { Report } from '../judge/verdict.ts';
/** The report in a file, or a sentence that says what is wrong with it. */
export declare function reportIn(path: string): Report & {
    readonly complete: boolean;
};
