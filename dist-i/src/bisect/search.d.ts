/**
 * Since which release a clause fails, or passes. Verdicts need not change only once: some releases are tried first, and
 * then those between two neighbours with different verdicts. What was not tried is counted, and never concluded about.
 */
import type { Outcome } from '../judge/verdict.ts';
/** What came of a release: a verdict, or why there is none. */
export interface Tried {
    readonly release: string;
    readonly outcome: Outcome['kind'] | 'not-installed' | 'not-judged';
    /** Why there is no verdict, or where it first failed, or what is not supported. */
    readonly reason?: string;
    /** The version that the subject declares. */
    readonly declares?: string;
    /** How many points of the clause failed, and how many there are. */
    readonly failing?: number;
    readonly points?: number;
}
export declare const isJudged: ({ outcome }: Tried) => boolean;
/** Releases that are tried without any verdict, before the search is given up. */
export declare const mostInVain = 8;
/** The release to try next; undefined where all is found out. `first` releases are tried in any case. */
export declare function nextRelease(releases: readonly string[], tried: readonly Tried[], first?: number): string | undefined;
/** Releases one after another, as far as they were tried, with one verdict. */
export interface Span extends Pick<Tried, 'outcome' | 'failing' | 'points'> {
    readonly first: string;
    readonly last: string;
    /** Those between the span before and this one, which could not be judged. */
    readonly unjudged: readonly string[];
}
export interface History {
    readonly spans: readonly Span[];
    readonly judged: readonly Tried[];
    readonly unjudged: readonly Tried[];
    readonly untried: readonly string[];
}
/** What was found out about the releases of a list. */
export declare function historyOf(releases: readonly string[], tried: readonly Tried[]): History;
