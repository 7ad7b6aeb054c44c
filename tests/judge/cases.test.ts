import { describe, expect, test } from 'vitest';
import { faults } from '../../spec/index.ts';
import {
  filled,
  grid,
  tensorOf,
  vector,
  type Answer,
  type Clause,
  type LossQuestion,
  type TensorData,
} from '../../spec/language/index.ts';
import { sampled } from '../../src/judge/draw.ts';
import { judge, reportOf, type CheckOptions } from '../../src/judge/index.ts';
import type { Verdict } from '../../src/judge/verdict.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';

type Given = { readonly p: number; readonly predictions: TensorData };
const examples = [
  { given: { p: 10, predictions: vector(11, 12) }, answers: {} },
  { given: { p: 11, predictions: vector(12, 13) }, answers: {} },
];
/** A sum of squares, at three fixed points that are the targets; no error is zero. */
const clause = {
  id: 'here/sum',
  given: { fixed: [0, 1, 2].map((p) => ({ p })), drawn: () => ({ predictions: tensorOf([2], grid(3, 18)) }) },
  asks: ({ p, predictions }: Given) => ({
    only: {
      ask: 'loss',
      loss: { name: 'squared-error' },
      reduction: { by: 'sum' },
      predictions,
      targets: filled([2], p),
    },
  }),
  law: (_: never, { only }: { only: { value: never } }, __: never, defined: { only: { value: never } }) => ({
    relation: 'admitted',
    left: only.value,
    right: defined.only.value,
    about: 'value',
  }),
  examples: [],
  rejects: faults.filter(({ id }) => id === 'sum-is-mean'),
} as unknown as Clause;
const cases = 20;
const each = 7;

type Wrong = 'wrong' | 'throws' | 'hangs' | 'refuses' | undefined;
/**
 * What comes of a subject that is right but as is told, by its point, how often it was asked there, and the
 * predictions; and how often it was.
 */
async function judged(
  by: (p: number, times: number, predictions: string) => Wrong,
  of: Partial<Clause> = {},
  options: CheckOptions = {},
): Promise<{ verdict: Verdict; asked: Record<number, number> }> {
  const asked: Record<number, number> = {};
  const subject: Subject = {
    ...reference,
    answer: async (question) => {
      const { targets, predictions } = question as LossQuestion;
      const p = targets.data[0]!;
      asked[p] = (asked[p] ?? 0) + 1;
      const does = by(p, asked[p], Array.from(predictions.data).join());
      if (does === 'throws') throw new Error('out of paper');
      if (does === 'hangs') return await new Promise(() => {});
      if (does === 'refuses') return { unsupported: 'not today' };
      const right = (await reference.answer(question)) as Extract<Answer<TensorData>, { value: TensorData }>;
      return does === 'wrong' ? { ...right, value: { shape: [], data: [-1] } } : right;
    },
  };
  const { verdicts } = await judge(subject, { clauses: [{ ...clause, ...of }], cases, ...options });
  return { verdict: verdicts[0]!, asked };
}
const drawnAt = (point: number): string[] =>
  sampled({ clause, seed: 1, format: 'float64' }, point, each).map((given) =>
    Array.from((given as Given).predictions.data).join(),
  );
const givenOf = (verdict: Verdict): string =>
  verdict.kind === 'fail' ? Array.from((verdict.counterexample.given as Given).predictions.data).join() : '';
const originOf = (verdict: Verdict): object => (verdict.kind === 'fail' ? verdict.counterexample.origin : {});

