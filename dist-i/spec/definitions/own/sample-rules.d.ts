/**
 * Update rules that the reference declares as its own, so that the clauses about declared rules have something to be
 * about: one that counts its steps and decays beside them, and one of a gradient that is clipped and decayed.
 */
import { type DefinedOptimizer } from '../../language/index.ts';
export interface SampleRule extends DefinedOptimizer {
    readonly says: string;
    readonly formula: string;
}
export declare const sampleRules: readonly SampleRule[];
