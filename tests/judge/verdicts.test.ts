import { describe, expect, test } from 'vitest';
import { clauses, faults } from '../../spec/index.ts';
import type { Answer, Clause, LossSpec, Question, TensorData } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import type { Verdict } from '../../src/judge/verdict.ts';
import { mutant, reference } from '../../src/subjects/interpreted.ts';
import type { Declaration, Subject } from '../../src/subjects/subject.ts';
import { effort, spread } from '../effort.ts';

const only = (...ids: readonly string[]): Clause[] => clauses.filter(({ id }) => ids.includes(id));
const fault = (id: string): Subject => mutant(faults.find((one) => one.id === id)!);
const declaring = (subject: Subject, more: Partial<Declaration>): Subject => ({
  ...subject,
  declaration: { ...subject.declaration, ...more },
});

async function verdictOn(subject: Subject, id = 'reduction/sum-adds', options: object = {}): Promise<Verdict> {
  const { verdicts } = await judge(subject, { clauses: only(id), cases: 20, timeLimit: 50, ...options });
  return verdicts[0]!;
}

const { fixed } = only('reduction/sum-adds')[0]!.given as { fixed: readonly { loss: LossSpec }[] };
const points = fixed.length;

describe('the closed union of verdicts', () => {
  test('pass', async () => {
    expect(await verdictOn(reference)).toMatchObject({ kind: 'pass', failing: [], unsupported: [], points });
  });

  test('fail, with the smallest counterexample, both sides, the likely fault and where it came from', async () => {
    const verdict = await verdictOn({ ...fault('sum-is-mean') }, 'reduction/sum-adds');
    expect(verdict).toMatchObject({
      kind: 'fail',
      counterexample: {
        violation: { relation: 'equal', about: 'sum.value', place: 0 },
        origin: { from: 'example', example: 0 },
      },
    });
    expect(verdict.kind === 'fail' && verdict.counterexample.likely[0]).toMatchObject({
      id: 'sum-is-mean',
      of: 'FC-10',
    });
  });

  test('a drawn counterexample is shrunk: no number in it could be simpler', async () => {
    const [clause] = only('reduction/sum-adds');
    const { verdicts } = await judge(fault('sum-is-mean'), { clauses: [{ ...clause!, examples: [] }] });
    const [verdict] = verdicts;
    if (verdict?.kind !== 'fail') throw new Error('it should fail');
    const { predictions, targets } = verdict.counterexample.given as { predictions: TensorData; targets: TensorData };
    const numbers = [...Array.from(predictions.data), ...Array.from(targets.data)];
    expect(numbers.filter((value) => value !== 0)).toHaveLength(1);
    // Now and then the losses of a case are all zero.
    expect(verdict.failing.length).toBeGreaterThan(points - 5);
  });

  test('skipped, with that reason, when no case can show a fault', async () => {
    const [clause] = only('reduction/sum-adds');
    const blind: Clause = { ...clause!, rejects: [faults.find(({ id }) => id === 'rate-frozen')!] };
    expect((await judge(reference, { clauses: [blind], cases: 20 })).verdicts[0]).toMatchObject({
      kind: 'unsupported',
      telling: 0,
      reason: 'no fault that the clause rejects can show in the features that reference declares, in float64',
    });
  });

  test('unsupported, when the subject declares that it has none of it, or says so', async () => {
    expect(await verdictOn(declaring(reference, { reductions: ['none', 'max'] }))).toMatchObject({
      kind: 'unsupported',
      cases: 0,
      reason: "reference declares no reduction 'sum'",
    });
    expect(await verdictOn({ ...reference, answer: () => ({ unsupported: 'not today' }) })).toMatchObject({
      kind: 'unsupported',
      reason: 'not today',
    });
  });

  test.each([
    ['gradient/cotangent', 'reference declares no gradients, of which alone the clause speaks'],
    ['gradient/limit', 'reference declares no gradients, in which alone a fault would show'],
  ])('of a subject without gradients, %s says why it is skipped', async (id, reason) => {
    const valuesOnly = { ...reference, declaration: { ...reference.declaration, gradients: false } };
    expect(await verdictOn(valuesOnly, id)).toMatchObject({
      kind: 'unsupported',
      reason,
      skippedAs: 'cannot-be-asked',
    });
  });

  test(
    'of a subject without gradients, values are judged, and what speaks of gradients alone is unsupported',
    { tags: ['slow'] },
    async () => {
      const valuesOnly = (subject: Subject): Subject => ({
        declaration: { ...subject.declaration, asks: ['loss', 'objective'], gradients: false },
        answer: async (question) => {
          expect(question).toHaveProperty('valueOnly', true);
          const { value } = (await subject.answer(question)) as { value: TensorData };
          return { value } as Answer<TensorData>;
        },
      });
      const kinds = (subject: Subject) => async (id: string) => (await verdictOn(valuesOnly(subject), id)).kind;
      const kindOf = kinds(reference);
      for (const id of [
        'reduction/definition',
        'reduction/mean-divides',
        'numbers/loss',
        'penalty/fixed-ratio',
        'cifar10/total-loss',
      ])
        expect(await kindOf(id), id).toBe('pass');
      for (const id of [
        'gradient/sum-is-denominator-times-mean',
        'gradient/limit',
        'gradient/cotangent',
        'penalty/conventions',
      ])
        expect(await kindOf(id), id).toBe('unsupported');
      expect(await kinds(fault('loss-doubled'))('reduction/definition')).toBe('fail');
      expect(await kinds(fault('penalty-divided-by-batch'))('penalty/fixed-ratio')).toBe('fail');
      expect(await kinds(fault('derivative-halved'))('reduction/definition')).toBe('pass');
      expect(await verdictOn(valuesOnly(reference), 'gradient/constant-factor')).toMatchObject({
        kind: 'unsupported',
        reason: 'reference declares no gradients, in which alone a fault would show',
      });
      expect(await verdictOn(valuesOnly(reference), 'gradient/sum-is-denominator-times-mean')).toMatchObject({
        reason: 'reference declares no gradients, of which alone the clause speaks',
      });
    },
  );

  test('what is not supported at some points is listed, and the rest still judged', async () => {
    const verdict = await verdictOn(declaring(reference, { losses: ['huber'] }));
    expect(verdict).toMatchObject({ kind: 'pass', points });
    expect(verdict.unsupported.filter(({ point }) => 'loss' in point)).toHaveLength(
      fixed.filter(({ loss }) => loss.name !== 'huber').length,
    );
  });

  test('deviates, where what a subject declares of itself is confirmed, and stale', async () => {
    const deviations = { 'reduction/sum-adds': 'averages on purpose' };
    const wrong = declaring(fault('sum-is-mean'), { deviations });
    expect(await verdictOn(wrong)).toMatchObject({
      kind: 'fail',
      declared: { reason: 'averages on purpose', void: 'unconfirmed' },
    });
    const confirmed = { 'reduction/sum-adds': { reason: 'it does' } };
    const { verdicts } = await judge(wrong, { clauses: only('reduction/sum-adds'), deviations: confirmed });
    expect(verdicts[0]).toMatchObject({ kind: 'deviates', reason: 'it does' });
    expect(await verdictOn(declaring(reference, { deviations }))).toMatchObject({
      kind: 'stale',
      reason: 'averages on purpose',
    });
  });

  test('only pass, unsupported and declared deviations conform; nothing but unsupported does not', async () => {
    const conforming = async (subject: Subject): Promise<boolean> =>
      (await judge(subject, { clauses: only('reduction/sum-adds'), cases: 1 })).conforms;
    expect(await conforming(reference)).toBe(true);
    expect(await conforming(fault('sum-is-mean'))).toBe(false);
    expect(await conforming(declaring(reference, { deviations: { 'reduction/sum-adds': 'no more' } }))).toBe(false);
    expect(await conforming(declaring(reference, { asks: [] }))).toBe(false);
  });
});

