import pico from 'picocolors';
import { describe, expect, test } from 'vitest';
import { chapters, clauses } from '../../spec/index.ts';
import { causesOf } from '../../src/judge/causes.ts';
import { judge } from '../../src/judge/index.ts';
import type { Report } from '../../src/judge/verdict.ts';
import { failuresText } from '../../src/reports/terminal.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { effort } from '../effort.ts';
import { losses } from '../support/losses.ts';
import { trainer } from '../support/trainer.ts';
import { troubles } from './troubles/index.ts';
import { dividedPenalty, meansOfMicroBatches } from './troubles/windows.ts';
import { remembering } from '../support/remembering.ts';

remembering();

/*
 * Whether the cause that is named for a trouble is the trouble, or honestly absent. The subjects are written by hand:
 * they share no line with the definitions, nor with the faults that the catalogue makes of them. The one shape of which
 * no question asks is the evaluation of a data set.
 */

const cases = effort(4, 20);
const namesIn = ({ causes = [] }: Report): (string | undefined)[] => causes.map(({ faults: [first] }) => first?.id);

test.each([
  ['trainer', trainer()],
  ['losses', losses()],
])('the %s of these tests are right', { tags: ['slow'] }, async (_, subject: Subject) => {
  const { verdicts, conforms } = await judge(subject, { cases });
  const kinds = verdicts.map(({ kind }) => kind);
  expect(verdicts.filter(({ kind }) => kind !== 'pass' && kind !== 'unsupported')).toEqual([]);
  expect(conforms).toBe(true);
  expect(kinds.filter((kind) => kind === 'pass').length).toBeGreaterThan(20);
});

/** All that the command line prints of the failures. */
function printed(report: Report): string[] {
  const style = {
    paint: pico.createColors(false),
    idWidth: 0,
    subject: ['./mine.mjs'],
    options: [],
    token: () => 'npx equistep replay eq1@',
  };
  return failuresText(report, chapters, style).split('\n');
}

describe('the cause that is named, or none, of', () => {
  test.each(troubles.map((one) => [one.trouble, one] as const))('%s', { tags: ['slow'] }, async (_, trouble) => {
    const { subject, truthful, answersAs = [], unnamed, rest } = trouble;
    const report = await judge(subject, { cases });
    const { causes = [], verdicts } = report;
    const failing = verdicts.filter(({ kind }) => kind === 'fail').map(({ clause }) => clause);

    expect(report.conforms, 'some clause sees it').toBe(false);
    expect(causes.flatMap((cause) => cause.clauses).toSorted(), 'every failure is told once').toEqual(
      failing.toSorted(),
    );
    expect(causes.filter(({ faults: [first] }) => first !== undefined && !truthful.includes(first.id))).toEqual([]);
    // Forms that no case tells apart are named together.
    const isWrong = (forms: readonly string[]): boolean => !forms.some((form) => answersAs.includes(form));
    expect(causes.filter(({ nearest }) => nearest !== undefined && isWrong(nearest.answersAs))).toEqual([]);
    const named = causes.filter(({ faults, nearest }) => faults.length > 0 || nearest !== undefined);
    const isNamed = truthful.length + answersAs.length > 0 && unnamed === undefined;
    expect(named, 'what is named explains all').toHaveLength(isNamed ? 1 : 0);
    expect(causes).toHaveLength(isNamed && rest === undefined ? 1 : causes.length);
    expect(printed(report).length, 'lines').toBeLessThanOrEqual(100);
  });
});

describe('two faults at once', () => {
  test('are two causes, and what both are in is explained by neither', { tags: ['slow'] }, async () => {
    const both = trainer({ data: meansOfMicroBatches, penaltyCount: dividedPenalty }, { collectives: [] });
    const report = await judge(both, { cases });
    expect(namesIn(report).filter((name) => name !== undefined)).toEqual(
      expect.arrayContaining(['mean-of-means', 'penalty-divided-by-batch']),
    );
    const byClause = new Map(report.causes!.flatMap((cause) => cause.clauses.map((id) => [id, cause.faults[0]?.id])));
    expect(byClause.get('partition/pairs')).toBe('mean-of-means');
    expect(byClause.get('penalty/fixed-ratio')).toBe('penalty-divided-by-batch');
    expect(byClause.get('report/is-the-objective')).toBe(undefined);
  });

  test('each alone is one', { tags: ['slow'] }, async () => {
    const report = await judge(trainer({ penaltyCount: dividedPenalty }, { collectives: [] }), { cases });
    expect(namesIn(report)).toEqual(['penalty-divided-by-batch']);
  });
});

test('equal verdicts in another order have the same causes', { tags: ['slow'] }, async () => {
  const both = trainer({ data: meansOfMicroBatches, penaltyCount: dividedPenalty }, { collectives: [] });
  const { verdicts, causes } = await judge(both, { cases });
  expect(causesOf(verdicts.toReversed(), clauses)).toEqual(causes);
});
