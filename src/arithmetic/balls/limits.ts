import { formats } from '../formats.ts';
import type { Profile } from '../profile.ts';

/** What a profile says, as numbers. */
export interface Limits {
  /** The largest finite number, and the smallest normal one. */
  readonly largest: number;
  readonly normal: number;
  /**
   * The relative error, beyond the rounding to the format, of an operation on numbers that are not exact: its own
   * rounding in float64 here, that of middle + radius before they are rounded to the format, and a rounding of the
   * subject to an excess format.
   */
  readonly slack: number;
}

export const unitOf = (format: keyof typeof formats): number => 2 ** -formats[format].precision;

export function limitsOf({ format, excess }: Profile): Limits {
  const { precision, maxExponent, minExponent } = formats[format];
  return {
    largest: (2 - 2 ** (1 - precision)) * 2 ** maxExponent,
    normal: 2 ** minExponent,
    // Float64 is its own excess format, and rounds middle + radius as the subject would.
    slack: format === 'float64' ? unitOf('float64') : unitOf(excess) + 2 * unitOf('float64'),
  };
}
