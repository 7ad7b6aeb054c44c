import { type BallTensor } from '../balls/tensor.ts';
import { type Recorded, type Resolve } from './quantity.ts';
/** What gives quantities their balls. */
export interface Resolving {
    /** The balls of a quantity, computed now if they are not there. */
    readonly resolved: Resolve;
    /** The same in its first form; what is small, and there already, may be in all of them. */
    readonly inFirst: Resolve;
    /** The balls of these quantities, computed together. */
    readonly ballsOf: (of: readonly Recorded[]) => BallTensor[];
    /** Balls that hold the first form of each, and of all that they are computed from; asked for before all others. */
    readonly firstOf: (of: readonly Recorded[]) => BallTensor[];
    /** The balls of these rows of one. */
    readonly rowsOf: (of: Recorded, rows: readonly number[]) => BallTensor;
}
/** Quantities are computed so many numbers at a time. */
export declare function resolving(atOnce: number): Resolving;
