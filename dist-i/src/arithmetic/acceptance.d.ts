import type { Relation } from '../../spec/language/index.ts';
import type { BallTensor } from './balls/tensor.ts';
import type { Profile } from './profile.ts';
/** What a ball says of a number: `no-claim` is neither. */
export type Acceptance = 'accepted' | 'rejected' | 'no-claim';
/**
 * Whether a number that a subject of this profile returned is one that an admissible evaluation may return: RN(m − r) ≤
 * x ≤ RN(m + r). ±0 are equal; NaN and the infinities are accepted where they are certain, and where it overflowed also
 * the largest number.
 */
export declare const acceptance: (profile: Profile) => (balls: BallTensor, place: number, value: number) => Acceptance;
/** The rows of so many numbers each, among which there is one that is rejected; but for rows that are done with. */
export declare const rejected: (profile: Profile) => (balls: BallTensor, numbers: Float64Array, size: number, isDone: Uint8Array) => number[];
/** The smallest and the largest number that a ball accepts; undefined where it makes no claim. */
export declare function acceptedBetween(profile: Profile): (balls: BallTensor, place: number) => readonly [least: number, most: number] | undefined;
/**
 * How far the farther end of what a ball accepts is from a number; NaN where it makes no claim. The same as from
 * `acceptedBetween`, for a million balls.
 */
export declare const reachFrom: (profile: Profile) => (balls: BallTensor, place: number, from: number) => number;
/** Whether there is no number that both balls accept. Where one of them makes no claim, there may be. */
export declare function areApart(profile: Profile): (a: BallTensor, i: number, b: BallTensor, j: number) => boolean;
/** What two balls say of a relation between the numbers that they hold. A law is violated where it is `impossible`. */
export type Modality = 'certain' | 'possible' | 'impossible';
/**
 * - `equal`, and `admitted` too, is impossible when the balls have nothing in common, and certain when both hold one number and it is the same
 * - `at-most` is impossible when every number on the left is larger than every one on the right, or when one side is NaN
 * - `different` is the contrary of `equal`: it is impossible only when both sides hold one number and it is the same
 */
export declare function relates(relation: Relation, left: BallTensor, l: number, right: BallTensor, r: number): Modality;
/**
 * A subject's own numbers, as balls that hold the exact ones. Its number x and the exact one both are within r of the
 * middle m: so they are at most |x − m| + r apart, and where its number is an admissible one at most 2r.
 */
export declare function inflated({ data }: {
    readonly data: ArrayLike<number>;
}, balls: BallTensor): BallTensor;
