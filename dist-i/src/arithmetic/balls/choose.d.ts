/**
 * `condition ? a : b`, for conditions that are as good as random, as which of two rounding errors is larger: looked up,
 * because a branch that processors predict wrongly takes longer than all else that is done with a number.
 */
export declare function choose(condition: boolean, a: number, b: number): number;
/** The largest of three, found in the same way: r, unless one of the others is larger. */
export declare function farthest(r: number, below: number, above: number): number;
