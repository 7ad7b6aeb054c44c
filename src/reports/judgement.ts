import type { Report } from '../judge/verdict.ts';

export type Judgement = 'conforms' | 'does-not-conform' | 'not-judged';

/** What the verdicts come to. Where every one is that nothing was taken, or that something broke down, the subject was not judged at all. */
export function judgementOf({ conforms, verdicts }: Report): Judgement {
  if (conforms) return 'conforms';
  return verdicts.every(({ kind }) => kind === 'error' || kind === 'unsupported') ? 'not-judged' : 'does-not-conform';
}