describe('whatever a subject does, the judge survives and says so', () => {
  const answering = (answer: (question: Question) => unknown): Subject => ({
    ...reference,
    answer: answer as Subject['answer'],
  });
  const scalar = { shape: [], data: [1] };
  const altered = (change: (answer: Answer<TensorData>) => unknown): Subject =>
    answering((question) => change(reference.answer(question) as Answer<TensorData>));

  test.each([
    [
      'throws',
      answering(() => {
        throw new Error('out of paper');
      }),
      'out of paper',
    ],
    [
      'throws what is no error',
      answering(() => {
        throw 'a string';
      }),
      'threw a string',
    ], // eslint-disable-line no-throw-literal
    [
      'throws what cannot be read',
      answering(() => {
        throw Object.create(null);
      }),
      'threw something that cannot be read',
    ], // eslint-disable-line no-throw-literal
    ['rejects', answering(() => Promise.reject(new Error('later'))), 'later'],
    ['never answers', answering(() => new Promise(() => {})), 'no answer within 0.05 s'],
    ['answers nothing', answering(() => undefined), 'the answer is undefined'],
    ['answers null', answering(() => null), 'the answer is null'],
    ['answers a number', answering(() => 4), 'the answer is 4'],
    [
      'leaves a part out',
      altered((answer) => ({ ...answer, gradient: undefined, value: (answer as { value: TensorData }).value })),
      'the answer.gradient is undefined, not a tensor',
    ],
    [
      'answers a record without the gradient',
      altered((answer) => ({ value: (answer as { value: TensorData }).value })),
      "the answer has no 'gradient'",
    ],
    [
      'answers another shape',
      altered((answer) => ({ ...answer, gradient: scalar })),
      'the answer.gradient has shape [], expected [4, 1]',
    ],
    [
      'answers too few numbers',
      altered((answer) => ({ ...answer, gradient: { shape: [4, 1], data: [1] } })),
      'the answer.gradient holds 1 numbers, where its shape [4, 1] has 4',
    ],
    [
      'answers text',
      altered((answer) => ({ ...answer, gradient: { shape: [4, 1], data: ['1', '2', '3', '4'] } })),
      'the answer.gradient holds the string "1" at place 0, not a number',
    ],
    [
      'answers a bare array',
      altered((answer) => ({ ...answer, gradient: [1, 2, 3, 4] })),
      'the answer.gradient is an array of 4, not a tensor { shape, data }',
    ],
    [
      'has an answer that throws when read',
      altered(() => ({
        get value(): never {
          throw new Error('hands off');
        },
        gradient: scalar,
      })),
      'hands off',
    ],
    [
      'answers in another format than it declares',
      declaring(
        altered((answer) => ({ ...answer, gradient: { shape: [4, 1], data: [0.1, 0, 0, 0] } })),
        { format: 'float32' },
      ),
      'holds 0.1 at place 0, which is no float32 number',
    ],
  ])('a subject that %s is in error', async (_, subject, message) => {
    const verdict = await verdictOn(subject);
    expect(verdict.kind).toBe('error');
    expect(verdict.kind === 'error' && verdict.message).toContain(message);
  });

  test('a failure says more than an error: it comes first', async () => {
    let asked = 0;
    const wrong = fault('sum-is-mean');
    expect(await verdictOn(answering((question) => (asked++ > 20 ? undefined : wrong.answer(question))))).toMatchObject(
      { kind: 'fail' },
    );
  });

  test('an answer of NaN is not a pass', async () => {
    const nan = altered((answer) => ({
      ...answer,
      value: { shape: [], data: [Number.NaN] },
      gradient: (answer as { gradient: TensorData }).gradient,
    }));
    expect((await verdictOn(declaring(nan, { reductions: ['sum', 'none'] }), 'gradient/limit')).kind).not.toBe('pass');
  });
});

