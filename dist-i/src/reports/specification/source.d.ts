import { type Token } from 'js-tokens';
/** A token with the place where it starts, and how many brackets are open around it. */
interface Placed {
    readonly type: Token['type'];
    readonly value: string;
    readonly at: number;
    readonly depth: number;
}
/** The tokens of a TypeScript text, without white space. A bracket has the depth of what stands around it. */
export declare function tokensOf(text: string): readonly Placed[];
/** A stretch of a text: an expression, a property, a statement; with the comment before it. */
export interface Piece {
    readonly text: string;
    readonly comment: string;
}
/** A property of an object that is written out. One that is spread has no name. */
export interface Property extends Piece {
    readonly name: string | undefined;
    /** The same without its name: what stands after the colon. */
    readonly value: string;
}
/** The elements of an array that is written out; nothing of another text. */
export declare function elementsOf(text: string): readonly Piece[] | undefined;
/** The properties of an object that is written out; nothing of another text. */
export declare function propertiesOf(text: string): readonly Property[] | undefined;
/**
 * The properties of the record that a text is, or declares: `{ … }`, `const x: X = { … }`, `const x = define(y, { … })`.
 */
export declare function recordIn(text: string): readonly Property[] | undefined;
/** What a function gives whose body is one record, `(x) => ({ … })`; any other text is as it is. */
export declare const returnedBy: (text: string) => string;
/** How many arguments each call of a function has in a text. */
export declare function argumentsOf(text: string, name: string): readonly number[];
/** A record that is written out in a file. */
export interface Written {
    readonly line: number;
    readonly properties: readonly Property[];
}
/** What is declared at the top of a file: a function or a constant. */
export interface Declaration extends Piece {
    readonly name: string;
    readonly line: number;
    /** The names that it uses. */
    readonly names: ReadonlySet<string>;
}
/** A file of the specification, taken apart. */
export interface SourceFile {
    /** From the folder of the specification. */
    readonly path: string;
    readonly declarations: ReadonlyMap<string, Declaration>;
    /** What it imports from another file, by the name that it has here: the file, and its name there. */
    readonly imports: ReadonlyMap<string, {
        readonly path: string;
        readonly name: string;
    }>;
    /** The record whose `id` that is. */
    readonly record: (id: string) => Written | undefined;
    /** The record whose `id` is a template that gives ids with that beginning: `optimizer/${…}`. */
    readonly template: (id: string) => Written | undefined;
    /** The record that stands under that name in another. */
    readonly named: (name: string) => Written | undefined;
}
export declare function sourceFile(path: string, text: string): SourceFile;
/** The names that a text takes from around it: not those of members and properties, and none that it binds itself. */
export declare const namesIn: (text: string) => ReadonlySet<string>;
export {};
