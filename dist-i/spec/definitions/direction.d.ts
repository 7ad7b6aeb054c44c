/**
 * A bias is not a rounding: when the errors of many numbers, each of which may be a rounding, are together too much in
 * one direction. It needs no tolerance: what it compares with follows from the sets of admissible answers, and from a
 * probability.
 */
/** What the test compares, in words and in LaTeX, and why a correct subject passes it. */
export declare const direction: {
    readonly says: string;
    readonly formula: string;
    /** From what a correct subject does to the limit: step by step. */
    readonly derivation: readonly string[];
    readonly source: string;
};
/** An element counts only where no form reaches farther than so many of its units. */
export declare const farthest = 8;
/** Fewer elements than these raise no alarm: together they are off at most by √n of the root of Σ c², and chance may bring √(2 ln(4/α)) of it. */
export declare const fewest: number;
/** How far chance brings a sum of independent errors with these largest sizes, in the same unit; but for α. */
export declare const chance: (sizes: Iterable<number>) => number;
