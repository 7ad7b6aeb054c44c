import type { Limits } from './limits.ts';
import { tiny, up, type BallTensor } from './tensor.ts';

/** One ball of a tensor that is being made. */
export type Put = (m: number, r: number) => void;

/** The ends of a ball, rounded outwards; NaN where there is no claim, or no number. */
export const low = (m: number, r: number, largest: number): number =>
  r === 0 ? m : r < Infinity ? m - r - 2 ** -52 * (Math.abs(m) + r) : m === Infinity ? largest : m;
export const high = (m: number, r: number, largest: number): number => -low(-m, r, largest);

export const isNoClaim = (m: number, r: number): boolean => Number.isNaN(m) && r !== 0;

/**
 * The ball of everything from lo to hi, to within a few roundings in float64 of either. An end is infinite where it
 * overflows in float64; only where it was infinite before is it `infinite` for certain.
 */
export function enclose(
  lo: number,
  hi: number,
  infinite: boolean,
  { largest }: Limits,
  widen: (m: number, r: number) => number,
  put: Put,
): void {
  if (infinite && lo === hi) return put(lo, 0);
  if (lo >= largest) return put(Infinity, Infinity);
  if (hi <= -largest) return put(-Infinity, Infinity);
  const m = lo / 2 + hi / 2;
  const r = widen(m, (hi / 2 - lo / 2) * up + 2 ** -50 * Math.max(Math.abs(lo), Math.abs(hi)) + tiny);
  return r < Infinity ? put(m, r) : put(NaN, Infinity);
}

/** What a subject may be off beside what it rounds: relative to a result, and in units of the smallest numbers. */
export interface Off {
  readonly relative: number;
  readonly absolute: number;
}

/** The same of results that are off by so much; a zero that is certain, and what is infinite, is not. */
export function encloseOff(
  lo: number,
  hi: number,
  infinite: boolean,
  { relative, absolute }: Off,
  limits: Limits,
  widen: (m: number, r: number) => number,
  put: Put,
): void {
  const isZero = lo === 0 && hi === 0;
  const off = (end: number): number => (isZero || !Number.isFinite(end) ? 0 : relative * Math.abs(end) + absolute);
  enclose(lo - off(lo), hi + off(hi), infinite, limits, widen, put);
}

/**
 * An operation, monotone in both operands, on balls beyond the numbers: from what it makes of their ends, by the rules
 * of IEEE 754.
 */
export function combine(
  operation: (a: number, b: number) => number,
  off: Off | undefined,
  limits: Limits,
  widen: (m: number, r: number) => number,
  am: number,
  ar: number,
  bm: number,
  br: number,
  put: Put,
): void {
  if ((Number.isNaN(am) && ar === 0) || (Number.isNaN(bm) && br === 0)) return put(NaN, 0);
  const { largest } = limits;
  const al = low(am, ar, largest);
  const ah = high(am, ar, largest);
  const bl = low(bm, br, largest);
  const bh = high(bm, br, largest);
  const ll = operation(al, bl);
  const lh = operation(al, bh);
  const hl = operation(ah, bl);
  const hh = operation(ah, bh);
  const least = Math.min(ll, lh, hl, hh);
  // NaN where one of them is.
  if (Number.isNaN(least)) return put(NaN, ar === 0 && br === 0 ? 0 : Infinity);
  const infinite = !Number.isFinite(am) || !Number.isFinite(bm) || (ar === 0 && br === 0 && bm === 0);
  const most = Math.max(ll, lh, hl, hh);
  if (off === undefined) enclose(least, most, infinite, limits, widen, put);
  else encloseOff(least, most, infinite, off, limits, widen, put);
}

/** Writes one ball. */
export const putInto =
  ({ middle, radius }: BallTensor, place: number): Put =>
  (m, r) => {
    middle[place] = m;
    radius[place] = r;
  };
