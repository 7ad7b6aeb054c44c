/**
 * The degrees that a quantity can have, in order. The degree of a quantity is the power of c by which it changes when
 * the loss is multiplied by c > 0: a gradient has degree 1, its square 2, a parameter update 0, the rate of plain
 * descent −1.
 *
 * Integers only: the rate of FTRL with learning-rate power p has degree −2p − 1, which lies here for p = −2, −1.5, …, 1
 * (0 at the usual p = −0.5), and has no type for any other p.
 */
export declare const degrees: readonly [-3, -2, -1, 0, 1, 2, 3];
export type Degree = (typeof degrees)[number];
interface Column {
    readonly [-3]: 0;
    readonly [-2]: 1;
    readonly [-1]: 2;
    readonly [0]: 3;
    readonly [1]: 4;
    readonly [2]: 5;
    readonly [3]: 6;
}
interface Sums {
    readonly [-3]: readonly [never, never, never, -3, -2, -1, 0];
    readonly [-2]: readonly [never, never, -3, -2, -1, 0, 1];
    readonly [-1]: readonly [never, -3, -2, -1, 0, 1, 2];
    readonly [0]: readonly [-3, -2, -1, 0, 1, 2, 3];
    readonly [1]: readonly [-2, -1, 0, 1, 2, 3, never];
    readonly [2]: readonly [-1, 0, 1, 2, 3, never, never];
    readonly [3]: readonly [0, 1, 2, 3, never, never, never];
}
type Negatives = readonly [3, 2, 1, 0, -1, -2, -3];
type Halves = readonly [never, -1, never, 0, never, 1, never];
/** A + B: the degree of a product. */
export type AddDegrees<A extends Degree, B extends Degree> = Sums[A][Column[B]];
/** −A: the degree of a reciprocal. */
export type NegateDegree<A extends Degree> = Negatives[Column[A]];
/** A / 2: the degree of a square root. */
export type HalveDegree<A extends Degree> = Halves[Column[A]];
export {};
