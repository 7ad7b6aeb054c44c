import type { Chapter, Fault } from '../../../spec/language/index.ts';
import { type Kind } from './definitions.ts';
import type { Library } from './library.ts';
/** What the page of the specification is made of. */
export interface Book {
    readonly version: string;
    readonly chapters: readonly Chapter[];
    readonly faults: readonly Fault[];
    readonly classes: Readonly<Record<string, string>>;
    readonly definitions: readonly Kind[];
    readonly glossary: Readonly<Record<string, string>>;
    readonly symbols: Readonly<Record<string, string>>;
    readonly hyperParameters: Readonly<Record<string, string>>;
    readonly library: Library;
    /** When errors of many numbers count as a bias. */
    readonly direction: Direction;
}
interface Direction {
    readonly says: string;
    readonly formula: string;
    readonly derivation: readonly string[];
    readonly source: string;
}
/** The whole specification as one page of GitHub's Markdown. */
export declare function specificationPage(book: Book): string;
/** The specification in the files of its parts: GitHub shows no page of more than 512,000 bytes. The first has the contents of all. */
export declare function specificationPages(book: Book): Readonly<Record<string, string>>;
export {};
