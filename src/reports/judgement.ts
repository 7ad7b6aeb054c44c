import type { Report } from '../judge/verdict.ts';
import { plural } from './points.ts';

export type Judgement = 'conforms' | 'does-not-conform' | 'not-judged';

/** What the verdicts come to. Where every one is that nothing was taken, or that something broke down, the subject was not judged at all. */
export function judgementOf({ conforms, verdicts }: Report): Judgement {
  if (conforms) return 'conforms';
  return verdicts.every(({ kind }) => kind === 'error' || kind === 'unsupported') ? 'not-judged' : 'does-not-conform';
}

/** The same in words that follow the subject's name. */
export function judgementWords(report: Report): string {
  const { verdicts } = report;
  switch (judgementOf(report)) {
    case 'conforms': {
      const declared = verdicts.filter(({ kind }) => kind === 'deviates').length;
      const restrictions = [
        ...(verdicts.some(({ unsupported }) => unsupported.length > 0) ? ['in what it takes'] : []),
        ...(declared > 0 ? [`but for ${plural(declared, 'declared deviation')}`] : []),
      ];
      return ['conforms', ...restrictions].join(', ');
    }
    case 'does-not-conform':
      return 'does not conform';
    case 'not-judged':
      return 'could not be judged';
  }
}
