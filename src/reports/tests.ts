import pico from 'picocolors';
import type { Clause } from '../../spec/language/index.ts';
import type { Origin, Verdict } from '../judge/verdict.ts';
import { linked } from './deviations.ts';
import { inOneLine } from './legible.ts';
import { refusedOf } from './notes.ts';
import { replayText } from './replay.ts';
import { detailLines, inconclusiveText } from './terminal.ts';

/** Why a test is skipped; undefined when it is not. */
export function testSkipped(verdict: Verdict, strict = false): string | undefined {
  switch (verdict.kind) {
    case 'unsupported':
      return inOneLine(`${refusedOf(verdict).length === 0 ? 'unsupported' : 'refused when asked'}: ${verdict.reason}`);
    case 'deviates':
      return inOneLine(`deviates, as declared: ${linked(verdict.reason, verdict.link)}`);
    case 'inconclusive':
      return strict ? undefined : inconclusiveText(verdict);
    default:
      return undefined;
  }
}

/** Why a test fails. Its title has the clause's sentence already. */
export function testFailure(verdict: Verdict, clause: Clause): string {
  const lines = detailLines(verdict, clause, { paint: pico.createColors(false), idWidth: 0 }).filter(
    (line) => line !== clause.says,
  );
  const origin =
    verdict.kind === 'fail' ? verdict.counterexample.origin : verdict.kind === 'error' ? verdict.origin : undefined;
  return [
    `${clause.id}: ${verdict.kind}`,
    ...lines,
    ...(origin === undefined ? [] : [`That is case ${caseText(origin)}: the same seed gives it again.`]),
  ].join('\n');
}
const caseText = (origin: Origin): string =>
  `${replayText(origin)}${origin.from === 'draw' ? ` of seed ${origin.seed}` : ''}`;
