import type { Clause } from '../../spec/language/index.ts';
/** How many combinations of option values were asked, of those that there are. */
export interface Share {
    readonly asked: number;
    readonly of: number;
}
/** The shares of two and of three options together, of what a subject declares. */
export interface Shares {
    readonly pairs: Share;
    readonly triples: Share;
}
/**
 * The shares that these points hold, of a clause whose points are a covering array as the subject is asked it; undefined
 * of another. Its array holds every pair that is allowed.
 */
export declare function sharesOf({ given: { combined, fixed } }: Clause, points: readonly object[]): Shares | undefined;
