import { type Arithmetic } from '../../spec/language/index.ts';
/**
 * A fraction in lowest terms, with a positive denominator; ±1/0 are the infinities and 0/0 is no number, as in IEEE
 * 754.
 */
export interface Fraction {
    readonly over: bigint;
    readonly under: bigint;
}
export interface RationalTensor {
    readonly shape: readonly number[];
    readonly data: readonly Fraction[];
}
/** Thrown where a number is not rational: exp, log, tanh, most roots. What needs them cannot be proved here. */
export declare class Irrational extends Error {
    readonly name = "Irrational";
}
/** The fraction that a float64 is, exactly. */
export declare function fractionOf(value: number): Fraction;
/**
 * Exact rational numbers: an identity that holds here holds with no rounding at all, and for denominators of any size.
 */
export declare const rational: Arithmetic<RationalTensor>;
