import { sizeOf } from '../../../spec/language/index.ts';

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
  readonly notNegative?: boolean;
  /** Where this tensor holds the largest numbers of another: of which one, and the index of each where it is certain, −1 where not. */
  readonly largest?: { readonly of: BallTensor; readonly at: Int32Array };
}

export function emptyBalls(shape: readonly number[]): BallTensor {
  const size = sizeOf(shape);
  return { shape, middle: new Float64Array(size), radius: new Float64Array(size) };
}

/** These tensors, one after another along their first axis. */
export function stacked(parts: readonly BallTensor[]): BallTensor {
  const [, ...rest] = parts[0]?.shape ?? [0];
  const rows = parts.reduce((total, { shape }) => total + shape[0]!, 0);
  const made = emptyBalls([rows, ...rest]);
  let place = 0;
  for (const { middle, radius } of parts) {
    made.middle.set(middle, place);
    made.radius.set(radius, place);
    place += middle.length;
  }
  return parts.every(({ notNegative }) => notNegative) ? { ...made, notNegative: true } : made;
}

/** The same balls, as the result of an operation that changes nothing: a subject may have rounded them once more. */
export const renewed = ({ shape, middle, radius }: BallTensor): BallTensor => ({ shape, middle, radius });

export const isOf = (x: BallTensor, shape: readonly number[]): boolean =>
  x.shape.length === shape.length && x.middle.length === sizeOf(shape);

/** Whether every number is certainly this one. */
export function holdsOnly({ middle, radius }: BallTensor, value: number): boolean {
  for (let i = 0; i < middle.length; i++) if (middle[i] !== value || radius[i] !== 0) return false;
  return true;
}

/** Rounds a radius up: covers the rounding of up to seven operations that led to it. */
export const up: number = 1 + 2 ** -50;
/** The smallest positive float64: covers what underflows. */
export const tiny: number = 2 ** -1074;
