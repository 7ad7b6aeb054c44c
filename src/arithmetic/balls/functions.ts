import { formats } from '../formats.ts';
import type { ElementaryFunction, Profile } from '../profile.ts';
import { isProduct, type Kernel } from './kernels.ts';
import { unitOf } from './limits.ts';
import { registers } from './registers.ts';
import { tiny, up } from './tensor.ts';

const { middle: am, radius: ar } = registers.a;
const { middle: m, radius: r } = registers.result;

/**
 * A function of the first n balls of the register a. Returns how far from zero all of them reach together, or NaN where
 * nobody asks.
 */
export type FunctionKernel = (n: number) => number;

/**
 * k units in the last place of the subject, as a relative and an absolute error; and two for float64's own functions,
 * which are within that. A result in an excess format is nearer than that, and rounding it leaves it within k ≥ 1.
 */
export function errorOf(
  { format, ulps }: Profile,
  name: ElementaryFunction,
): { readonly relative: number; readonly absolute: number } {
  const { precision, minExponent } = formats[format];
  const k = ulps[name];
  return {
    relative: 2 * k * unitOf(format) + 4 * unitOf('float64'),
    absolute: k * 2 ** (minExponent - precision + 1) + 2 * tiny,
  };
}

/** Half the smallest float64 is exp(−745.13…): what is smaller is zero in every format. */
const vanishes = -746;

export function exp(profile: Profile): FunctionKernel {
  const { relative, absolute } = errorOf(profile, 'exp');
  return (n) => {
    // Around a call, engines keep nothing at hand: it has a loop of its own.
    for (let k = 0; k < n; k++) m[k] = Math.exp(am[k]!);
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const x = am[k]!;
      const e = ar[k]!;
      const y = m[k]!;
      let own = 0;
      if ((e !== 0 || x !== 0) && !(x + e < vanishes)) {
        // exp(x + e) − exp(x) = exp(x)(exp(e) − 1), and exp(e) − 1 ≤ e + e² up to 1.
        const reach = y < 2 ** -960 ? Math.exp(x + e) * 2 : y * (e < 1 ? e + e * e : Math.expm1(e) * up) * up;
        own = reach + relative * (y + reach) + absolute;
      }
      r[k] = own;
      sum += y + own;
    }
    return sum;
  };
}

/** log and log1p, of `shift + x`: by the mean value theorem |log(y − e) − log y| ≤ e/(y − e). */
function logarithm(profile: Profile, name: 'log' | 'log1p', shift: 0 | 1): FunctionKernel {
  const { relative, absolute } = errorOf(profile, name);
  return (n) => {
    // By their names, engines find them.
    if (shift === 0) for (let k = 0; k < n; k++) m[k] = Math.log(am[k]!);
    else for (let k = 0; k < n; k++) m[k] = Math.log1p(am[k]!);
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const x = am[k]!;
      const e = ar[k]!;
      const y = m[k]!;
      const least = shift === 0 ? x - e : (1 + x - e) * (1 - 2 ** -40);
      let own = Infinity;
      if (e === 0 && y === 0) own = 0;
      else if (least > shift / 2) {
        const reach = (e / least) * up;
        own = reach + relative * (Math.abs(y) + reach) + absolute;
      }
      r[k] = own;
      sum += Math.abs(y) + own;
    }
    return sum;
  };
}
export const log = (profile: Profile): FunctionKernel => logarithm(profile, 'log', 0);
export const log1p = (profile: Profile): FunctionKernel => logarithm(profile, 'log1p', 1);

/**
 * |√(x ± e) − √x| ≤ e/(√x + √(x − e)), and ≤ √e. Correctly rounded, it is exact where nothing remains. No root is
 * subnormal.
 */
export function sqrt(profile: Profile, slack: number): FunctionKernel {
  const relative = profile.ulps.sqrt > 1 / 2 ? errorOf(profile, 'sqrt').relative : 0;
  return (n) => {
    for (let k = 0; k < n; k++) {
      const x = am[k]!;
      const e = ar[k]!;
      const y = Math.sqrt(x);
      m[k] = y;
      // NaN where some of it is negative.
      const remainder = isProduct(x, y, y) ? 0 : 2 ** -53 * y;
      const reach = e === 0 ? remainder : Math.min(e / (y + Math.sqrt(x - e)), Math.sqrt(e)) * up + slack * y + tiny;
      r[k] = reach + relative * (y + reach);
    }
    return NaN;
  };
}

/** A quotient as the kernel has it, and what the hardware may be off beside it. */
export function quotient(profile: Profile, kernel: Kernel): Kernel {
  const { relative, absolute } = errorOf(profile, 'divide');
  return (n, di, dj) => {
    kernel(n, di, dj);
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const size = Math.abs(m[k]!);
      if (size !== 0) r[k] = r[k]! + relative * (size + r[k]!) + absolute;
      sum += size + r[k]!;
    }
    return sum;
  };
}

/** The derivative of tanh is 1/cosh², which is largest at the end that is nearest to zero. */
export function tanh(profile: Profile): FunctionKernel {
  const { relative, absolute } = errorOf(profile, 'tanh');
  return (n) => {
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const x = am[k]!;
      const e = ar[k]!;
      const y = Math.tanh(x);
      m[k] = y;
      let own = 0;
      if (e !== 0 || x !== 0) {
        const reach =
          e === 0 ? 0 : Math.min(2, (e / Math.cosh(Math.max(0, Math.abs(x) - e)) ** 2) * (1 + 2 ** -48) + tiny);
        own = reach + relative * (Math.abs(y) + reach) + absolute;
      }
      r[k] = own;
      sum += Math.abs(y) + own;
    }
    return sum;
  };
}

/**
 * |(x ± e)ᵖ − xᵖ| ≤ xᵖ((1 + e/(x − e))^|p| − 1) where x > e; about zero, what is farthest from it tells how far the
 * whole powers reach.
 */
export function power(profile: Profile, p: number): FunctionKernel {
  const { relative, absolute } = errorOf(profile, 'power');
  return (n) => {
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const x = am[k]!;
      const e = ar[k]!;
      const y = x ** p;
      m[k] = y;
      let own = Infinity;
      if (e === 0 && (x === 1 || (x === 0 && p >= 0))) own = 0;
      else if (!(p >= 0 ? x < e && !Number.isInteger(p) : Math.abs(x) <= e)) {
        const least = Math.abs(x) - e;
        // What underflows says nothing of how far it reaches.
        const around =
          least > 0 && Math.abs(y) > 2 ** -960
            ? Math.abs(y) * Math.expm1(Math.abs(p) * Math.log1p(e / least))
            : Infinity;
        const reach =
          e === 0 ? 0 : Math.min(around, Math.abs(y) + (Math.abs(x) + Math.sign(p) * e) ** p) * (1 + 2 ** -40) + tiny;
        own = reach + relative * (Math.abs(y) + reach) + absolute;
      }
      r[k] = own;
      sum += Math.abs(y) + own;
    }
    return sum;
  };
}
