import type { Arithmetic } from '../../language/definition.ts';
/** `‖g‖`, of one gradient. */
export declare const norm: <T>({ multiply, sqrt, sum }: Arithmetic<T>, gradient: T) => T;
/** A gradient of this norm made no longer than τ, in its own direction. */
type Shorten = <T>(arithmetic: Arithmetic<T>, gradient: T, norm: T, threshold: T) => T;
/** `g · τ / max(‖g‖, τ)`. */
export declare const shorten: Shorten;
/** The same in any order of the factors. */
export declare const anyShorten: Shorten;
export {};
