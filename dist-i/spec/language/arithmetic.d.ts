import type { Evaluation } from './evaluation.ts';
import type { TensorData } from './tensor.ts';
/**
 * What the definitions and the laws are written over. `T` is a whole tensor of the arithmetic's own kind of number:
 * float64, an exact rational, a set of admissible values. Operations are elementwise, and broadcast from the last axis
 * on. Every member is a plain function, so that a law may take just the ones that it needs.
 */
export interface Arithmetic<T> {
    /** The tensor that holds exactly these numbers. */
    readonly fromData: (given: TensorData) => T;
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
    /** These rows, in this order: of the first axis. A row may be taken several times, or not at all. */
    readonly rows: (x: T, rows: readonly number[]) => T;
    /** Evaluations of one quantity, equal in exact numbers, that a subject may choose between. */
    readonly anyOf: (one: () => T, ...others: readonly (() => T)[]) => T;
    /** Whether a subject may have this evaluation, too: one that must be declared. None where this is absent. */
    readonly evaluates?: (evaluation: Evaluation) => boolean;
    /** x, off by as many roundings as given, in this format, of numbers of these sizes. It is x where this is absent. */
    readonly off?: (x: T, roundings: number, sizes: T, rounded: 'format' | 'accumulator') => T;
    /** `chosen`, where the mathematics leaves open any number from `one` to `other`. */
    readonly subgradient: (chosen: T, one: T, other: T) => T;
}