describe('determinism', () => {
  test('equal seeds give equal reports, other seeds other cases', { tags: ['slow'] }, async () => {
    const some = spread(
      8,
      clauses.filter((_, i) => i % 4 === 0),
    );
    const report = async (seed: number): Promise<string> =>
      JSON.stringify(await judge(fault('mean-divides-by-one-less'), { seed, cases: effort(4, 10), clauses: some }));
    const first = await report(3);
    expect(await report(3)).toBe(first);
    expect(await report(4)).not.toBe(first);
  });

  test('a clause draws the same cases whichever others are judged with it', async () => {
    const subject = fault('trainer-divides-sum');
    const all = await judge(subject, {
      cases: 10,
      clauses: only('sgd/rate-over-batch', 'sgd/rate-is-unique', 'reduction/sum-adds'),
    });
    const alone = await judge(subject, { cases: 10, clauses: only('sgd/rate-is-unique') });
    expect(all.verdicts.find(({ clause }) => clause === 'sgd/rate-is-unique')).toEqual(alone.verdicts[0]);
  });

  test('a drawn counterexample comes again from its seed and path', async () => {
    const subject = fault('sum-is-mean');
    const [clause] = only('reduction/sum-adds');
    const drawnOnly = { ...clause!, examples: [] };
    const [found] = (await judge(subject, { clauses: [drawnOnly], seed: 9 })).verdicts;
    if (found?.kind !== 'fail' || found.counterexample.origin.from !== 'draw')
      throw new Error('it should fail on a drawn case');
    const [again] = (await judge(subject, { clauses: [drawnOnly], seed: 9, replay: found.counterexample.origin }))
      .verdicts;
    const { likely: _, ...counterexample } = found.counterexample;
    expect(again).toMatchObject({ kind: 'fail', counterexample });
  });
});
