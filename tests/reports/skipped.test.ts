import { expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { judge } from '../../src/judge/index.ts';
import type { SkippedAs, Verdict } from '../../src/judge/verdict.ts';
import { skippedCount, skippedIn, skippedLines, skippedText } from '../../src/reports/skipped.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';

const verdict = (clause: string, kind: 'pass' | 'unsupported', ...reasons: readonly string[]): Verdict => ({
  clause,
  cases: 1,
  telling: 1,
  unclaimed: 0,
  points: 4,
  failing: [],
  unsupported: reasons.map((reason, b) => ({ point: { b }, reason })),
  ...(kind === 'pass' ? { kind } : { kind, reason: reasons[0]! }),
});

test('every reason is there once, with its clauses; reasons that differ in their last name are one', () => {
  const skips = skippedIn([
    verdict('a/all', 'unsupported', "mine declares no loss 'huber'", "mine declares no loss 'focal'"),
    verdict('a/some', 'pass', "mine declares no loss 'huber'", 'mine has no state', "mine declares no loss 'huber'"),
    verdict('a/none', 'pass'),
    verdict('a/more', 'unsupported', "mine declares no reduction 'max'"),
  ]);
  expect(skips.map((skip) => `${skippedText(skip)}: ${skippedCount(skip)}`)).toEqual([
    "mine declares no loss 'huber', 'focal': 1 clause and cases of 1 more",
    "mine declares no reduction 'max': 1 clause",
    'mine has no state: cases of 1 clause',
  ]);
  expect(skips[0]).toMatchObject({ whole: ['a/all'], partly: ['a/some'] });
});

test('the reason of a clause of which nothing was asked is there, too', () => {
  const none: Verdict = {
    ...verdict('a/b', 'unsupported', 'x'),
    unsupported: [],
    kind: 'unsupported',
    reason: 'there is no case',
  };
  expect(skippedIn([none])).toEqual([{ reason: 'there is no case', names: [], whole: ['a/b'], partly: [] }]);
});

test('what is not declared stands apart from what cannot be asked, and from what was refused', () => {
  const skipped = (clause: string, reason: string, skippedAs: SkippedAs): Verdict => ({
    ...verdict(clause, 'unsupported'),
    kind: 'unsupported',
    reason,
    skippedAs,
    unsupported: [{ point: {}, reason, skippedAs }],
  });
  const verdicts = [
    skipped('a/kind', "mine declares no answer to questions of the kind 'steps'", 'cannot-be-asked'),
    skipped('a/refused', 'no such thing', 'refused'),
    skipped('a/loss', "mine declares no loss 'huber'", 'not-declared'),
    skipped('a/other', "mine declares no loss 'focal'", 'not-declared'),
  ];
  expect(skippedIn(verdicts).map(({ as, whole }) => [as, whole])).toEqual([
    ['not-declared', ['a/loss', 'a/other']],
    ['refused', ['a/refused']],
    ['cannot-be-asked', ['a/kind']],
  ]);
  expect(skippedLines(verdicts)).toEqual([
    'Skipped (not supported by the subject; not counted as passed):',
    '  Not declared (if the subject has it, declare it):',
    "    mine declares no loss 'huber', 'focal': 2 clauses",
    '  Declared, but refused when it was asked:',
    '    no such thing: 1 clause',
    '  Cannot be asked of this subject:',
    "    mine declares no answer to questions of the kind 'steps': 1 clause",
  ]);
});

test(
  'the judge says as what it skips: a kind of question, what is not declared, and what is refused',
  { tags: ['slow'] },
  async () => {
    const { declaration, answer } = reference;
    const subject: Subject = {
      declaration: { ...declaration, asks: ['loss'], losses: ['squared-error', 'huber'] },
      answer: (question) =>
        question.ask === 'loss' && question.loss.name === 'huber' ? { unsupported: 'not today' } : answer(question),
    };
    const of = (id: string) => clauses.filter((clause) => clause.id === id);
    const skippedAs = async (id: string) => {
      const { verdicts } = await judge(subject, { clauses: of(id), cases: 4 });
      return [
        ...new Set(verdicts.flatMap(({ unsupported }) => unsupported.map(({ skippedAs: as = '' }) => as))),
      ].toSorted((a, b) => a.localeCompare(b));
    };
    expect(await skippedAs('optimizer/sgd')).toEqual(['cannot-be-asked']);
    expect(await skippedAs('numbers/loss')).toEqual(['not-declared', 'refused']);
  },
);
