import type { Degree } from '../../contracts/degree.ts';
import type { Graded, GradedArithmetic } from '../../language/graded.ts';
/** `1 − x`, of a pure number. */
export declare const complement: ({ constant, subtract }: GradedArithmetic, x: Graded<0>) => Graded<0>;
/** `x · x`. */
export declare const square: ({ multiply }: GradedArithmetic, x: Graded<1>) => Graded<2>;
/** `xⁿ` of a pure number, n ≥ 1: at once, or factor by factor. */
export declare const power: (a: GradedArithmetic, x: Graded<0>, n: number) => Graded<0>;
/** The moving average `βa + (1 − β)x`, also evaluated as `a` moved towards x, or as `x` moved back towards a. */
export declare function average<D extends Degree>(a: GradedArithmetic, beta: Graded<0>, old: Graded<D>, fresh: Graded<D>): Graded<D>;
/** The moving average of what is not negative, such as squares; however it is rounded, neither is the average. */
export declare function averageNotNegative<D extends Degree>(a: GradedArithmetic, beta: Graded<0>, old: Graded<D>, fresh: Graded<D>, term?: () => Graded<D>): Graded<D>;
/** The moving average of the squared gradient; `(1 − β)g` may be squared with the other g. */
export declare const averageOfSquares: (a: GradedArithmetic, beta: Graded<0>, old: Graded<2>, gradient: Graded<1>) => Graded<2>;
/** `√(v + ε′) + ε`: one ε under the root, another beside it. */
export declare const rootWith: ({ add, sqrt }: GradedArithmetic, v: Graded<2>, { epsilon, rootEpsilon }: {
    epsilon: Graded<1>;
    rootEpsilon: Graded<2>;
}) => Graded<1>;
/**
 * A quotient that the rate multiplies: before the division, or after it; or a product with the reciprocal, as of a root
 * that is computed as one.
 */
export declare const rated: (a: GradedArithmetic, rate: Graded<0>, over_: Graded<1>, under: Graded<1>) => Graded<0>;
/** The Euclidean norm. */
export declare const norm: ({ multiply, sqrt, sum }: GradedArithmetic, x: Graded<1>) => Graded<1>;
export declare const normOfNumbers: ({ multiply, sqrt, sum }: GradedArithmetic, x: Graded<0>) => Graded<0>;
/** `λ/(1 − βᵗ) · m / under`, with the rate and the correction at any place. */
export declare function correctedOver(a: GradedArithmetic, rate: Graded<0>, beta: Graded<0>, step: number, m: Graded<1>, under: Graded<1>): {
    direction: Graded<0>;
    update: Graded<0>;
};
/** −1, 0 or 1. */
export declare const signOf: ({ positive, subtract, zeros }: GradedArithmetic, x: Graded<1>) => Graded<0>;
