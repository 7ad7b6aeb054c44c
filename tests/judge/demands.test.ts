import { describe, expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import type { LossQuestion } from '../../spec/language/index.ts';
import { unmetBy } from '../../src/judge/demands.ts';
import { judge, type CheckOptions } from '../../src/judge/index.ts';
import type { Verdict } from '../../src/judge/verdict.ts';
import { judgementOf, judgementWords } from '../../src/reports/judgement.ts';
import { notesOf, refusedOf } from '../../src/reports/notes.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';

const only = (...ids: readonly string[]) => clauses.filter(({ id }) => ids.includes(id));
const some = only('reduction/sum-adds', 'reduction/max-selects');
const report = (subject: Subject, options: CheckOptions = {}) =>
  judge(subject, { clauses: some, cases: 5, ...options });

describe('a question that a subject declares and refuses when it is asked', () => {
  const refusing = (isRefused: (question: LossQuestion) => boolean): Subject => ({
    ...reference,
    answer: (question) =>
      isRefused(question as LossQuestion) ? { unsupported: 'not on a Monday' } : reference.answer(question),
  });

  test('is told apart from what it never declared, in the verdict and in the head of a report', async () => {
    const { verdicts, ...rest } = await report(refusing(({ reduction }) => reduction.by === 'max'));
    expect(verdicts.map((one) => [one.kind, refusedOf(one).length])).toEqual([
      ['pass', 0],
      ['unsupported', some[1]!.given.fixed.length + some[1]!.examples.length],
    ]);
    expect(verdicts[1]).toMatchObject({ reason: 'not on a Monday', skippedAs: 'refused' });
    const whole = { ...rest, verdicts };
    expect(notesOf(whole)).toEqual([
      'Refused when asked, though declared (not counted as passed): questions of 1 clause. The reason: "not on a Monday".',
    ]);
    expect(judgementWords(whole)).toBe('conforms on the features that it supports, 1 clause refused when asked');

    const { declaration } = reference;
    const without = { ...reference, declaration: { ...declaration, reductions: ['none', 'sum', 'mean'] } } as Subject;
    const never = await report(without);
    expect(never.verdicts[1]).toMatchObject({ kind: 'unsupported' });
    expect(never.verdicts[1]).not.toHaveProperty('refused');
    expect(notesOf(never)).toEqual([]);
  });

  test('at some points only is counted there', async () => {
    const { verdicts } = await report(refusing(({ loss }) => loss.name === 'huber'));
    for (const verdict of verdicts) {
      expect(verdict.kind).toBe('pass');
      expect(refusedOf(verdict)).toEqual(verdict.unsupported);
      expect(verdict.unsupported.length).toBeGreaterThan(0);
    }
  });
});

describe('a deviation that a subject declares of itself', () => {
  const id = 'reduction/sum-adds';
  const wrong: Subject = {
    declaration: { ...reference.declaration, deviations: { [id]: 'on purpose' } },
    answer: async (question) => {
      const answer = await reference.answer(question);
      return (question as LossQuestion).reduction.by === 'sum'
        ? ({ ...answer, value: { shape: [], data: [0] } } as never)
        : answer;
    },
  };
  test('excuses nothing, until somebody else declares it too', async () => {
    const alone = await report(wrong);
    expect(alone.verdicts[0]).toMatchObject({ kind: 'fail', declared: { reason: 'on purpose', void: 'unconfirmed' } });
    expect(judgementOf(alone)).toBe('does-not-conform');
    const both = await report(wrong, { deviations: { [id]: { reason: 'so it is' } } });
    expect(both.verdicts[0]).toMatchObject({ kind: 'deviates', reason: 'so it is' });
    expect(judgementOf(both)).toBe('conforms');
    const expired = await report(wrong, { deviations: { [id]: { reason: 'so it was', void: 'expired' } } });
    expect(expired.verdicts[0]).toMatchObject({ kind: 'fail', declared: { void: 'expired' } });
  });

  test('is stale where the clause passes', async () => {
    const { verdicts } = await report({ ...wrong, answer: reference.answer });
    expect(verdicts[0]).toMatchObject({ kind: 'stale', reason: 'on purpose' });
    expect(verdicts[0]).not.toHaveProperty('void');
  });
});

describe('demands', () => {
  const verdicts = (...kinds: readonly Verdict['kind'][]): readonly Verdict[] =>
    kinds.map((kind, i) => ({ clause: `a/${i}`, kind }) as Verdict);
  const none = { require: [], baseline: [] };

  test('are met by passes alone', () => {
    const all = verdicts('pass', 'fail', 'inconclusive', 'unsupported', 'deviates', 'stale', 'error');
    const require = all.map(({ clause }) => clause);
    expect(unmetBy(all, { ...none, require: [...require, 'a/9'] })).toEqual([
      ...all.slice(1).map(({ clause, kind }) => ({ demand: 'require', clause, found: kind })),
      { demand: 'require', clause: 'a/9', found: 'not-judged' },
    ]);
    expect(unmetBy(all, { ...none, baseline: ['a/0', 'a/3'] })).toEqual([
      { demand: 'baseline', clause: 'a/3', found: 'unsupported' },
    ]);
    expect(unmetBy(all, { ...none, minPass: 2 })).toEqual([{ demand: 'min-pass', wanted: 2, passed: 1 }]);
    expect(unmetBy(all, { ...none, minPass: 1 })).toEqual([]);
  });

  test('that are not met are told in the head, and a subject that conforms is not enough', async () => {
    const whole = await report(reference);
    const unmet = unmetBy(whole.verdicts, { require: ['sgd/one'], minPass: 3, baseline: ['sgd/other'] });
    expect(judgementOf({ ...whole, unmet })).toBe('demands-unmet');
    expect(judgementWords({ ...whole, unmet })).toBe('conforms, but 3 demands not met');
    expect(notesOf({ ...whole, unmet })).toEqual([
      'Demand not met: sgd/one must pass (--require), but it was not judged.',
      'Demand not met: 3 clauses must pass (--min-pass), and 2 do.',
      'Demand not met: sgd/other passed in the baseline, and now it was not judged.',
    ]);
  });
});
