import type { Clause, Fault, LossName } from '../../spec/language/index.ts';
/** A fault in one loss alone, and the first clause that finds it; undefined where none does. */
export interface Pair {
    readonly fault: Fault;
    readonly loss: LossName;
    readonly clause: string | undefined;
}
/**
 * Every fault of reduced losses in every loss alone, and the clause that finds it, of these clauses with so many drawn
 * cases each.
 */
export declare function killPairs(clauses: readonly Clause[], faults: readonly Fault[], { seed, cases }: {
    readonly seed: number;
    readonly cases: number;
}): readonly Pair[];