describe('a clause that holds', () => {
  test('is judged at its examples, and equally often at every point, each case asked for once', async () => {
    const { verdict, asked } = await judged(() => undefined, { examples });
    expect(verdict).toEqual({
      clause: 'here/sum',
      kind: 'pass',
      cases: 2 + 3 * each,
      telling: 2 + 3 * each,
      unclaimed: 0,
      points: 3,
      failing: [],
      unsupported: [],
    });
    expect(asked).toEqual({ 0: each, 1: each, 2: each, 10: 1, 11: 1 });
  });

  test('has no fewer cases than one a point, and no more than are enough', async () => {
    expect((await judged(() => undefined, {}, { cases: 1 })).asked).toEqual({ 0: 1, 1: 1, 2: 1 });
    expect((await judged(() => undefined, { given: { ...clause.given, enough: 2 } })).asked).toEqual({
      0: 2,
      1: 2,
      2: 2,
    });
  });

  test('counts the cases in which a fault would show', async () => {
    const drawn = ({ p }: { p: number }) => ({ predictions: tensorOf([2], p === 1 ? grid(1, 1) : grid(3, 18)) });
    expect((await judged(() => undefined, { given: { ...clause.given, drawn } as never })).verdict).toMatchObject({
      kind: 'pass',
      cases: 3 * each,
      telling: 2 * each,
    });
  });

  test('is not asked of cases in which a correct subject may overflow', async () => {
    const asks = ({ p, predictions: { shape, data } }: Given) => ({
      only: {
        ask: 'loss',
        loss: { name: 'squared-error' },
        reduction: { by: 'mean', over: 'elements' },
        predictions: { shape, data: Array.from(data, (x) => (p === 2 ? x * 1.5 * 2 ** 507 : x)) },
        targets: filled([2], p),
      },
    });
    const { verdict, asked } = await judged(() => undefined, {
      asks: asks as never,
      rejects: [faults.find(({ id }) => id === 'mean-divides-by-one-less')!],
    });
    // The cases at the third point that may overflow are replaced by others, as far as there are such.
    expect(verdict).toMatchObject({ kind: 'pass', cases: 3 * each, unclaimed: 0, unsupported: [] });
    expect(asked).toEqual({ 0: each, 1: each, 2: each });
    const huge = await judged(() => undefined, {
      asks: (({ p, predictions }: Given) =>
        asks({ p: 2, predictions: { ...predictions, data: [2 ** 10, p] } })) as never,
    });
    const reason = 'in float64 a correct implementation may overflow here';
    expect(huge).toMatchObject({
      verdict: { kind: 'unsupported', cases: 0, reason, unsupported: [0, 1, 2].map((p) => ({ point: { p }, reason })) },
      asked: {},
    });
  });

  test('is searched for a case that shows a fault, where those that were drawn show none', async () => {
    // The sum is the mean of one number.
    const drawn = ({ p }: { p: number }) => ({ predictions: tensorOf([2], grid(p, p + 64, 64)) });
    const few = { given: { ...clause.given, drawn } as never };
    const isQuiet = (seed: number, point: number): boolean => {
      const [given] = sampled({ clause: { ...clause, ...few }, seed, format: 'float64' }, point, 1);
      return Array.from((given as Given).predictions.data).every((x) => x === point);
    };
    const quiet = Array.from({ length: 1000 }, (_, i) => i).find((i) => [0, 1, 2].every((p) => isQuiet(i, p)))!;
    const silent = await judged(() => undefined, few, { cases: 1, seed: quiet });
    expect(silent.verdict).toMatchObject({ kind: 'pass', cases: 4, telling: 1 });
    const wrong = await judged((p, times) => (p === 0 && times > 1 ? 'wrong' : undefined), few, {
      cases: 1,
      seed: quiet,
    });
    expect(wrong.verdict).toMatchObject({ kind: 'fail', firstFailure: 4 });
  });

  test('is told of together with the points that a subject does not take', async () => {
    const { verdict } = await judged((p) => (p === 1 ? 'refuses' : undefined));
    expect(verdict).toMatchObject({
      kind: 'pass',
      cases: 2 * each,
      failing: [],
      unsupported: [{ point: { p: 1 }, reason: 'not today' }],
    });
  });
});

describe('a clause that fails', () => {
  test('has its first failure made small, and no other', async () => {
    const { verdict, asked } = await judged((p) => (p === 0 ? undefined : 'wrong'));
    expect(verdict).toMatchObject({
      kind: 'fail',
      cases: each + 2,
      failing: [
        { point: { p: 1 }, reason: 'value' },
        { point: { p: 2 }, reason: 'value' },
      ],
      counterexample: { given: { p: 1 }, origin: { from: 'draw', seed: 1, point: 1 } },
    });
    expect(givenOf(verdict)).toBe('3,3');
    expect(asked).toEqual({ 0: each, 1: expect.any(Number), 2: each });
    expect(asked[1]).toBeGreaterThan(each);
  });

  test.each([
    ['its first case', 0, 0, 1],
    ['a later one', 1, 2, each + 3],
  ])('says after how many cases: at %s', async (_, point, place, firstFailure) => {
    const wrong = drawnAt(point)[place];
    const { verdict } = await judged((p, __, given) => (p === point && given === wrong ? 'wrong' : undefined));
    expect(verdict).toMatchObject({ kind: 'fail', firstFailure });
  });

  test('at one case alone is told with that case, and where it was drawn', async () => {
    const drawn = drawnAt(1);
    const fourth = (p: number, _: number, predictions: string): Wrong =>
      p === 1 && predictions === drawn[3] ? 'wrong' : undefined;
    expect(drawn.indexOf(drawn[3]!)).toBe(3);
    const { verdict } = await judged(fourth);
    expect([verdict.cases, givenOf(verdict), originOf(verdict)]).toEqual([
      each + 4 + each,
      drawn[3],
      { from: 'draw', seed: 1, point: 1, path: '3' },
    ]);
    const again = await judged(fourth, {}, { replay: { from: 'draw', point: 1, path: '3' } });
    expect([again.verdict.cases, givenOf(again.verdict), again.asked]).toEqual([1, drawn[3], { 1: 2 }]);
  });

  test('at a worked example says which', async () => {
    expect((await judged((p) => (p === 11 ? 'wrong' : undefined), { examples })).verdict).toMatchObject({
      kind: 'fail',
      cases: 2 + 3 * each,
      failing: [{ point: { example: 1 }, reason: 'value' }],
      counterexample: { origin: { from: 'example', example: 1 } },
    });
  });

  test('but is declared deviates, unless that does not count', async () => {
    const wrong = (deviation: object) =>
      judged(() => 'wrong', {}, { deviations: { 'here/sum': { reason: 'on purpose', ...deviation } } });
    expect((await wrong({})).verdict).toMatchObject({ kind: 'deviates', reason: 'on purpose' });
    expect((await wrong({ void: 'expired' })).verdict).toMatchObject({
      kind: 'fail',
      declared: { reason: 'on purpose', void: 'expired' },
      counterexample: { given: { p: 0 } },
    });
  });
});

