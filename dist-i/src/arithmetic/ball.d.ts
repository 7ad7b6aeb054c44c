import type { Arithmetic } from '../../spec/language/index.ts';
import { type BallTensor } from './balls/tensor.ts';
import type { Profile } from './profile.ts';
export type { BallTensor } from './balls/tensor.ts';
/**
 * Balls for a subject of this profile. Each contains the exact value, and every value that an admissible evaluation may
 * hold there: rounded at each operation, fused, or with excess precision; sums in any order; in any of the forms that
 * the definition admits. What is smaller than any float64 counts as zero. A ball of radius 0 holds one number of the
 * format, which every evaluation gives.
 */
export declare const ball: (profile: Profile) => Arithmetic<BallTensor>;
/** The same of the first form of every quantity alone: what one of the admissible evaluations may hold. */
export declare const inFirstForm: (balls: Arithmetic<BallTensor>) => Arithmetic<BallTensor>;
