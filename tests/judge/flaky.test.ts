import pico from 'picocolors';
import { describe, expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import type { LossQuestion, TensorData } from '../../spec/language/index.ts';
import { asApart, copied, isApart, overwritten } from '../../src/subjects/copies.ts';
import { ask } from '../../src/judge/ask.ts';
import { judge } from '../../src/judge/index.ts';
import type { Verdict } from '../../src/judge/verdict.ts';
import { detailLines } from '../../src/reports/terminal.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Declaration, Subject } from '../../src/subjects/subject.ts';

const clause = clauses.find(({ id }) => id === 'reduction/sum-adds')!;
type Answered = { readonly value: TensorData; readonly gradient: TensorData };
/** The reference, but that the value of its sums is another, by how often it was asked for one. */
const summing = (value: (right: number, times: number) => number, declared: Partial<Declaration> = {}): Subject => {
  let times = 0;
  return {
    declaration: { ...reference.declaration, ...declared },
    answer: (question) => {
      const answer = reference.answer(question) as Answered;
      if ((question as LossQuestion).reduction.by !== 'sum') return answer;
      return { ...answer, value: { shape: [], data: [value(answer.value.data[0]!, times++)] } };
    },
  };
};
const definition = clauses.find(({ id }) => id === 'reduction/definition')!;
const verdictOn = async (subject: Subject, of = clause): Promise<Verdict> =>
  (await judge(subject, { clauses: [of], cases: 20 })).verdicts[0]!;
const lines = (verdict: Verdict): string =>
  detailLines(verdict, clause, { paint: pico.createColors(false), idWidth: 0 }).join('\n');

describe('a subject that does not answer alike twice', () => {
  test('is named, with both answers, and nothing that it fails counts', async () => {
    const verdict = await verdictOn(summing((right, times) => right + (times % 3)));
    expect(verdict).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(
        /^not deterministic: asked the same again, it answered otherwise\. It keeps something/,
      ),
    });
    const { first, second, about } = verdict.kind === 'error' ? verdict.twice! : ({} as never);
    expect(about).toBe('sum.value');
    expect(first.data[0]).not.toBe(second.data[0]);
    expect(lines(verdict)).toContain(`sum.value:\n  at first    ${first.data[0]}\n  then        ${second.data[0]}`);
  });

  test('by a gradient in the middle, or by NaN, is shown where it differs', async () => {
    let times = 0;
    const verdict = await verdictOn(
      {
        declaration: reference.declaration,
        answer: (question) => {
          const answer = reference.answer(question) as Answered;
          const { shape, data } = answer.gradient;
          return { ...answer, gradient: { shape, data: Array.from(data, (x, i) => (i === 2 ? x + times++ : x)) } };
        },
      },
      definition,
    );
    expect(verdict.kind === 'error' && verdict.twice).toMatchObject({ place: 2 });
    expect(lines(verdict)).toMatch(/gradient at \[2, 0\]:\n {2}at first +\[\[[^»]*»-?\d+«/);
    expect(await verdictOn(summing(() => Number.NaN))).toMatchObject({ kind: 'fail' });
  });

  test.each([
    [
      'refuses',
      () => ({ unsupported: 'no more' }),
      /^not deterministic: asked the same again, it refused: no more\. It keeps/,
    ],
    [
      'throws',
      () => {
        throw new Error('no more');
      },
      /^not deterministic: asked the same again, it failed: no more\. It keeps/,
    ],
    [
      'gives what is no answer',
      () => 3,
      /it gave what is no answer: TypeError: the answer is 3, not an object\. It keeps/,
    ],
  ])('or that %s the second time, is named', async (_, then, message) => {
    let times = 0;
    const wrong = summing(() => 1e9);
    // The worked example is asked for by itself: two questions, and again two.
    const subject = {
      ...wrong,
      answer: (question: LossQuestion) => (times++ < 2 ? wrong.answer(question) : (then() as never)),
    } as Subject;
    const { verdicts } = await judge(subject, { clauses: [clause], replay: { from: 'example', example: 0 } });
    expect(verdicts[0]).toMatchObject({ kind: 'error', message: expect.stringMatching(message) });
    expect(verdicts[0]).not.toHaveProperty('twice');
  });

  test('fails as any other where it declares that it need not, and where it is late', async () => {
    const random = (right: number, times: number): number => right + 1e6 + times;
    expect(await verdictOn(summing(random, { profile: { deterministic: false } }))).toMatchObject({ kind: 'fail' });
    let times = 0;
    const wrong = summing(() => 1e9);
    const hanging = {
      ...wrong,
      answer: (question) => (times++ < 2 ? wrong.answer(question) : new Promise(() => undefined)),
    } as Subject;
    const options = { clauses: [clause], replay: { from: 'example', example: 0 }, timeLimit: 20 } as const;
    expect((await judge(hanging, options)).verdicts[0]).toMatchObject({ kind: 'fail' });
  });

  test('by overwriting what it has answered is named', async () => {
    const buffer = new Float64Array(256);
    const verdict = await verdictOn(
      {
        declaration: reference.declaration,
        answer: (question) => {
          const answer = reference.answer(question) as Answered;
          if (answer.gradient.data.length > buffer.length) return answer;
          buffer.set(answer.gradient.data);
          return { ...answer, gradient: { ...answer.gradient, data: buffer.subarray(0, answer.gradient.data.length) } };
        },
      },
      { ...definition, examples: [] },
    );
    expect(verdict).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('overwrites what it has answered'),
    });
  });
});

