/**
 * Reverse-mode differentiation over any arithmetic: a formula is computed once with numbers that remember what they were
 * made of, and then walked back. So the derivative of a formula exists wherever the formula does: in float64, in balls,
 * in rational numbers.
 */
import type { Arithmetic } from './arithmetic.ts';
/** A formula's value, and the gradient in each of its inputs that an upstream gradient gives. */
export interface Differentiated<T, N extends string> {
    readonly value: T;
    readonly pullback: (upstream: T) => Readonly<Record<N, T>>;
}
/**
 * Differentiates a formula of named inputs. Throws a TypeError for an operation that has no derivative.
 */
export declare function differentiated<T, N extends string>(of: Arithmetic<T>, inputs: Readonly<Record<N, T>>, formula: <U>(arithmetic: Arithmetic<U>, inputs: Readonly<Record<N, U>>) => U): Differentiated<T, N>;
