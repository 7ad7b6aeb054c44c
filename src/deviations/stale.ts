import type { Deviation } from '../judge/deviation.ts';
import type { Verdict } from '../judge/verdict.ts';
import { deviationsOf, type Applied } from './entry.ts';

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
export function staleGlobs(verdicts: readonly Verdict[], applied: ReadonlyMap<string, Applied>): readonly StaleGlob[] {
  const groups = new Map<Applied, string[]>();
  for (const [id, one] of applied) if (one.by !== id) groups.set(one, [...(groups.get(one) ?? []), id]);
  const kinds = new Map(verdicts.map(({ clause, kind }) => [clause, kind]));
  return [...groups].flatMap(([one, ids]) => {
    const clauses = ids.filter((id) => kinds.get(id) === 'pass');
    const isUsed = ids.some((id) => ['deviates', 'fail', 'error', undefined].includes(kinds.get(id)));
    return isUsed || clauses.length === 0 ? [] : [{ applied: one, clauses }];
  });
}

/** The verdicts of a run, in which the clauses that pass under a stale glob are stale. */
export function withStaleGlobs(
  verdicts: readonly Verdict[],
  stale: readonly StaleGlob[],
  today: string,
): readonly Verdict[] {
  return verdicts.map((verdict) => {
    const glob = stale.find(({ clauses }) => clauses.includes(verdict.clause));
    if (glob === undefined) return verdict;
    const deviation: Deviation = deviationsOf(new Map([[verdict.clause, glob.applied]]), today)[verdict.clause]!;
    return { ...verdict, kind: 'stale', ...deviation };
  });
}
