import { type Declaration, type Property } from './source.ts';
/** Where a clause is written, and what stands there. */
export interface ClauseSource {
    /** From the folder of the specification. */
    readonly file: string;
    /** Nothing where a function makes several clauses. */
    readonly line?: number;
    readonly property: (name: string) => Property | undefined;
}
/** A declaration with the file that it stands in. */
export interface DeclarationIn extends Declaration {
    readonly file: string;
}
/** Functions and constants of one file that a text uses. */
export interface Uses {
    readonly file: string;
    readonly declarations: readonly Declaration[];
}
/** The files of the specification as one looks things up in them. */
export interface Library {
    readonly clause: (id: string) => ClauseSource;
    readonly fault: (id: string) => {
        readonly file: string;
    };
    /** What a text of a file uses of its own file, and of others; from these on all that they use. */
    readonly uses: (file: string, text: string) => readonly Uses[];
    readonly declaration: (file: string, name: string) => DeclarationIn | undefined;
    /** The definition of that name in a folder of the definitions. */
    readonly definition: (folder: string, name: string) => DeclarationIn;
}
/** The library of these files, by their paths from the folder of the specification. */
export declare function libraryOf(texts: ReadonlyMap<string, string>): Library;
