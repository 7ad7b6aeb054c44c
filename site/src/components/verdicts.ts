import { symbols, type Kind } from '../../../src/reports/kinds.ts';

/** The sign of a verdict, as everywhere in Equistep. */
export const symbolOf = (kind: string): string => symbols[kind as Kind] ?? '';

const words: Readonly<Record<string, string>> = {
  pass: 'pass',
  fail: 'fail',
  error: 'break',
  inconclusive: 'inconclusive',
  unsupported: 'skipped: not supported, not counted as passed',
  deviates: 'deviate, as declared',
  stale: 'declared to deviate, but pass',
};
export const wordOf = (kind: string): string => words[kind] ?? kind;
