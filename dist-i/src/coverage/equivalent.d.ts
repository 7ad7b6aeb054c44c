import type { LossName } from '../../spec/language/index.ts';
/** Faults that change nothing in a loss, and why: no clause can find them there. */
export interface Equivalent {
    readonly faults: readonly string[];
    /** Whether it is so for this loss. */
    readonly of: (loss: LossName) => boolean;
    readonly reason: string;
}
export declare const equivalents: readonly Equivalent[];
/** Why a fault in this loss alone changes nothing; undefined where it changes something. */
export declare const whyEquivalent: (fault: string, loss: LossName) => string | undefined;
