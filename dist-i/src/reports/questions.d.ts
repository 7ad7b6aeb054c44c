import type { Questions } from '../../spec/language/index.ts';
/**
 * The questions of a case by their names, and part by part: what all of them share once, and each other part with the
 * names of those that have it, as "predictions of plain, doubled".
 */
export declare function questionParts(questions: Questions): Part[];
/** The same, a line a part. */
export declare const questionLines: (questions: Questions) => string[];
export type Part = readonly [at: string, text: string];
