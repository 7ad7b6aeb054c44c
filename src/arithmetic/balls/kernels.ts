import { choose } from './choose.ts';
import { tiny, up } from './tensor.ts';

/**
 * An operation on a run of numbers: n places of m and r from o on, from the balls of a and b. What is beyond the
 * numbers gets no finite radius.
 */
export type Kernel = (
  n: number,
  m: Float64Array,
  r: Float64Array,
  o: number,
  am: Float64Array,
  ar: Float64Array,
  i: number,
  di: number,
  bm: Float64Array,
  br: Float64Array,
  j: number,
  dj: number,
) => void;

/** `|a + b − (a ⊕ b)|`, exactly (Knuth's two-sum). */
function sumError(a: number, b: number, s: number): number {
  const virtual = s - a;
  return Math.abs(a - (s - virtual) + (b - virtual));
}

/** a, in 26 bits, and what is left of it (Veltkamp's splitting). */
const upperHalf = (a: number): number => {
  const t = a * (2 ** 27 + 1);
  return t - (t - a);
};

/** `a·b − p` for p = a ⊗ b, exactly (Dekker's product), or NaN where it would over- or underflow. */
function productError(a: number, b: number, p: number): number {
  if (!(Math.abs(p) > 2 ** -900)) return a === 0 || b === 0 ? 0 : NaN;
  const ah = upperHalf(a);
  const bh = upperHalf(b);
  return (a - ah) * (b - bh) - (p - ah * bh - (a - ah) * bh - ah * (b - bh));
}

/** Whether two numbers have at most 24 bits each: then their product is exact in float64. */
const short = (a: number, b: number): boolean => Math.fround(a) === a && Math.fround(b) === b;

/** Whether x is a·b with nothing left. */
export function isProduct(x: number, a: number, b: number): boolean {
  const p = a * b;
  return p === x && (short(a, b) || productError(a, b, p) === 0);
}

/** The error of a float64 operation on exact numbers: exactly, where it is known, or half a unit in the last place. */
const errorOf = (fromData: number, result: number): number =>
  fromData === fromData ? Math.abs(fromData) : 2 ** -53 * Math.abs(result) + tiny;

const adding =
  (sign: 1 | -1, slack: number): Kernel =>
  (n, m, r, o, am, ar, i, di, bm, br, j, dj) => {
    for (let k = 0; k < n; k++, i += di, j += dj) {
      const a = am[i]!;
      const b = sign * bm[j]!;
      const e = ar[i]! + br[j]!;
      const s = a + b;
      m[o + k] = s;
      r[o + k] = e === 0 ? sumError(a, b, s) : e * up + slack * Math.abs(s);
    }
  };
export const add = (slack: number): Kernel => adding(1, slack);
export const subtract = (slack: number): Kernel => adding(-1, slack);

export const multiply =
  (slack: number): Kernel =>
  (n, m, r, o, am, ar, i, di, bm, br, j, dj) => {
    for (let k = 0; k < n; k++, i += di, j += dj) {
      const a = am[i]!;
      const b = bm[j]!;
      const p = ar[i]!;
      const q = br[j]!;
      const x = a * b;
      m[o + k] = x;
      if (p === 0 && q === 0) r[o + k] = short(a, b) ? x - x : errorOf(productError(a, b, x), x);
      else {
        // (a + δ)(b + ε) = ab + bδ + aε + δε. Zero times a number is zero.
        const zero = (a === 0 && p === 0) || (b === 0 && q === 0);
        r[o + k] = (Math.abs(a) * q + Math.abs(b) * p + p * q) * up + slack * Math.abs(x) + (zero ? 0 : 2 * tiny);
      }
    }
  };

export const divide =
  (slack: number): Kernel =>
  (n, m, r, o, am, ar, i, di, bm, br, j, dj) => {
    for (let k = 0; k < n; k++, i += di, j += dj) {
      const a = am[i]!;
      const b = bm[j]!;
      const p = ar[i]!;
      const q = br[j]!;
      const x = a / b;
      m[o + k] = x;
      if (p === 0 && q === 0) {
        r[o + k] = isProduct(a, x, b) ? x - x : 2 ** -53 * Math.abs(x) + tiny;
      } else if (Math.abs(b) > q) {
        // (a + δ)/(b + ε) − a/b = (δ − ε·a/b)/(b + ε), where neither ε·a/b nor a/b may be lost to underflow before it
        // is divided.
        const least = Math.abs(b) - q;
        const zero = a === 0 && p === 0;
        r[o + k] = zero ? 0 : (p / least + (Math.abs(x) + tiny) * (q / least)) * up + slack * Math.abs(x) + 2 * tiny;
      } else r[o + k] = Infinity;
    }
  };

/**
 * The larger number, or with sign −1 the smaller: about the larger middle as far as either reaches; or, where that is
 * narrower, from the larger of the lower ends to the larger of the upper ones.
 */
const extreme =
  (sign: 1 | -1): Kernel =>
  (n, m, r, o, am, ar, i, di, bm, br, j, dj) => {
    for (let k = 0; k < n; k++, i += di, j += dj) {
      const a = am[i]!;
      const b = bm[j]!;
      const ahead = sign * (a - b);
      const first = ahead >= 0;
      const near = sign * choose(first, a, b);
      const far = sign * choose(first, b, a);
      const p = choose(first, ar[i]!, br[j]!);
      const q = choose(first, br[j]!, ar[i]!);
      const reach = Math.max(p, q * up - Math.abs(ahead));
      m[o + k] = sign * near;
      r[o + k] = reach;
      const least = Math.max(near - p, far - q);
      const most = near + reach;
      const radius = ((most - least) / 2) * up + 2 ** -51 * (Math.abs(least) + Math.abs(most)) + tiny;
      if (radius < reach) {
        m[o + k] = sign * (least / 2 + most / 2);
        r[o + k] = radius;
      }
    }
  };
export const maximum: Kernel = extreme(1);
export const minimum: Kernel = extreme(-1);
