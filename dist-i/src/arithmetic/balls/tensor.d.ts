/**
 * A tensor of balls. The ball {m, r} holds every finite number from m − r to m + r. Beyond the numbers:
 *
 * - {NaN, 0}, {∞, 0} and {−∞, 0}: certainly that
 * - {∞, ∞} and {−∞, ∞}: overflowed; any number from the largest of the format to infinity, of this sign
 * - {NaN, ∞}: no claim
 */
export interface BallTensor {
    readonly shape: readonly number[];
    readonly middle: Float64Array;
    readonly radius: Float64Array;
    /** Whether it is certain that no number is negative, however far its ball reaches. */
    readonly notNegative?: boolean | undefined;
    /**
     * Where this tensor holds the largest numbers of another: of which one, and the index of each where it is certain, −1
     * where not.
     */
    readonly largest?: {
        readonly of: BallTensor;
        readonly at: Int32Array;
    } | undefined;
}
/** A tensor of balls that is being made: who makes it may still say what is known of it. */
export interface NewBalls extends BallTensor {
    notNegative: boolean | undefined;
    largest: BallTensor['largest'];
}
/** All are made here, with the same fields in the same order: engines tell objects apart by that, and are fast where they need not. */
export declare const ballsOf: (shape: readonly number[], middle: Float64Array, radius: Float64Array) => NewBalls;
export declare function emptyBalls(shape: readonly number[]): NewBalls;
/** The radii of n numbers that are exact. */
export declare function noRadii(n: number): Float64Array;
/** These rows of a tensor, one after another. */
export declare const takenOf: ({ shape, middle, radius }: BallTensor, rows: readonly number[]) => NewBalls;
/** The same balls, as the result of an operation that changes nothing: a subject may have rounded them once more. */
export declare const renewed: ({ shape, middle, radius }: BallTensor) => NewBalls;
export declare const isOf: (x: BallTensor, shape: readonly number[]) => boolean;
/** Whether every number is certainly this one. */
export declare function holdsOnly({ middle, radius }: BallTensor, value: number): boolean;
/** Rounds a radius up: covers the rounding of up to seven operations that led to it. */
export declare const up: number;
/** The smallest positive float64: covers what underflows. */
export declare const tiny: number;
