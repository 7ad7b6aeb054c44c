import type { Verdict } from '../judge/verdict.ts';
import { type About, type Applied, type DeviationsFile, type Entry } from './entry.ts';
/** What becomes of a file of deviations once a subject was judged. */
export interface Update {
    readonly file: DeviationsFile;
    readonly added: readonly Entry[];
    /** The ids and globs that were taken out, and the entries in which they stood. */
    readonly removed: readonly Applied[];
}
/**
 * The file as these verdicts would have it. An id or a glob that is stale goes, and with the last one its entry; the
 * failures that no entry is about get one for each likely cause; everything else stays as it is. `applied` are the
 * entries that were about the subject.
 */
export declare function updated(file: DeviationsFile, applied: ReadonlyMap<string, Applied>, verdicts: readonly Verdict[], { name }: About): Update;
