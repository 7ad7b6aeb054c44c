import type { Outcome, Verdict } from '../judge/verdict.ts';

export type Kind = Outcome['kind'];

export const symbols: Readonly<Record<Kind, string>> = {
  pass: '✓',
  fail: '✗',
  inconclusive: '?',
  unsupported: '–',
  deviates: '~',
  stale: '!',
  error: '✗',
};
export const kinds = Object.keys(symbols) as Kind[];

/** Those for which a run fails; where it is strict, the inconclusive ones too. */
export const faulty = ({ kind }: Outcome, strict = false): boolean =>
  kind === 'fail' || kind === 'error' || kind === 'stale' || (kind === 'inconclusive' && strict);

/** How many verdicts there are of each kind that there is. */
export const countsOf = (verdicts: readonly Verdict[]): { readonly kind: Kind; readonly count: number }[] =>
  kinds
    .map((kind) => ({ kind, count: verdicts.filter((verdict) => verdict.kind === kind).length }))
    .filter(({ count }) => count > 0);

/** "27 pass, 1 fail". */
export const tallyText = (verdicts: readonly Verdict[]): string =>
  countsOf(verdicts)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(', ');
