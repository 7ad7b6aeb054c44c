import { type Put } from './classes.ts';
import type { Limits } from './limits.ts';
import { type BallTensor } from './tensor.ts';
/**
 * The ball of the largest of n numbers, `step` apart from `start` on: about the largest middle, as far as any of them
 * reaches. Returns the index of the number that certainly is the largest, or −1.
 */
export declare function largestOf({ middle, radius }: BallTensor, start: number, step: number, n: number, limits: Limits, put: Put): number;
