/** What comes of the numbers of one subject, held against balls and against tolerances. */
import type { Question } from '../spec/language/index.ts';
import type { Acceptance } from '../src/arithmetic/acceptance.ts';
import type { NumberFormat } from '../src/arithmetic/formats.ts';

/** Ratios of error to radius are counted in bins of a thousandth. */
const bins = 1000;

export interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}
/** `|x − y| ≤ atol + rtol·|y|`: numpy's `allclose`, and the defaults by format of PyTorch's `assert_close`. */
const closeness: Readonly<Record<NumberFormat, Tolerance>> = {
  float64: { rtol: 1e-7, atol: 1e-7 },
  float32: { rtol: 1.3e-6, atol: 1e-5 },
  bfloat16: { rtol: 1.6e-2, atol: 1e-5 },
  float16: { rtol: 1e-3, atol: 1e-5 },
};
export const tolerancesOf = (format: NumberFormat): Readonly<Record<'allclose' | 'assert_close', Tolerance>> => ({
  allclose: { rtol: 1e-5, atol: 1e-8 },
  assert_close: closeness[format],
});
export const within = ({ rtol, atol }: Tolerance, x: number, y: number): boolean =>
  Object.is(x, y) || x === y || Math.abs(x - y) <= atol + rtol * Math.abs(y);

/** A number that a ball rejects: where it stands, and the ball. */
export interface Alarm {
  readonly index: number;
  readonly kind: string;
  readonly question: Question;
  readonly tensor: number;
  readonly place: number;
  readonly x: number;
  readonly m: number;
  readonly r: number;
}
export interface Tally {
  questions: number;
  accepted: number;
  rejected: number;
  known: number;
  noClaim: number;
  exact: number;
  overflowed: number;
  largest: number;
  readonly ratios: Float64Array;
  readonly failed: Set<number>;
  readonly cases: Alarm[];
  /** By tolerance, at how many questions it alarms. */
  readonly outside: Record<string, number>;
}
export const newTally = (): Tally => ({
  questions: 0,
  accepted: 0,
  rejected: 0,
  known: 0,
  noClaim: 0,
  exact: 0,
  overflowed: 0,
  largest: 0,
  ratios: new Float64Array(bins + 1),
  failed: new Set(),
  cases: [],
  outside: {},
});

/** Counts one number, and says whether it was rejected. */
export function count(tally: Tally, verdict: Acceptance, x: number, m: number, r: number): boolean {
  if (verdict === 'no-claim') tally.noClaim++;
  else if (verdict === 'rejected') tally.rejected++;
  else {
    tally.accepted++;
    if (r === 0) tally.exact++;
    else if (!(r < Infinity)) tally.overflowed++;
    else {
      const ratio = Math.abs(x - m) / r;
      tally.largest = Math.max(tally.largest, ratio);
      tally.ratios[Math.min(bins, Math.floor(ratio * bins))]! += 1;
    }
  }
  return verdict === 'rejected';
}

/** The ratio that a share of them does not exceed, to a thousandth. */
export function quantile({ ratios }: Tally, share: number): number {
  const total = ratios.reduce((sum, n) => sum + n, 0);
  let seen = 0;
  const bin = ratios.findIndex((n) => (seen += n) >= share * total);
  return total === 0 ? NaN : (bin + 1) / bins;
}
