type Axes = Readonly<Record<string, readonly unknown[]>>;
type Point<A extends Axes> = {
    readonly [K in keyof A]: A[K][number];
};
/**
 * Points that hold every pair of values of two axes together at least once, as far as that is `allowed`: many fewer than
 * every combination. Greedy: each point starts from a pair that no point before holds, and takes value by value the one
 * with which it holds the most such pairs (Cohen et al. 1997, AETG, with one candidate a point). Equal axes give equal
 * points.
 */
export declare function covering<const A extends Axes>(axes: A, allowed?: (point: Point<A>) => boolean): Point<A>[];
export {};
