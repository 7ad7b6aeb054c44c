/** The values of every axis, the plainest first. */
export type Axes = Readonly<Record<string, readonly unknown[]>>;
export type Point<A extends Axes> = {
    readonly [K in keyof A]: A[K][number];
};
/** How the values of several axes are put together. */
export interface Combining<A extends Axes> {
    readonly axes: A;
    /**
     * Whether values go together. It is also asked of points that are not complete yet, and what it refuses there it must
     * refuse however they are completed.
     */
    readonly allowed?: (point: Partial<Point<A>>) => boolean;
    /**
     * The axes whose value hides what the others do, as weights that are all zero: such a point counts only for pairs
     * with that value, and has one at most.
     */
    readonly hiding?: (point: Partial<Point<A>>) => readonly (keyof A)[];
    /** Values that some point must hold together, hidden by none: they come first. */
    readonly together?: readonly Partial<Point<A>>[];
}
/** The pairs (triples, …) of values that a point holds and that no other value of it hides. */
export declare function held<A extends Axes>({ axes, hiding }: Combining<A>, point: Point<A>, count: 2 | 3): string[];
/** The pairs of values that some point may hold; the triples of which no two, and not all three, exclude each other. */
export declare function possible<A extends Axes>(combining: Combining<A>, count: 2 | 3): Set<string>;
/**
 * Points that hold every pair of values of two axes together at least once, as far as that is allowed: many fewer than
 * every combination. Greedy: each point starts from values that no point before holds together, and takes value by value
 * the one with which it holds the most such pairs (Cohen et al. 1997, AETG, with one candidate a point). Equal axes give
 * equal points.
 */
export declare function pointsOf<const A extends Axes>(combining: Combining<A>): Point<A>[];
