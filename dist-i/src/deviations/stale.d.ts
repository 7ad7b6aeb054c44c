import type { Verdict } from '../judge/verdict.ts';
import { type Applied } from './entry.ts';
/** A glob of which nothing deviates any more, and the clauses that it matches and that pass. */
export interface StaleGlob {
    readonly applied: Applied;
    readonly clauses: readonly string[];
}
/**
 * The globs that are stale. A glob excuses whatever it matches, so that a clause of it which passes is no mistake as
 * long as another one deviates; where every one of them was judged, and some pass and none fails or breaks down, it
 * excuses nothing. A part of a run cannot tell: then none is stale.
 */
export declare function staleGlobs(verdicts: readonly Verdict[], applied: ReadonlyMap<string, Applied>): readonly StaleGlob[];
/** The verdicts of a run, in which the clauses that pass under a stale glob are stale. */
export declare function withStaleGlobs(verdicts: readonly Verdict[], stale: readonly StaleGlob[], today: string): readonly Verdict[];
