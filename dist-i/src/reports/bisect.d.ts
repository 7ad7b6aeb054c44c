import { type History, type Tried } from '../bisect/search.ts';
import type { Search } from '../bisect/state.ts';
import type { Colors } from './terminal.ts';
/** What came of a release, in one line. */
export declare function triedText(tried: Tried, width: number, paint: Colors): string;
/** What a release is being tried for, while it is. */
export declare const tryingText: (release: string, doing: 'installing' | 'judging', tried: number, releases: number) => string;
/** What was found out about a history, a sentence each. */
export declare function historySentences(history: History): readonly string[];
export declare const searchText: (search: Search, paint: Colors) => string;
export declare const headText: ({ framework, package: name, client, clause, releases }: Search, paint: Colors) => string;
export declare const keptText: (count: number, file: string) => string;
export declare const anewText: (file: string) => string;
export declare const badBisect: {
    readonly version: (option: string, text: string) => string;
    readonly reversed: (from: string, to: string) => string;
    readonly package: (framework: string, name: string, packages: readonly string[]) => string;
    readonly noReleases: (name: string, client: string, from: string, to: string, all: readonly string[]) => string;
    readonly notListed: (name: string, client: string, why: string) => string;
    readonly otherSearch: (file: string) => string;
    readonly pattern: (glob: string) => string;
    readonly folder: (path: string) => string;
    readonly notASearch: (file: string) => string;
    readonly notKept: (file: string, why: string) => string;
};
