import type { Profile } from '../profile.ts';
/** Widens the first n balls of the result; says whether one of them is beyond the numbers. */
type Run = (n: number) => boolean;
/** How balls grow. */
export interface Widening {
    readonly run: Run;
    /** Where all balls together reach no farther from zero than this, none of them grows. */
    readonly most: number;
    /** Whether a ball that was widened is not beyond the numbers: what becomes of it must not depend on its neighbours. */
    readonly isWithin: (m: number, r: number) => boolean;
}
/**
 * How balls grow when a result is `rounded` to the format; and when it is `kept`, because its error is in its radius
 * already.
 */
export declare function wideningsOf(profile: Profile): {
    readonly rounded: Widening;
    readonly kept: Widening;
};
export {};
