import { type Numbers } from '../../../spec/language/index.ts';
/** A number in a sentence: −8, ½, 1/16, 2⁻¹²⁷, 0.03. */
export declare function numberWord(value: number): string;
/** "a, b or c". */
export declare const orText: (texts: readonly string[]) => string;
/** Which numbers a part of a case of that shape is filled with: "−8 … 8 in steps of ½". */
export declare function numbersText(of: Numbers, shape: readonly number[]): string;
/** A value of a case as it is written in code, whole: `huber(delta=2)`, `mean over constant(count=32)`, `[[3, 1]]`. */
export declare function codeText(value: unknown): string;
/** At most six digits: what comes after is not the same everywhere that a logarithm is computed. */
export declare const shortNumber: (value: number) => string;
/** Whether six digits are all of it. */
export declare const isShort: (value: number) => boolean;
/** Things with one key together, in the order in which the keys come. */
export declare function grouped<V>(values: readonly V[], key: (value: V) => string): ReadonlyMap<string, readonly V[]>;
