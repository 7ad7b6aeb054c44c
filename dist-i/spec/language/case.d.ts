import { type Axes, type Combining } from './combining.ts';
import type { TensorData } from './tensor.ts';
/** The numbers of a tensor, described. */
export type Numbers = 
/** `min`, `min + step`, … up to `max`, all alike probable, without those in `except`. */
{
    readonly kind: 'grid';
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly except?: readonly number[];
}
/**
 * Numbers from `min` to `max`: mostly hundredths, some of any binary exponent down to 2⁻¹⁶, below which products
 * might underflow.
 */
 | {
    readonly kind: 'reals';
    readonly min: number;
    readonly max: number;
}
/** These numbers in any order; a tensor that holds more is filled by several rows, each in an order of its own. */
 | {
    readonly kind: 'shuffled';
    readonly of: readonly number[];
};
/** How a part of a case is drawn: data, which the judge turns into draws. */
export type Plan = {
    readonly kind: 'one-of';
    readonly values: readonly unknown[];
} | {
    readonly kind: 'tensor';
    readonly shape: readonly number[];
    readonly numbers: Numbers;
} | {
    readonly kind: 'list';
    readonly of: readonly Plan[];
} | {
    readonly kind: 'record';
    readonly fields: Readonly<Record<string, Plan>>;
};
declare const described: unique symbol;
/** A plan, together with the type of what is drawn by it. */
export type Description<V> = Plan & {
    readonly [described]?: V;
};
export declare const grid: (min: number, max: number, step?: number, except?: readonly number[]) => Numbers;
export declare const reals: (min: number, max: number) => Numbers;
export declare const shuffled: (...of: readonly number[]) => Numbers;
export declare const oneOf: <V>(...values: readonly V[]) => Description<V>;
export declare const tensorOf: (shape: readonly number[], numbers: Numbers) => Description<TensorData>;
export declare const listOf: <V>(...of: readonly Description<V>[]) => Description<readonly V[]>;
export declare const recordOf: <V extends object>(fields: Descriptions<V>) => Description<V>;
export type Descriptions<V extends object> = {
    readonly [K in keyof V]: Description<V[K]>;
};
/**
 * Which cases count: at every one of the `fixed` points, the rest is drawn as described for that point.
 * Every point is visited; when a law fails, the first point that fails is the smallest, so small points come first.
 */
export interface Cases<F extends object, D extends object> {
    readonly fixed: readonly F[];
    readonly drawn: (point: F) => Descriptions<D>;
    /** How many cases are enough at one point, where cases are costly. */
    readonly enough?: number;
    /**
     * Whether the two sides are one number bit for bit: they differ by a power of two, with which every rounding
     * commutes, on any data; or no rounding is made, and the answers are a choice that the definitions leave open.
     */
    readonly bitForBit?: boolean;
    /** How the fixed points are put together, where they are a covering array: it is made anew of what a subject has. */
    readonly combined?: Combined;
}
/**
 * Values of options that are put together, and the least question that holds some of them; undefined where they are too
 * few for one.
 */
export interface Combined extends Combining<Axes> {
    readonly least: (part: Readonly<Record<string, unknown>>) => object | undefined;
}
/** The cases of a covering array. */
export declare const combinations: <F extends object, D extends object>(combined: Combining<{ readonly [A in keyof F]: readonly F[A][]; }> & {
    readonly least: (part: Partial<F>) => object | undefined;
}, drawn: (point: F) => Descriptions<D>, how?: Pick<Cases<F, D>, 'enough' | 'bitForBit'>) => Cases<F, D>;
/** Cases at these points; a function of nothing makes them where they take time. */
export declare const cases: <F extends object, D extends object>(points: readonly F[] | (() => readonly F[]), drawn: (point: F) => Descriptions<D>, how?: Pick<Cases<F, D>, 'enough' | 'bitForBit'>) => Cases<F, D>;
/** Every combination of one value an axis; the last axis varies fastest. */
export declare function cross<const A extends Readonly<Record<string, readonly unknown[]>>>(axes: A): {
    readonly [K in keyof A]: A[K][number];
}[];
export {};