describe('a case that is judged again', () => {
  test('is the one at the end of its path, as it is', async () => {
    const { verdict, asked } = await judged(
      () => 'wrong',
      { examples },
      { replay: { from: 'draw', point: 2, path: '2' } },
    );
    expect([verdict.cases, givenOf(verdict), originOf(verdict)]).toEqual([
      1,
      drawnAt(2)[2],
      { from: 'draw', seed: 1, point: 2, path: '2' },
    ]);
    // Once more, to see that it answers alike.
    expect(asked).toEqual({ 2: 2 });
  });

  test('or an example, or none', async () => {
    const { verdict, asked } = await judged(() => 'wrong', { examples }, { replay: { from: 'example', example: 1 } });
    expect([verdict.cases, originOf(verdict), asked]).toEqual([1, { from: 'example', example: 1 }, { 11: 2 }]);
    await expect(judged(() => 'wrong', { examples }, { replay: { from: 'example', example: 2 } })).rejects.toThrow(
      'judge: replay.example: here/sum has examples 0 to 1, got 2.',
    );
  });
});

test.each(['refuses', 'throws'] as const)(
  'of a subject that %s no fault is told that it did not show',
  async (does) => {
    expect((await judged(() => does)).verdict).not.toHaveProperty('unshown');
  },
);

describe('a subject that breaks down', () => {
  test('goes on at the next point, which it is asked anew: what waited there may be lost', async () => {
    const dying = (p: number, times: number): Wrong => (p === 1 || (p === 2 && times <= each) ? 'throws' : undefined);
    const { verdict, asked } = await judged(dying);
    expect(verdict).toMatchObject({
      kind: 'error',
      message: 'out of paper',
      cases: each + 1 + each,
      failing: [{ point: { p: 1 }, reason: 'out of paper' }],
    });
    expect(asked).toEqual({ 0: each, 1: each, 2: 2 * each });
  });

  test('is given up where it hangs', async () => {
    const { verdict, asked } = await judged((p) => (p === 1 ? 'hangs' : undefined), {}, { timeLimit: 30 });
    expect(verdict).toMatchObject({
      kind: 'error',
      message: 'no answer within 0.03 s',
      failing: [{ point: { p: 1 } }],
    });
    expect(asked).toEqual({ 0: each, 1: each, 2: each });
    const first = await judged((p) => (p === 10 ? 'hangs' : undefined), { examples }, { timeLimit: 30 });
    expect(first).toMatchObject({
      verdict: { kind: 'error', failing: [{ point: { example: 0 } }], origin: { from: 'example', example: 0 } },
      asked: { 10: 1, 11: 1 },
    });
    expect(first.asked).not.toHaveProperty('0');
  });

  test('with what is no answer, is asked at every point', async () => {
    const subject: Subject = { ...reference, answer: () => null as never };
    expect((await judge(subject, { clauses: [clause], cases })).verdicts[0]).toMatchObject({
      kind: 'error',
      cases: 3,
      failing: [0, 1, 2].map((p) => ({ point: { p }, reason: 'TypeError: the answer is null, not an object' })),
    });
  });
});

test('a report says who was judged, how, and where', async () => {
  const report = await judge(reference, { clauses: [clause] });
  expect(report).toMatchObject({
    subject: { name: 'reference', version: reference.declaration.version, profile: { format: 'float64' } },
    seed: 1,
    cases: 100,
    conforms: true,
  });
  expect(report).not.toHaveProperty('run');
  const run = { specification: 'abc' } as never;
  expect(reportOf(reference, { seed: 3, cases: 5 }, report.verdicts, run)).toMatchObject({
    seed: 3,
    cases: 5,
    run: { specification: 'abc' },
  });
});
