import type { Clause } from '../../../spec/language/index.ts';
/**
 * Every worked example of a clause as lines: what is given, and each number that is expected, as the arithmetic that
 * gives it where `written`, the source of the examples, holds that.
 */
export declare function exampleTexts({ examples }: Pick<Clause, 'examples'>, written: string | undefined, known?: readonly KnownNumbers[]): readonly string[];
/**
 * Numbers that a definition's own example expects, as arithmetic: a clause may be given the examples of the definitions,
 * whose numbers its own file does not write out.
 */
export interface KnownNumbers {
    /** The definition with its parameters: `huber(delta=2)`. */
    readonly of: string;
    readonly numbers: () => readonly Known[];
}
interface Known {
    readonly values: string;
    readonly text: string;
}
export declare const flatText: (worked: unknown) => string;
export declare const isExpected: (example: object, part: string | undefined) => boolean;
/** The same for the examples of a definition; with a remark on the first. */
export declare function workedTexts(examples: readonly object[], written: string | undefined, remark: string): readonly string[];
/** A text without its line breaks, as a formatter would write it in one. */
export declare const inOneLine: (text: string) => string;
export {};
