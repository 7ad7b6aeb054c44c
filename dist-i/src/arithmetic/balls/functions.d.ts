import type { ElementaryFunction, Profile } from '../profile.ts';
import { type Kernel } from './kernels.ts';
/**
 * A function of the first n balls of the register a. Returns how far from zero all of them reach together, or NaN where
 * nobody asks.
 */
export type FunctionKernel = (n: number) => number;
/**
 * k units in the last place of the subject, as a relative and an absolute error; and two for float64's own functions,
 * which are within that. A result in an excess format is nearer than that, and rounding it leaves it within k ≥ 1.
 */
export declare function errorOf({ format, ulps }: Profile, name: ElementaryFunction): {
    readonly relative: number;
    readonly absolute: number;
};
export declare function exp(profile: Profile): FunctionKernel;
export declare const log: (profile: Profile) => FunctionKernel;
export declare const log1p: (profile: Profile) => FunctionKernel;
/**
 * |√(x ± e) − √x| ≤ e/(√x + √(x − e)), and ≤ √e. Correctly rounded, it is exact where nothing remains. No root is
 * subnormal.
 */
export declare function sqrt(profile: Profile, slack: number): FunctionKernel;
/** A quotient as the kernel has it, and what the hardware may be off beside it. */
export declare function quotient(profile: Profile, kernel: Kernel): Kernel;
/** The derivative of tanh is 1/cosh², which is largest at the end that is nearest to zero. */
export declare function tanh(profile: Profile): FunctionKernel;
/**
 * |(x ± e)ᵖ − xᵖ| ≤ xᵖ((1 + e/(x − e))^|p| − 1) where x > e; about zero, what is farthest from it tells how far the
 * whole powers reach.
 */
export declare function power(profile: Profile, p: number): FunctionKernel;
