/**
 * What JavaScript needs at least: softmax cross-entropy, its value and gradient, written by hand as loops over rows, in
 * float64; and the same with a radius beside every number, for one form of the definition and no other.
 */
import type { LossQuestion } from '../spec/language/index.ts';
export interface Found {
    readonly value: number;
    readonly gradient: Float64Array;
}
/** The mean over rows. */
export declare function plainLimit({ predictions, targets }: LossQuestion): Found;
/** The same in balls, of a subject in float32 that rounds each operation, and adds in any order. */
export declare function ballLimit({ predictions, targets }: LossQuestion): Found & {
    readonly radius: Float64Array;
};
