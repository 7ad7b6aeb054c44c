/**
 * Losses that the reference declares as its own, so that the clauses about declared losses have something to be about:
 * one of rows with weights, one of tokens with lengths, and one whose rows see each other.
 */
import type { OwnForms, OwnLoss } from '../../language/index.ts';
export interface SampleLoss extends OwnForms {
    readonly declaration: OwnLoss;
    readonly says: string;
    readonly formula: string;
}
export declare const sampleLosses: readonly SampleLoss[];
/** Those of the clauses about groups and terms. */
export declare const furtherSamples: readonly SampleLoss[];
export declare const sampleTotals: readonly OwnLoss[];
/** All that the reference declares. */
export declare const allSamples: readonly OwnLoss[];
