import { clauses } from '../../spec/index.js';
import { causesOf } from '../judge/causes.js';
import { namesIn, unfilled } from './entry.js';
/**
 * The file as these verdicts would have it. An id or a glob that is stale goes, and with the last one its entry; the
 * failures that no entry is about get one for each likely cause; everything else stays as it is. `applied` are the
 * entries that were about the subject.
 */
export function updated(file, applied, verdicts, { name }) {
    const stale = verdicts.flatMap(({ clause, kind }) => (kind === 'stale' ? (applied.get(clause) ?? []) : []));
    const removed = [...new Set(stale)];
    const kept = file.deviations.flatMap((entry) => {
        const gone = removed.filter((one) => one.entry === entry).map(({ by }) => by);
        const [first, ...others] = namesIn(entry).filter((one) => !gone.includes(one));
        if (gone.length === 0)
            return [entry];
        return first === undefined ? [] : [{ ...entry, clause: others.length === 0 ? first : [first, ...others] }];
    });
    const added = byCause(verdicts, applied).map(([first, ...others]) => ({
        clause: others.length === 0 ? first : [first, ...others],
        subject: name,
        ...unfilled,
    }));
    return { file: { ...file, deviations: [...kept, ...added] }, added, removed };
}
/** The clauses that fail and that no entry is about, by their likely cause; one without a likely cause stands alone. */
function byCause(verdicts, applied) {
    return causesOf(verdicts, clauses).flatMap(({ faults, nearest, clauses: failed }) => {
        const added = failed.filter((clause) => !applied.has(clause));
        const isKnown = faults.length > 0 || nearest !== undefined;
        return isKnown && added.length > 0 ? [added] : added.map((clause) => [clause]);
    });
}
