import { deviationsOf } from './entry.js';
/**
 * The globs that are stale. A glob excuses whatever it matches, so that a clause of it which passes is no mistake as
 * long as another one deviates; where every one of them was judged, and some pass and none fails or breaks down, it
 * excuses nothing. A part of a run cannot tell: then none is stale.
 */
export function staleGlobs(verdicts, applied) {
    const groups = new Map();
    for (const [id, one] of applied)
        if (one.by !== id)
            groups.set(one, [...(groups.get(one) ?? []), id]);
    const kinds = new Map(verdicts.map(({ clause, kind }) => [clause, kind]));
    return [...groups].flatMap(([one, ids]) => {
        const clauses = ids.filter((id) => kinds.get(id) === 'pass');
        const isUsed = ids.some((id) => ['deviates', 'fail', 'error', undefined].includes(kinds.get(id)));
        return isUsed || clauses.length === 0 ? [] : [{ applied: one, clauses }];
    });
}
/** The verdicts of a run, in which the clauses that pass under a stale glob are stale. */
export function withStaleGlobs(verdicts, stale, today) {
    return verdicts.map((verdict) => {
        const glob = stale.find(({ clauses }) => clauses.includes(verdict.clause));
        if (glob === undefined)
            return verdict;
        const deviation = deviationsOf(new Map([[verdict.clause, glob.applied]]), today)[verdict.clause];
        return { ...verdict, kind: 'stale', ...deviation };
    });
}
