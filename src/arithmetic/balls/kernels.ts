import { choose } from './choose.ts';
import { registers } from './registers.ts';
import { tiny, up } from './tensor.ts';

const { middle: am, radius: ar } = registers.a;
const { middle: bm, radius: br } = registers.b;
const { middle: m, radius: r } = registers.result;

/**
 * An operation on the first n balls of the registers a and b, each of which moves by 1, or by 0 where it is one ball.
 * What is beyond the numbers gets no finite radius. Returns how far from zero all of them reach together, or NaN where
 * nobody asks.
 */
export type Kernel = (n: number, di: number, dj: number) => number;

/**
 * The same for what a profile says. Engines compile a function that stands by itself for the constants that it uses, and
 * one that is made anew for every profile for any: loops are of the first kind.
 */
type Loop<Said extends readonly unknown[]> = (...given: [...Said, ...Parameters<Kernel>]) => number;

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

const adding: Loop<[sign: 1 | -1, slack: number]> = (sign, slack, n, di, dj) => {
  for (let k = 0, i = 0, j = 0; k < n; k++, i += di, j += dj) {
    const a = am[i]!;
    const b = sign * bm[j]!;
    const e = ar[i]! + br[j]!;
    const s = a + b;
    // Which numbers are exact is as good as random after the first rounding: what is not there is zero times that.
    const isExact = +(e === 0);
    m[k] = s;
    r[k] = e * up + (1 - isExact) * (slack * Math.abs(s)) + isExact * sumError(a, b, s);
  }
  return NaN;
};
export const add =
  (slack: number): Kernel =>
  (...run) =>
    adding(1, slack, ...run);
export const subtract =
  (slack: number): Kernel =>
  (...run) =>
    adding(-1, slack, ...run);

const multiplying: Loop<[slack: number]> = (slack, n, di, dj) => {
  for (let k = 0, i = 0, j = 0; k < n; k++, i += di, j += dj) {
    const a = am[i]!;
    const b = bm[j]!;
    const p = ar[i]!;
    const q = br[j]!;
    const x = a * b;
    m[k] = x;
    // (a + δ)(b + ε) = ab + bδ + aε + δε.
    const reach = (Math.abs(a) * q + Math.abs(b) * p + p * q) * up;
    if (reach > 2 ** -1000) r[k] = reach + slack * Math.abs(x);
    else if (p === 0 && q === 0) r[k] = short(a, b) ? x - x : errorOf(productError(a, b, x), x);
    else {
      // Something of it may have underflowed. Zero times a number is zero.
      const zero = (a === 0 && p === 0) || (b === 0 && q === 0);
      r[k] = reach + slack * Math.abs(x) + (zero ? 0 : 2 * tiny);
    }
  }
  return NaN;
};
export const multiply =
  (slack: number): Kernel =>
  (...run) =>
    multiplying(slack, ...run);

const dividing: Loop<[slack: number]> = (slack, n, di, dj) => {
  for (let k = 0, i = 0, j = 0; k < n; k++, i += di, j += dj) {
    const a = am[i]!;
    const b = bm[j]!;
    const p = ar[i]!;
    const q = br[j]!;
    const x = a / b;
    m[k] = x;
    if (p === 0 && q === 0) {
      r[k] = isProduct(a, x, b) ? x - x : 2 ** -53 * Math.abs(x) + tiny;
    } else if (Math.abs(b) > q) {
      // (a + δ)/(b + ε) − a/b = (δ − ε·a/b)/(b + ε), where neither ε·a/b nor a/b may be lost to underflow before it
      // is divided.
      const least = Math.abs(b) - q;
      const zero = a === 0 && p === 0;
      r[k] = zero ? 0 : (p / least + (Math.abs(x) + tiny) * (q / least)) * up + slack * Math.abs(x) + 2 * tiny;
    } else r[k] = Infinity;
  }
  return NaN;
};
export const divide =
  (slack: number): Kernel =>
  (...run) =>
    dividing(slack, ...run);

/**
 * The larger number, or with sign −1 the smaller: about the larger middle as far as either reaches; or, where that is
 * narrower, from the larger of the lower ends to the larger of the upper ones.
 */
const extreme: Loop<[sign: 1 | -1]> = (sign, n, di, dj) => {
  let sum = 0;
  for (let k = 0, i = 0, j = 0; k < n; k++, i += di, j += dj) {
    const a = am[i]!;
    const b = bm[j]!;
    const ahead = sign * (a - b);
    const first = ahead >= 0;
    let middle = choose(first, a, b);
    const p = choose(first, ar[i]!, br[j]!);
    let reach = p;
    // Mostly the one is wholly beyond the other, by more than any rounding here.
    if (!(Math.abs(ahead) > (ar[i]! + br[j]!) * (1 + 2 ** -48))) {
      const near = sign * middle;
      const far = sign * choose(first, b, a);
      const q = choose(first, br[j]!, ar[i]!);
      reach = Math.max(p, q * up - Math.abs(ahead));
      const least = Math.max(near - p, far - q);
      const most = near + reach;
      const radius = ((most - least) / 2) * up + 2 ** -51 * (Math.abs(least) + Math.abs(most)) + tiny;
      if (radius < reach) {
        middle = sign * (least / 2 + most / 2);
        reach = radius;
      }
    }
    m[k] = middle;
    r[k] = reach;
    sum += Math.abs(middle) + reach;
  }
  return sum;
};
export const maximum: Kernel = (...run) => extreme(1, ...run);
export const minimum: Kernel = (...run) => extreme(-1, ...run);
