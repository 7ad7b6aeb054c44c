import type { BallTensor } from '../balls/tensor.ts';
import type { Node } from './graph.ts';
/** Whether no number is negative: known, or so where none of these nodes has one. */
export type Sign = boolean | readonly Node[];
/** A tensor of balls that are there; or a quantity that is computed when it is needed. */
export interface Recorded {
    readonly shape: readonly number[];
    /** The balls, once they are there; and those of its first form. */
    balls?: BallTensor;
    first?: BallTensor;
    /** What is computed row by row; or once that is there, of these. */
    readonly node?: Node;
    readonly later?: {
        readonly of: readonly Recorded[];
        /** Whether these are its forms. */
        readonly isHull?: boolean;
        readonly make: (of: Resolve) => BallTensor;
    };
    readonly sign: Sign;
    /** One for all that hold the same balls in the tensor ball's arithmetic. */
    readonly held: object;
    /** Whose largest numbers these are, along which axis. */
    readonly largest?: {
        readonly of: Recorded;
        readonly axis: number | undefined;
    } | undefined;
}
/** The balls of a quantity: in all its forms, or in the first of them. */
export type Resolve = (x: Recorded) => BallTensor;
/** Whether it is a node whose balls are not there, and are computed row by row. */
export declare const isRowByRow: (x: Recorded) => boolean;
