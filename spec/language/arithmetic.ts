import type { TensorData } from './tensor.ts';

/**
 * What the definitions and the laws are written over. `T` is a whole tensor of the arithmetic's own kind of number:
 * float64, an exact rational, a set of admissible values. Operations are elementwise, and broadcast from the last axis on.
 * Every member is a plain function, so that a law may take just the ones that it needs.
 */
export interface Arithmetic<T> {
  /** The tensor that holds exactly these numbers. */
  readonly exactly: (given: TensorData) => T;
  /** A scalar. */
  readonly constant: (value: number) => T;
  readonly shape: (x: T) => readonly number[];
  /** The nearest float64 of every number. */
  readonly read: (x: T) => TensorData;

  readonly add: (a: T, b: T) => T;
  readonly subtract: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, b: T) => T;
  readonly minimum: (a: T, b: T) => T;
  readonly maximum: (a: T, b: T) => T;
  readonly absolute: (x: T) => T;
  readonly exp: (x: T) => T;
  readonly log: (x: T) => T;
  /** `log(1 + x)`. */
  readonly log1p: (x: T) => T;
  /** The square root, of a number that is not negative. */
  readonly sqrt: (x: T) => T;
  readonly tanh: (x: T) => T;
  /** x to a constant power. Where x may be negative the exponent is a whole number. */
  readonly power: (x: T, exponent: number) => T;

  /** One where x > 0, zero elsewhere. */
  readonly positive: (x: T) => T;
  /** `a` where the condition is one and `b` where it is zero. The other side is not looked at, whatever it holds. */
  readonly select: (condition: T, a: T, b: T) => T;

  /** The sum of all numbers, as a scalar; or along one axis, which stays with extent 1. */
  readonly sum: (x: T, axis?: number) => T;
  /** The largest number, as a scalar; or along one axis, which stays with extent 1. NaN where there is one. */
  readonly max: (x: T, axis?: number) => T;
  /** The same numbers in another shape of the same size. */
  readonly reshape: (x: T, shape: readonly number[]) => T;

  /** Evaluations of one quantity, equal in exact numbers, that a subject may choose between. */
  readonly either: (one: () => T, ...others: readonly (() => T)[]) => T;
  /** `chosen`, where the mathematics leaves open any number from `one` to `other`. */
  readonly between: (chosen: T, one: T, other: T) => T;
}
