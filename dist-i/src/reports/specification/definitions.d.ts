import { type Block } from './blocks.ts';
import { type KnownNumbers } from './examples.ts';
import type { Library, Uses } from './library.ts';
import { type Property } from './source.ts';
/** Definitions of one kind: the records by their names, and the folder that they are written in. */
export interface Kind {
    readonly title: string;
    /** What one of them is called. */
    readonly one: string;
    readonly folder: string;
    readonly records: Readonly<Record<string, object>>;
}
/** A definition: its record, whose parts are shown as far as it has them, and where it is written. */
export interface Definition {
    readonly name: string;
    readonly heading: string;
    readonly record: Readonly<Record<string, unknown>>;
    readonly comment: string;
    readonly file: string;
    /** The parts of the record as they are written. Nothing where a definition is a function alone. */
    readonly properties: readonly Property[] | undefined;
    /** What of it is shown as code. */
    readonly code: string;
}
/** The heading of a definition. */
export declare const definitionHeading: (one: string, name: string) => string;
/** Every definition of a kind. */
export declare const definitionsOf: ({ one, folder, records }: Kind, library: Library) => readonly Definition[];
/** All definitions with all of their parts. */
export declare const definitionBlocks: (kinds: readonly Kind[], library: Library) => readonly Block[];
/** What a definition's code uses of the definitions' own files. */
export declare const definitionHelpers: (definition: Definition, library: Library) => readonly Uses[];
/** The numbers that the definitions' own examples expect, as the arithmetic that gives them. */
export declare const knownNumbers: (kinds: readonly Kind[], library: Library) => readonly KnownNumbers[];
/** Every update rule with the degrees of its rate, its hyper-parameters and its slots. */
export declare const degreesTable: ({ one, records }: Kind) => Block;
