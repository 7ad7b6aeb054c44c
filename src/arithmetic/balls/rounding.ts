import { rounding } from '../formats.ts';
import type { Profile } from '../profile.ts';
import { farthest } from './choose.ts';
import { limitsOf } from './limits.ts';
import { registers } from './registers.ts';

const { middle, radius } = registers.result;

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

/** A ball that reaches a subnormal number reaches zero. */
function flushing(normal: number): Run {
  return (n) => {
    for (let i = 0; i < n; i++) {
      const size = Math.abs(middle[i]!);
      if (size - radius[i]! < normal && size > radius[i]!) radius[i] = size;
    }
    return false;
  };
}

/**
 * As rounding is monotone, what lies between m − r and m + r is rounded to something between RN(m − r) and RN(m + r).
 */
function toNearest(round: (value: number) => number): Run {
  return (n) => {
    let beyond = false;
    for (let i = 0; i < n; i++) {
      const m = middle[i]!;
      const r = radius[i]!;
      const wide = farthest(r, m - round(m - r), round(m + r) - m);
      radius[i] = wide;
      beyond ||= !(wide < Infinity);
    }
    return beyond;
  };
}

/** The same for float32 and float64, where it is one instruction. */
const toFloat32: Run = (n) => {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const m = middle[i]!;
    const r = radius[i]!;
    sum += radius[i] = farthest(r, m - Math.fround(m - r), Math.fround(m + r) - m);
  }
  return !(sum < Infinity);
};
const toFloat64: Run = (n) => {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const m = middle[i]!;
    const r = radius[i]!;
    sum += radius[i] = farthest(r, m - (m - r), m + r - m);
  }
  return !(sum < Infinity);
};

/** What is within the largest number of the format. */
function withinRange(largest: number): Run {
  return (n) => {
    let beyond = false;
    for (let i = 0; i < n; i++) beyond ||= !(Math.abs(middle[i]!) + radius[i]! <= largest);
    return beyond;
  };
}

/**
 * How balls grow when a result is `rounded` to the format; and when it is `kept`, because its error is in its radius
 * already.
 */
export function wideningsOf(profile: Profile): { readonly rounded: Widening; readonly kept: Widening } {
  const { format, flush } = profile;
  const { largest, normal } = limitsOf(profile);
  const nearest = format === 'float32' ? toFloat32 : format === 'float64' ? toFloat64 : toNearest(rounding(format));
  const range = withinRange(largest);
  const isFinite = (_: number, r: number): boolean => r < Infinity;
  const isInRange = (m: number, r: number): boolean => Math.abs(m) + r <= largest;
  if (!flush)
    return {
      rounded: { run: nearest, most: -Infinity, isWithin: isFinite },
      kept: { run: range, most: largest, isWithin: isInRange },
    };
  const flushed = flushing(normal);
  return {
    rounded: { run: (n) => flushed(n) || nearest(n), most: -Infinity, isWithin: isFinite },
    kept: { run: (n) => flushed(n) || range(n), most: -Infinity, isWithin: isInRange },
  };
}
