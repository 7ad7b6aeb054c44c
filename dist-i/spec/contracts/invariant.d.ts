/**
 * The brand of a type that depends on T: `readonly [invariant]: Invariant<T>` makes it stand for exactly T, neither for
 * something wider nor for something narrower. Without it `Tensor<readonly [8]>` and `Tensor<readonly [16]>` would both
 * pass for `Tensor<readonly [8 | 16]>`.
 *
 * The property exists for the compiler only: no object carries it, and none can be written without a constructor of
 * this folder. It comes last in an interface, so that an error message begins with a property that says something.
 */
export declare const invariant: unique symbol;
export type Invariant<T> = (t: T) => T;
