/**
 * A piece of a sentence: words, in which what stands in backticks is code; code; a formula; or a link, to a heading of
 * the page or, from `./` on, to a file, of which a page keeps no line: it would be another with every change.
 */
export type Inline = string | {
    readonly code: string;
} | {
    readonly math: string;
} | {
    readonly link: Inline;
    readonly to: string;
    readonly line?: number;
};
export type Line = readonly Inline[];
/** What a page is made of, before it is Markdown or text for a terminal. */
export type Block = {
    readonly kind: 'heading';
    readonly level: number;
    readonly text: string;
} | {
    readonly kind: 'label';
    readonly text: string;
} | {
    readonly kind: 'paragraph';
    readonly line: Line;
} | {
    readonly kind: 'list';
    readonly items: readonly Line[];
} | {
    readonly kind: 'table';
    readonly head: readonly string[];
    readonly rows: readonly (readonly Line[])[];
} | {
    readonly kind: 'code';
    readonly language: 'ts' | 'text';
    readonly text: string;
} | {
    readonly kind: 'math';
    readonly formula: string;
};
export declare const heading: (level: number, text: string) => Block;
export declare const label: (text: string) => Block;
export declare const paragraph: (...line: Line) => Block;
export declare const list: (...items: readonly Line[]) => Block;
export declare const table: (head: readonly string[], rows: readonly (readonly Line[])[]) => Block;
export declare const typeScript: (text: string) => Block;
export declare const verbatim: (text: string) => Block;
export declare const math: (formula: string) => Block;
/** What each of some things is as a line, with something between each two of them. */
export declare const joined: <V>(values: readonly V[], lineOf: (value: V) => Line, separator?: string) => Line;
export declare const code: (text: string) => Line;
export declare const linkTo: (to: string, text?: Inline) => Line;
/** A file of the specification, as a link under its own name. */
export declare const fileLine: (file: string, line?: number) => Line;
