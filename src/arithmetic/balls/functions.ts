import { formats } from '../formats.ts';
import type { Profile } from '../profile.ts';
import { unitOf } from './limits.ts';
import { tiny, up } from './tensor.ts';

/** A function of a run of numbers. */
export type FunctionKernel = (n: number, m: Float64Array, r: Float64Array, o: number, am: Float64Array, ar: Float64Array, i: number) => void;

/**
 * k units in the last place of the subject, as a relative and an absolute error; and two for float64's own functions, which are
 * within one. A result in an excess format is nearer than that, and rounding it leaves it within k ≥ 1.
 */
export function errorOf({ format, ulps }: Profile, name: keyof Profile['ulps']): { readonly relative: number; readonly absolute: number } {
  const { precision, minExponent } = formats[format];
  const k = ulps[name];
  return { relative: 2 * k * unitOf(format) + 4 * unitOf('float64'), absolute: k * 2 ** (minExponent - precision + 1) + 2 * tiny };
}

/** Half the smallest float64 is exp(−745.13…): what is smaller is zero in every format. */
const vanishes = -746;

export function exp(profile: Profile): FunctionKernel {
  const { relative, absolute } = errorOf(profile, 'exp');
  return (n, m, r, o, am, ar, i) => {
    for (let k = 0; k < n; k++) {
      const x = am[i + k]!;
      const e = ar[i + k]!;
      const y = Math.exp(x);
      m[o + k] = y;
      if ((e === 0 && x === 0) || x + e < vanishes) r[o + k] = 0;
      else {
        // exp(x + e) − exp(x) = exp(x)(exp(e) − 1), and exp(e) − 1 ≤ e + e² up to 1.
        const reach = y < 2 ** -960 ? Math.exp(x + e) * 2 : y * (e < 1 ? e + e * e : Math.expm1(e) * up) * up;
        r[o + k] = reach + relative * (y + reach) + absolute;
      }
    }
  };
}

/** log and log1p, of `shift + x`: by the mean value theorem |log(y − e) − log y| ≤ e/(y − e). */
const logarithm =
  (profile: Profile, name: 'log' | 'log1p', shift: 0 | 1, plain: (x: number) => number): FunctionKernel =>
  (n, m, r, o, am, ar, i) => {
    const { relative, absolute } = errorOf(profile, name);
    for (let k = 0; k < n; k++) {
      const x = am[i + k]!;
      const e = ar[i + k]!;
      const y = plain(x);
      m[o + k] = y;
      const least = shift === 0 ? x - e : (1 + x - e) * (1 - 2 ** -40);
      if (e === 0 && y === 0) r[o + k] = 0;
      else if (least > shift / 2) {
        const reach = (e / least) * up;
        r[o + k] = reach + relative * (Math.abs(y) + reach) + absolute;
      } else r[o + k] = Infinity;
    }
  };
export const log = (profile: Profile): FunctionKernel => logarithm(profile, 'log', 0, Math.log);
export const log1p = (profile: Profile): FunctionKernel => logarithm(profile, 'log1p', 1, Math.log1p);
