import type { BallTensor } from '../../src/arithmetic/ball.ts';

export type Ball = readonly [middle: number, radius: number];

/** A vector of these balls. */
export const tensor = (...of: readonly Ball[]): BallTensor => ({
  shape: [of.length],
  middle: Float64Array.from(of, ([m]) => m),
  radius: Float64Array.from(of, ([, r]) => r),
});

/** The balls of a tensor, in order. */
export const pairs = ({ middle, radius }: BallTensor): Ball[] => Array.from(middle, (m, i) => [m, radius[i]!]);
