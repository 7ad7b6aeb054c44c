import type { Limits } from './limits.ts';
import { type BallTensor } from './tensor.ts';
/** One ball of a tensor that is being made. */
export type Put = (m: number, r: number) => void;
/** The ends of a ball, rounded outwards; NaN where there is no claim, or no number. */
export declare const low: (m: number, r: number, largest: number) => number;
export declare const high: (m: number, r: number, largest: number) => number;
export declare const isNoClaim: (m: number, r: number) => boolean;
/**
 * The ball of everything from lo to hi, to within a few roundings in float64 of either. An end is infinite where it
 * overflows in float64; only where it was infinite before is it `infinite` for certain.
 */
export declare function enclose(lo: number, hi: number, infinite: boolean, { largest }: Limits, widen: (m: number, r: number) => number, put: Put): void;
/**
 * An operation, monotone in both operands, on balls beyond the numbers: from what it makes of their ends, by the rules
 * of IEEE 754.
 */
export declare function combine(operation: (a: number, b: number) => number, limits: Limits, widen: (m: number, r: number) => number, am: number, ar: number, bm: number, br: number, put: Put): void;
/** Writes one ball. */
export declare const putInto: ({ middle, radius }: BallTensor, place: number) => Put;
