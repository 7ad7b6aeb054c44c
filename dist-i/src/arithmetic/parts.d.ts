import { type Arithmetic } from '../../spec/language/index.ts';
import { type BallTensor } from './ball.ts';
import type { Profile } from './profile.ts';
/** A tensor, as the ball that it is, and the two parts of its errors. Their radii are `lens` times what they are. */
export interface PartedTensor {
    readonly shape: readonly number[];
    readonly all: BallTensor;
    /** The errors that its elements may have in common. */
    readonly common: BallTensor;
    /**
     * The errors that come from rounding each element by itself, each times the root of how many elements are rounded
     * alike.
     */
    readonly own: BallTensor;
}
/**
 * The parts of the errors are computed in float64. Where the subject computes in float64 too, they are that much
 * enlarged, so that what is lost in computing them does not count.
 */
export declare const lensOf: ({ format }: Pick<Profile, 'format'>) => number;
/**
 * Balls with the parts of their errors. Elements have in common what a constant, an elementary function, and whatever is
 * broadcast is off. What is rounded correctly, for each element, is its own; or in common, where `fewest` of what is
 * rounded alike are as many as all. See spec/definitions/direction.ts.
 */
export declare function parted(profile: Profile, fewest: number): Arithmetic<PartedTensor>;
/**
 * At how many places a significand stands, by a place where it stands: what is so often alike may come from one
 * computation, and be rounded alike.
 */
export declare function alikeIn(middle: Float64Array): (place: number) => number;
