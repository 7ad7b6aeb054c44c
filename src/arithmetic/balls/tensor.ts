import { sizeOf } from '../../../spec/language/index.ts';
import { takenRows } from '../elementwise.ts';
import { zeros } from '../zeros.ts';

/**
 * A tensor of balls. The ball {m, r} holds every finite number from m − r to m + r. Beyond the numbers:
 *
 * - {NaN, 0}, {∞, 0} and {−∞, 0}: certainly that
 * - {∞, ∞} and {−∞, ∞}: overflowed; any number from the largest of the format to infinity, of this sign
 * - {NaN, ∞}: no claim
 */
export interface BallTensor {
  readonly shape: readonly number[];
  readonly middle: Float64Array;
  readonly radius: Float64Array;
  /** Whether it is certain that no number is negative, however far its ball reaches. */
  readonly notNegative?: boolean | undefined;
  /**
   * Where this tensor holds the largest numbers of another: of which one, and the index of each where it is certain, −1
   * where not.
   */
  readonly largest?: { readonly of: BallTensor; readonly at: Int32Array } | undefined;
}

/** A tensor of balls that is being made: who makes it may still say what is known of it. */
export interface NewBalls extends BallTensor {
  notNegative: boolean | undefined;
  largest: BallTensor['largest'];
}

/** All are made here, with the same fields in the same order: engines tell objects apart by that, and are fast where they need not. */
export const ballsOf = (shape: readonly number[], middle: Float64Array, radius: Float64Array): NewBalls => ({
  shape,
  middle,
  radius,
  notNegative: undefined,
  largest: undefined,
});

export function emptyBalls(shape: readonly number[]): NewBalls {
  const size = sizeOf(shape);
  return ballsOf(shape, zeros(size), zeros(size));
}

/** Zeros, which nobody overwrites: many zeros of their own would cost more time than what is done with them. */
let nothing = new Float64Array(0);
/** The radii of n numbers that are exact. */
export function noRadii(n: number): Float64Array {
  if (n < 4096) return zeros(n);
  if (nothing.length < n) nothing = new Float64Array(n);
  return nothing.subarray(0, n);
}

/** These rows of a tensor, one after another. */
export const takenOf = ({ shape, middle, radius }: BallTensor, rows: readonly number[]): NewBalls =>
  ballsOf([rows.length, ...shape.slice(1)], takenRows(shape, middle, rows), takenRows(shape, radius, rows));

/** The same balls, as the result of an operation that changes nothing: a subject may have rounded them once more. */
export const renewed = ({ shape, middle, radius }: BallTensor): NewBalls => ballsOf(shape, middle, radius);

export const isOf = (x: BallTensor, shape: readonly number[]): boolean =>
  x.shape.length === shape.length && x.middle.length === sizeOf(shape);

/** Whether every number is certainly this one. */
export function holdsOnly({ middle, radius }: BallTensor, value: number): boolean {
  for (let i = 0; i < middle.length; i++) if (middle[i] !== value) return false;
  return isExact({ radius });
}

/** Whether every number is known for certain. */
export function isExact({ radius }: Pick<BallTensor, 'radius'>): boolean {
  if (radius.buffer === nothing.buffer) return true;
  for (let i = 0; i < radius.length; i++) if (radius[i] !== 0) return false;
  return true;
}

/** Rounds a radius up: covers the rounding of up to seven operations that led to it. */
export const up: number = 1 + 2 ** -50;
/** The smallest positive float64: covers what underflows. */
export const tiny: number = 2 ** -1074;
