import type { Report } from '../judge/verdict.ts';
/**
 * A report as JSON: byte for byte the same for equal verdicts, for it holds no times and its keys keep their order.
 * Numbers are written so that they read back as the same float64. JSON has no word for some: "NaN", "Infinity",
 * "-Infinity" and "-0" stand for them, as strings. `complete` is false when the judging was interrupted, and then
 * `conforms` is false as well.
 */
export declare function jsonReport({ equistep, run, subject, seed, cases, strict, causes, conforms, unmet, verdicts }: Report, complete?: boolean): string;
/** Anything in that form. */
export declare const jsonText: (value: unknown) => string;
/** Records have a line for every part; a list of plain values has one for all of them. */
export declare function encoded(value: unknown, margin: string): string;
