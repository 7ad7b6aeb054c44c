import type { Invariant, invariant } from './invariant.ts';
/**
 * The sizes of a tensor's axes, outermost first; `readonly []` is the shape of a single number. Sizes are told apart
 * where they are literals (`readonly [8, 3]`) or named ({@link Dim}). Two sizes of the plain type `number`, or of the
 * same union of literals, look alike to the compiler.
 */
export type Shape = readonly number[];
/** The shape of a batch: its first axis counts the examples. */
export type BatchShape = readonly [number, ...number[]];
/**
 * A size known only at run time, told apart by its name: a `Dim<'train batch'>` is a number, but never a `Dim<'test
 * batch'>`. One name stands for one size; the compiler trusts the program in that.
 */
export type Dim<Name extends string> = number & {
    readonly [invariant]: Invariant<Name>;
};
/**
 * Names a size that is known only at run time, as in `tensor([dim('train batch', rows.length), 3], data)`.
 *
 * @param size a count: a non-negative safe integer
 * @throws TypeError when the name is not a string or the size not a number; RangeError when the size is not a count
 */
export declare function dim<Name extends string>(name: Name, size: number): Dim<Name>;
