import type { Clause } from '../../../spec/language/index.ts';
import { type Block, type Line } from './blocks.ts';
import { type Earlier } from './cases.ts';
import { type KnownNumbers } from './examples.ts';
import type { Library, Uses } from './library.ts';
/** Over which cases a clause holds; and the remark that its file makes on them. */
export declare const casesOf: (clause: Clause, library: Library, earlier?: Earlier) => readonly Block[];
/** What a clause's questions and law use: functions and constants of the clauses' own files. */
export declare function helpersOf({ id }: Clause, library: Library): readonly Uses[];
/**
 * All there is to know of a clause, part by part. `cases` are those that `casesOf` gives, or a word on where they stand; `known` is
 * the arithmetic of the definitions' examples. `inPage` says whether a page holds the helpers, too.
 */
export declare function clauseBlocks(clause: Clause, library: Library, cases: readonly Block[], known: readonly KnownNumbers[], { inPage }: {
    readonly inPage: boolean;
}): readonly Block[];
/** What is used, by the files that it stands in: as links to them, or to where the page holds what is used of them. */
export declare const helpersLine: (helpers: readonly Uses[], inPage: boolean) => Line;
/** The heading of what is used of a file: its path from the folder of the clauses, or of the definitions. */
export declare const helperHeading: (file: string) => string;