describe('a subject that overwrites its questions', () => {
  const overwriting = (write: (question: LossQuestion) => void): Subject => ({
    declaration: reference.declaration,
    answer: (question) => {
      const answer = reference.answer(question);
      write(question as LossQuestion);
      return answer;
    },
  });
  test.each([
    [
      'a number',
      ({ predictions }: LossQuestion) => void ((predictions.data as number[])[2] = 77),
      /^the subject overwrites its questions: \w+\.predictions\.data\[2\] was -?\d+ and became 77\. It must copy what it changes$/,
    ],
    [
      'a length',
      ({ targets }: LossQuestion) => void (targets.data as number[]).pop(),
      /\.targets\.data\[3\] was 0 and became undefined\./,
    ],
    [
      'a tensor',
      (question: LossQuestion) => void Object.assign(question, { targets: 'gone' }),
      /\.targets became "gone"\./,
    ],
    [
      'what it is asked for',
      (question: LossQuestion) => void Object.assign(question.reduction, { by: 'max' }),
      /\.reduction\.by was "\w+" and became "max"\./,
    ],
  ])('is told which: %s', async (_, write, message) => {
    const verdict = await verdictOn(overwriting(write));
    expect(verdict).toMatchObject({ kind: 'error', message: expect.stringMatching(message) });
  });

  test('harms no case but its own, and one that adds to them, or writes later, harms nothing', async () => {
    const { verdicts } = await judge(
      overwriting(({ reduction, predictions }) => {
        if (reduction.by === 'max') (predictions.data as number[]).fill(0);
      }),
      { clauses: clauses.filter(({ id }) => /^reduction\/(sum-adds|max-selects)$/.test(id)), cases: 20 },
    );
    expect(verdicts.map(({ kind }) => kind)).toEqual(['pass', 'error']);
    const harmless = overwriting((question) => {
      Object.assign(question, { seen: true });
      setTimeout(() => (question.predictions.data as number[]).fill(0));
    });
    expect((await verdictOn(harmless)).kind).toBe('pass');
  });
});

test('only a subject whose own answer is apart gets its questions as they are', async () => {
  const seen: unknown[] = [];
  const asked: unknown[] = [];
  const subject: Subject = { ...reference, answer: (question) => (seen.push(question), reference.answer(question)) };
  expect([isApart(reference), isApart(subject)]).toEqual([true, false]);
  const question = { ask: 'loss', predictions: { shape: [1], data: [1] } } as never;
  await ask(subject, { question }).catch(() => undefined);
  await ask(asApart({ ...subject, answer: (one) => (asked.push(one), reference.answer(one)) }), { question }).catch(
    () => undefined,
  );
  expect(seen).toEqual(asked);
  expect([seen[0] === question, asked[0] === question]).toEqual([false, true]);
});

test('copies are of all that a question may hold', () => {
  const question = { ask: 'steps', data: Float64Array.of(1, -0), list: [{ rate: Number.NaN }, null], none: undefined };
  const copy = copied(question);
  expect(copy).toEqual(question);
  expect(overwritten(question, copy)).toBeUndefined();
  copy.data[1] = 0;
  expect(overwritten(question, copy)).toBe('data[1] was 0 and became 0');
  copy.data[1] = NaN;
  expect(overwritten(question, copy)).toBe('data[1] was 0 and became NaN');
  structuredClone(copy.data, { transfer: [copy.data.buffer] });
  expect(overwritten(question, copy)).toBe('data[0] was 1 and became undefined');
  copy.data = Float64Array.of(1, -0);
  (copy.list[0] as { rate: number }).rate = 3;
  expect(overwritten(question, copy)).toBe('list[0].rate was NaN and became 3');
  expect(question.list[0]).toEqual({ rate: Number.NaN });
});
