import type { Invariant, invariant } from './invariant.ts';
import type { Shape } from './shape.ts';
/**
 * The elements of a tensor, to be read only: `Float64Array.from(data, f)` makes new ones. At run time a `Float64Array`.
 */
export interface Elements extends ArrayLike<number>, Iterable<number> {
}
/**
 * Numbers of one shape, in row-major order (the last axis varies fastest). Exactly of that shape: `Tensor<readonly
 * [8]>` is assignable neither to `Tensor<readonly [16]>` nor to `Tensor<readonly [8 | 16]>`.
 */
export interface Tensor<in out S extends Shape> {
    readonly shape: S;
    readonly data: Elements;
    readonly [invariant]: Invariant<S>;
}
/**
 * A tensor of the given shape, holding a copy of the data: `tensor([2, 3], [1, 2, 3, 4, 5, 6])`, or `tensor([], [1])`
 * for one number. NaN and ±Infinity are data like any other.
 *
 * @param shape the size of every axis, a non-negative safe integer each; copied and frozen
 * @param data row by row; as many numbers as the product of the sizes (one for the empty shape)
 * @throws TypeError when shape or data is not a list, or holds something other than numbers;
 *   RangeError when a size is not a count, or the data do not fill the shape exactly
 */
export declare function tensor<const S extends Shape>(shape: S, data: ArrayLike<number>): Tensor<S>;
/** @throws TypeError unless `value` looks as {@link tensor} made it. */
export declare function requireTensor(value: {
    readonly shape: Shape;
    readonly data: ArrayLike<number>;
}, where: string): void;
