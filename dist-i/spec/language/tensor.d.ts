/** A tensor as data: its numbers in row-major order, and its shape. A scalar has shape `[]`. */
export interface TensorData {
    readonly shape: readonly number[];
    readonly data: ArrayLike<number>;
}
/** How many numbers a tensor of this shape holds. */
export declare function sizeOf(shape: readonly number[]): number;
export declare const vector: (...data: readonly number[]) => TensorData;
/** A tensor of rank two, written row by row. */
export declare const matrix: (...rows: readonly (readonly number[])[]) => TensorData;
export declare const filled: (shape: readonly number[], value: number) => TensorData;
/** `x + h·v`, the point that lies h along v from x. */
export declare const moved: (x: TensorData, h: number, v: TensorData) => TensorData;
/** These rows of a tensor, in this order; a row may be taken several times, or not at all. */
export declare function taken({ shape, data }: TensorData, rows: readonly number[]): TensorData;
/** These tensors below one another: their first axes are joined. */
export declare const stacked: (...parts: readonly TensorData[]) => TensorData;
export declare const sameShape: (a: readonly number[], b: readonly number[]) => boolean;
/** Whether a tensor of one shape broadcasts to the other, which stays as it is. */
export declare const broadcastsTo: (from: readonly number[], to: readonly number[]) => boolean;
/** The shape that both shapes broadcast to; extents are matched from the last axis on, as in NumPy. */
export declare function broadcastShape(a: readonly number[], b: readonly number[]): readonly number[];
