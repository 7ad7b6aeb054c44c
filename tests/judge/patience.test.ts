import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { clauses } from '../../spec/index.ts';
import type { Question } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import { GivenUp, limited, patient } from '../../src/judge/patience.ts';
import type { Verdict } from '../../src/judge/verdict.ts';
import { judgementOf } from '../../src/reports/judgement.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';

const never = (): Promise<never> => new Promise(() => undefined);
const hanging = (
  isHung: (question: Question) => boolean,
): Subject & { readonly restart: ReturnType<typeof vi.fn> } => ({
  declaration: reference.declaration,
  answer: (question) => (isHung(question) ? never() : reference.answer(question)),
  restart: vi.fn<() => Promise<string>>(async () => ''),
});
const messages = (verdicts: readonly Verdict[]): string[] =>
  verdicts.flatMap((one) => (one.kind === 'error' ? [one.message] : []));
const cases = 5;

describe('a subject that hangs', () => {
  test('at everything is given up after eight time limits, and nothing is left unsaid', async () => {
    const subject = hanging(() => true);
    const { verdicts } = await judge(subject, { timeLimit: 20, cases });
    // Then all is given up, whatever the kind.
    expect(subject.restart).toHaveBeenCalledTimes(8);
    const told = messages(verdicts);
    expect(told).toHaveLength(clauses.length);
    const count = (what: RegExp): number => told.filter((message) => what.test(message)).length;
    // Two worked examples of one clause may have none.
    expect(count(/^no answer within 0\.02 s$/)).toBeGreaterThan(3);
    expect(
      count(/^the subject hangs at questions of the kind 'loss': 2 had no answer, so the rest of that kind is not/),
    ).toBeGreaterThan(9);
    expect(count(/^the subject hangs: 8 questions had no answer, so the rest is not asked$/)).toBeGreaterThan(9);
    expect(count(/no answer|hangs/)).toBe(clauses.length);
  });

  test('at one kind of question is asked the others', { tags: ['slow'] }, async () => {
    const subject = hanging(({ ask }) => ask === 'steps');
    const some = clauses.filter(({ id }) => /^(reduction|optimizer|sgd)\//.test(id));
    const { verdicts } = await judge(subject, { clauses: some, timeLimit: 20, cases });
    expect(subject.restart).toHaveBeenCalledTimes(2);
    const asks = (id: string): string[] => {
      const clause = clauses.find((one) => one.id === id)!;
      return Object.values(clause.asks(clause.examples[0]!.given)).map(({ ask }) => ask);
    };
    for (const { clause, kind } of verdicts)
      expect([clause, kind]).toEqual([clause, asks(clause).includes('steps') ? 'error' : 'pass']);
  });

  test('at a question while a failure is made small is not waited for again and again', async () => {
    let asked = 0;
    const subject = hanging(() => ++asked > 10);
    const wrong: Subject = {
      ...subject,
      answer: async (question) => {
        const answer = (await subject.answer(question)) as { readonly value: { readonly shape: readonly number[] } };
        return (answer.value.shape.length > 0 ? answer : { ...answer, value: { shape: [], data: [1e9] } }) as never;
      },
    };
    const some = clauses.filter(({ id }) => id === 'reduction/sum-adds').map((clause) => ({ ...clause, examples: [] }));
    const { verdicts } = await judge(wrong, { clauses: some, timeLimit: 20, cases: 40 });
    expect(verdicts[0]!.kind).toBe('fail');
    expect(subject.restart.mock.calls.length).toBeLessThanOrEqual(2);
  });

  test('is told by the question that it hangs at, not by those that wait behind it', async () => {
    const subject = patient(hanging(() => true));
    const asked = async (ask: Question['ask']): Promise<unknown> =>
      Promise.race([subject.answer({ ask } as Question), after(5, 'waits')]).catch((error: unknown) => error);
    for (const _ of [1, 2]) {
      await Promise.all([asked('steps'), asked('loss')]);
      await subject.restart?.();
    }
    expect(await asked('steps')).toBeInstanceOf(GivenUp);
    expect(await asked('loss')).toBe('waits');
  });

  test('keeps what it has of its own class', async () => {
    class Mine {
      readonly declaration = reference.declaration;
      answer(question: Question): ReturnType<Subject['answer']> {
        return reference.answer(question);
      }
    }
    const some = clauses.filter(({ id }) => id === 'reduction/sum-adds');
    expect((await judge(new Mine(), { clauses: some, cases })).conforms).toBe(true);
  });
});

test('a run that is over is told so, and its subject is ended; nothing of that goes against the subject', async () => {
  const close = vi.fn<() => void>();
  const subject = limited({ ...hanging(({ ask }) => ask === 'steps'), close }, 60);
  const some = clauses.filter(({ id }) => /^(reduction|optimizer)\//.test(id));
  const report = await judge(
    { ...subject, answer: async (question) => (await after(1), subject.answer(question)) },
    { clauses: some, timeLimit: 40, cases },
  );
  expect(close).toHaveBeenCalledOnce();
  const over = report.verdicts.filter((one) => one.kind === 'error' && one.unasked === true);
  expect(over.length).toBeGreaterThan(0);
  expect(messages(over)[0]).toBe('the run took longer than its limit of 0.06 s (--run-limit)');
  expect(judgementOf(report)).toBe('not-judged');
  expect(judgementOf({ ...report, verdicts: [...report.verdicts, { kind: 'stale' } as Verdict] })).toBe(
    'does-not-conform',
  );
});
