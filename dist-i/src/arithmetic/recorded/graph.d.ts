import { type BallTensor, type NewBalls } from '../balls/tensor.ts';
/** What an operation makes of its operands: of whole tensors, or of the same rows of each. */
export type Into = (made: NewBalls, ...operands: BallTensor[]) => void;
/** A quantity of a computation: an operation on others, or balls that are there. Equal ones are one node. */
export interface Node {
    readonly id: number;
    readonly shape: readonly number[];
    readonly operands: readonly Node[];
    /** Of which operands the same rows are taken as are made; the others are taken whole. */
    readonly byRow: readonly boolean[];
    /** Absent where the balls are there, and where it is its operand in another shape. */
    readonly into: Into | undefined;
    /** Whether it holds the largest numbers of its operand, and where they are: that is not kept with the balls. */
    readonly isLargest: boolean;
    /** Whether its operands are forms of one quantity, of which it holds all. */
    readonly isHull: boolean;
    /** Whether all its balls are one and the same. */
    readonly isUniform: boolean;
    /** The balls, where they are there. */
    balls: BallTensor | undefined;
    /** Its first row. */
    first: BallTensor;
    /** Whether somebody asks if every number certainly is not negative; and whether they are, once it was computed. */
    isChecked: boolean;
    isNotNegative: boolean | undefined;
}
/** These rows of a tensor, as they stand. */
export declare function rowsOf({ shape, middle, radius }: BallTensor, from: number, count: number): BallTensor;
/** Whether all balls of a tensor are one and the same. */
export declare const isUniform: ({ middle, radius }: BallTensor) => boolean;
export declare const isNotNegative: ({ middle, radius }: BallTensor) => boolean;
/** Which rows are computed, and in which forms. */
export interface Part {
    /** In the first form of every quantity alone; in all of them, by default. */
    readonly isFirst?: boolean;
    /** These alone. */
    readonly rows?: readonly number[];
}
/** The node that is a quantity's first form. */
export declare const firstForm: (node: Node) => Node;
/** Computes these nodes, all of as many rows: some rows of all that they are made of at a time, `atOnce` numbers of each. */
export declare function compute(targets: readonly Node[], atOnce: number, { isFirst, rows: chosen }?: Part): BallTensor[];
export declare function copy(made: BallTensor, { middle, radius }: BallTensor): void;
