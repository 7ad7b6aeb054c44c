import type { Profile } from '../profile.ts';
import { type Put } from './classes.ts';
import { type BallTensor } from './tensor.ts';
/** The ball of the sum of n balls of x, `step` apart from `start` on, in whatever order they are added. */
export type Sum = (x: BallTensor, start: number, step: number, n: number, put: Put) => void;
export declare function summing(profile: Profile): Sum;
