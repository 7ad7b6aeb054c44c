import type { Clause } from '../../spec/language/index.ts';
import type { Cause, Verdict } from './verdict.ts';
/**
 * The causes of the failures of a run, the one with the most clauses first, however the verdicts are ordered. A fault
 * is named only where it explains every failing case of its clauses, of which one rejects it, or else of the whole run,
 * and no case that held contradicts it; what only one loss or rule has must explain the whole run.
 */
export declare function causesOf(verdicts: readonly Verdict[], clauses: readonly Clause[]): readonly Cause[];
