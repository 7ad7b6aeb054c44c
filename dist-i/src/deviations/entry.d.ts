import type { Deviations } from '../judge/deviation.ts';
/** A deviation as a file declares it. */
export interface Entry {
    /** The clauses that deviate, for one reason: an id or a glob, or several of them. */
    readonly clause: string | readonly string[];
    /** The name of the subject that deviates; any, where there is none. */
    readonly subject?: string;
    readonly reason: string;
    readonly link: string;
    /** The last day on which it counts, in UTC: 2027-01-31. */
    readonly expires?: string;
    /** The versions of the subject that deviate, as npm writes ranges: all, where there is none. */
    readonly versions?: string;
}
/** A file of deviations. What else it holds is kept. */
export interface DeviationsFile {
    readonly deviations: readonly Entry[];
}
/** What stands in a new entry until a person fills it in. */
export declare const unfilled: {
    readonly reason: 'TODO: why is this accepted?';
    readonly link: 'TODO: where is it tracked?';
};
/** The ids and globs of an entry. */
export declare const namesIn: ({ clause }: Pick<Entry, 'clause'>) => readonly string[];
/** What of a subject decides whether an entry is about it. */
export interface About {
    readonly name: string;
    readonly version: string;
}
/** An entry that is about a clause, and the id or glob of it that is. */
export interface Applied {
    readonly entry: Entry;
    readonly by: string;
}
/**
 * The entries that are about a subject, by the ids of their clauses. Of several for one clause, the first that counts;
 * one that names the clause by its id comes before one that matches it by a glob.
 */
export declare function applying(entries: readonly Entry[], { name, version }: About, today: string, inRange: (version: string, range: string) => boolean, ids: readonly string[]): ReadonlyMap<string, Applied>;
export declare const deviationsOf: (entries: ReadonlyMap<string, Applied>, today: string) => Deviations;
