type Shape = readonly number[];
/** The shape that two shapes broadcast to: at once, where it is one of them. */
export declare const broadcast: (a: Shape, b: Shape) => Shape;
/**
 * A run of n places from `out` on, along which each operand moves from its own index by its own step: 1, or 0 where it
 * is broadcast, or the size of its rows.
 */
export type Run = (n: number, out: number, a: number, da: number, b: number, db: number, c: number, dc: number) => void;
/** As many places as the caches hold. */
export declare const longest = 2048;
/** Visits the shape that all of these (up to three) broadcast to, run by run. */
export declare function runs(shapes: readonly Shape[], each: Run, to?: Shape): Shape;
/**
 * Visits every place of the shape that all of these broadcast to, with the index of the element of each that stands
 * there.
 */
export declare const visit: (shapes: readonly Shape[], each: (place: number, a: number, b: number, c: number) => void) => Shape;
/**
 * Visits what is reduced, together: `each(out, start, step, n)` are the n numbers from `start` on, `step` apart, that
 * become the one at `out`. All of them without an axis; along one, which stays with extent 1, otherwise.
 */
export declare function groups(shape: Shape, axis: number | undefined, each: (out: number, start: number, step: number, n: number) => void): number[];
/** Visits every number along one axis: `each(out, index)`, where out is its place once that axis has extent 1. */
export declare const alongAxis: (shape: Shape, axis: number, each: (out: number, index: number) => void) => number[];
/** These rows of a tensor, one after another. */
export declare function takenRows(shape: Shape, data: ArrayLike<number>, rows: readonly number[]): Float64Array;
/** The same numbers in another shape. */
export declare function checkReshape(from: Shape, to: Shape): void;
export {};
