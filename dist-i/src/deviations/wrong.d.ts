/** What is wrong with a file of deviations, and at which part of it: the keys and indices that lead there. */
export interface Wrong {
    readonly at: readonly (string | number)[];
    readonly why: string;
}
/** What there is to hold an entry against. */
export interface Known {
    readonly clauses: readonly string[];
    readonly isRange: (range: string) => boolean;
    readonly near: (name: string, names: readonly string[]) => readonly string[];
}
/** The first thing that is wrong with what a file of deviations holds; undefined when nothing is. */
export declare function wrongInDeviations(file: unknown, known: Known): Wrong | undefined;
