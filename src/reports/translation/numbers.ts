import type { Part } from '../../translate/translation.ts';
import type { Named } from '../../translate/frameworks/index.ts';
import type { Colors } from '../terminal.ts';

export interface Digits {
  /** As many digits as read back as the same float64: where two runs agree bit for bit. */
  readonly exactly?: boolean;
  /** How many digits count otherwise; 12 hide what arithmetic left behind. */
  readonly digits?: number;
}

/** A number as people write it: 2.56e-6 and 0.004, not 0.00000256 and 0.0040000000000000036. */
export function numberFor(value: number, { exactly = false, digits = 12 }: Digits = {}): string {
  const rounded = exactly || !Number.isFinite(value) ? value : Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size === 0 || (size >= 0.001 && size < 10_000_000) || !Number.isFinite(rounded)) return String(rounded);
  return rounded.toExponential().replace('e+', 'e');
}

/** A number of a set-up; a rate that was not given is λ, and what became of it. */
export function partText(part: Part['name'], value: number, { isSymbolic }: Named, digits: Digits = {}): string {
  if (part !== 'rate' || !isSymbolic) return numberFor(value, digits);
  if (value === 1) return 'λ';
  return value < 1 ? `λ / ${numberFor(1 / value)}` : `${numberFor(value)} λ`;
}

/** Lines of a name, what it was, what it is, and why: an arrow for what is exact, a wave for what is not. */
export function columns(
  rows: readonly (readonly [string, string, string, string])[],
  { bold, dim }: Colors,
  arrow: '→' | '~>',
): string[] {
  const width = (i: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[i].length));
  const [a, b, c] = [width(0), width(1), width(2)];
  return rows.map(
    ([name, before, after, why]) =>
      `  ${bold(name.padEnd(a))}  ${before.padStart(b)} ${arrow} ${after.padEnd(c)}  ${dim(why)}`,
  );
}
