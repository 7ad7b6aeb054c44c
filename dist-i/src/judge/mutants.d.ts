import type { Clause, Fault } from '../../spec/language/index.ts';
import { type Case } from './law.ts';
/** What a clause makes of a subject that is right but for one fault. */
export interface Kill {
    readonly clause: Clause;
    readonly fault: Fault;
    /** How many cases it took until the fault showed; undefined when it did not. */
    readonly cases: number | undefined;
}
/**
 * A clause's cases in the order in which faults are searched for: its worked examples, then one case at every point, and
 * again.
 */
export declare function casesOf(clause: Clause, seed: number, cases: number): Generator<Case>;
/**
 * Searches for faults, those that the clause rejects where none are given, with so many drawn cases; it does not look on once
 * all have shown.
 */
export declare function killMatrix(clause: Clause, { seed, cases }: {
    readonly seed: number;
    readonly cases: number;
}, faults?: readonly Fault[]): readonly Kill[];
