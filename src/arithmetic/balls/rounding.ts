import { rounding } from '../formats.ts';
import type { Profile } from '../profile.ts';
import { choose } from './choose.ts';
import { limitsOf } from './limits.ts';

/** Widens n balls from `from` on; says whether one of them is beyond the numbers. */
export type Widening = (middle: Float64Array, radius: Float64Array, from: number, n: number) => boolean;

/** A ball that reaches a subnormal number reaches zero. */
function flushing(normal: number): Widening {
  return (middle, radius, from, n) => {
    for (let i = from; i < from + n; i++) {
      const size = Math.abs(middle[i]!);
      if (size - radius[i]! < normal && size > radius[i]!) radius[i] = size;
    }
    return false;
  };
}

/**
 * As rounding is monotone, what lies between m − r and m + r is rounded to something between RN(m − r) and RN(m + r).
 */
function toNearest(round: (value: number) => number): Widening {
  return (middle, radius, from, n) => {
    let beyond = false;
    for (let i = from; i < from + n; i++) {
      const m = middle[i]!;
      const r = radius[i]!;
      const above = round(m + r) - m;
      const below = m - round(m - r);
      const widest = choose(above > below, above, below);
      const wide = choose(widest > r, widest, r);
      radius[i] = wide;
      beyond ||= !(wide < Infinity);
    }
    return beyond;
  };
}

/** The same for float32 and float64, where it is one instruction. */
const toFloat32: Widening = (middle, radius, from, n) => {
  let beyond = false;
  for (let i = from; i < from + n; i++) {
    const m = middle[i]!;
    const r = radius[i]!;
    const above = Math.fround(m + r) - m;
    const below = m - Math.fround(m - r);
    const widest = choose(above > below, above, below);
    const wide = choose(widest > r, widest, r);
    radius[i] = wide;
    beyond ||= !(wide < Infinity);
  }
  return beyond;
};
const toFloat64: Widening = (middle, radius, from, n) => {
  let beyond = false;
  for (let i = from; i < from + n; i++) {
    const m = middle[i]!;
    const r = radius[i]!;
    const above = m + r - m;
    const below = m - (m - r);
    const widest = choose(above > below, above, below);
    const wide = choose(widest > r, widest, r);
    radius[i] = wide;
    beyond ||= !(wide < Infinity);
  }
  return beyond;
};

/** What is within the largest number of the format. */
function withinRange(largest: number): Widening {
  return (middle, radius, from, n) => {
    let beyond = false;
    for (let i = from; i < from + n; i++) beyond ||= !(Math.abs(middle[i]!) + radius[i]! <= largest);
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
  if (!flush) return { rounded: nearest, kept: range };
  const flushed = flushing(normal);
  return {
    rounded: (...at) => flushed(...at) || nearest(...at),
    kept: (...at) => flushed(...at) || range(...at),
  };
}
