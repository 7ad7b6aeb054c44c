import { type Put } from './classes.ts';
import type { Limits } from './limits.ts';
import { type BallTensor } from './tensor.ts';
/**
 * A ball around two balls, from three: about the middle of the one, about that of the other, and about the middle of
 * both, whose own rounding is added.
 */
export declare function hullOf(am: number, ar: number, bm: number, br: number, put: Put): void;
/**
 * The same for balls beyond the numbers: those of one class stay in it, and others have numbers of both signs, or no
 * number, between.
 */
export declare function hullBeyond(am: number, ar: number, bm: number, br: number, { largest }: Limits, put: Put): void;
/** Widens the balls of `into` so that they hold those of another tensor of its shape. */
export declare function widenTo(into: BallTensor, other: BallTensor, limits: Limits): void;
