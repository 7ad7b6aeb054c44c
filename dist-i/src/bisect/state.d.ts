import type { Tried } from './search.ts';
/** A search as it is kept in a file: what was asked, and what came of every release that was tried. */
export interface Search {
    /** The version of the specification, and the SHA-256 of its text. */
    readonly equistep: string;
    readonly specification: string;
    /** The framework as `equistep list` names it, and the package of which releases are tried. */
    readonly framework: string;
    readonly client: 'npm' | 'pip';
    readonly package: string;
    /** What is installed with every release. */
    readonly with: readonly string[];
    readonly clause: string;
    readonly seed: number;
    readonly cases: number;
    /** The releases in question, oldest first. */
    readonly releases: readonly string[];
    readonly tried: readonly Tried[];
}
export declare const isSameSearch: (one: Search, other: Search) => boolean;
/** What a file holds, where it holds a search. */
export declare function searchIn(text: string): Search | undefined;
