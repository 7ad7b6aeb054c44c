import type { Ask } from '../../spec/language/index.ts';
/** Options that no clause holds against the definition of the answer, and why. */
export interface Exception {
    readonly kind: Ask;
    /** A prefix of the options. */
    readonly options: string;
    readonly reason: string;
}
export declare const exceptions: readonly Exception[];
