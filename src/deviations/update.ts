import type { Verdict } from '../judge/verdict.ts';
import { unfilled, type About, type DeviationsFile, type Entry } from './entry.ts';

/** What becomes of a file of deviations once a subject was judged. */
export interface Update {
  readonly file: DeviationsFile;
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
}

/**
 * The file as these verdicts would have it. An entry whose clause passes goes, and a failure that no entry is about gets one; everything else
 * stays as it is. `applied` are the entries that were about the subject.
 */
export function updated(file: DeviationsFile, applied: ReadonlyMap<string, Entry>, verdicts: readonly Verdict[], { name }: About): Update {
  const removed = verdicts.flatMap(({ clause, kind }) => (kind === 'stale' ? (applied.get(clause) ?? []) : []));
  const added = verdicts
    .filter(({ clause, kind }) => kind === 'fail' && !applied.has(clause))
    .map(({ clause }): Entry => ({ clause, subject: name, ...unfilled }));
  return { file: { ...file, deviations: [...file.deviations.filter((entry) => !removed.includes(entry)), ...added] }, added, removed };
}
