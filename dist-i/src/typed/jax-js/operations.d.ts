import type * as jax from '@jax-js/jax';
import type { Jax } from './carriers.ts';
/**
 * Operations of jax-js that leave what they are given, though its own functions use it up: each is given another
 * reference, and what it makes is freed when the scope ends.
 */
export interface Operations {
    readonly numpy: Jax['numpy'];
    /** What a function of jax-js makes of these. */
    readonly make: (fn: (...args: never[]) => jax.Array, ...args: readonly unknown[]) => jax.Array;
    /** The array, to be freed when the scope ends. */
    readonly receive: (x: jax.Array) => jax.Array;
    /** Another reference: it must be used up. */
    readonly keep: (x: jax.Array) => jax.Array;
    /** What is made within is freed, also where it throws. */
    readonly scope: <R>(run: () => R) => R;
}
export declare function operationsOf({ numpy }: Jax): Operations;
/** An array of jax-js, or what stands for one while a function is differentiated. */
export declare const isArray: (x: unknown) => x is jax.Array;
/** How many references an array has; what stands for one while a function is differentiated does not say. */
export declare const referencesOf: (x: jax.Array) => number;
