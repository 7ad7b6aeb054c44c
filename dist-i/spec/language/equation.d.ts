/**
 * What a law says of its two sides; how nearly they must agree is the judge's affair.
 *
 * - `equal`: both are one number
 * - `at-most`: left ≤ right
 * - `different`: they are not one number, in at least one element
 * - `admitted`: left, an answer itself, is a number that the definition on the right admits, rounded as the subject rounds
 */
export type Relation = 'equal' | 'at-most' | 'different' | 'admitted';
/** Two sides, and what must hold between them, element by element. `about` tells several equations of one law apart. */
export interface Equation<T> {
    readonly relation: Relation;
    readonly left: T;
    readonly right: T;
    readonly about: string;
}
export declare const equal: <T>(left: T, right: T, about?: string) => Equation<T>;
export declare const atMost: <T>(left: T, right: T, about?: string) => Equation<T>;
export declare const admitted: <T>(left: T, right: T, about?: string) => Equation<T>;
export declare const different: <T>(left: T, right: T, about?: string) => Equation<T>;
