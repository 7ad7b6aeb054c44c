import { describe, expect, test, vi } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { clauses, faults } from '../../spec/index.ts';
import {
  equal,
  type Clause,
  type Equation,
  type Fault,
  type LossQuestion,
  type Relation,
  vector,
} from '../../spec/language/index.ts';
import type { BallTensor } from '../../src/arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { checkedAnswers, leavesOf, mapAnswer, mapTensors, zipAnswers } from '../../src/judge/answers.ts';
import { ask, messageOf, replyOf } from '../../src/judge/ask.ts';
import { admits, criterionOf } from '../../src/judge/criterion.ts';
import { certainlyFails, setsOf, tellsApart } from '../support/detection.ts';
import { answersOf, equationsOf, questionsOf, type Case } from '../../src/judge/law.ts';
import { conforms } from '../../src/judge/verdict.ts';
import { vectorsOf } from '../../src/judge/vectors.ts';
import { reference } from '../../src/subjects/interpreted.ts';

const clauseOf = (id: string): Clause => clauses.find((clause) => clause.id === id)!;
const faultOf = (id: string): Fault => faults.find((fault) => fault.id === id)!;
const sumAdds = clauseOf('reduction/sum-adds');
const rateOverBatch = clauseOf('sgd/rate-over-batch');
const profile = defaultProfile('float64');
const right: Fault = { id: 'none', faultClass: 'FC-01', does: 'is right', formula: '', wrong: (d) => d };
/** The first worked example of a clause, with its answers or without. */
const trialOf = (clause: Clause, expected = false): Case => {
  const { given, answers } = clause.examples[0]!;
  return { clause, given, questions: questionsOf(clause, given, (x) => x), ...(expected && { expected: answers }) };
};

describe('the parts of an answer', () => {
  const [a, b] = [vector(1, 2), vector(3)];
  const answers = {
    mean: { value: [a, b], parameters: [{ weights: a, bias: b }] },
    sum: { value: b, gradient: a },
  } as never;

  test('are mapped wherever they stand, and what is no tensor stays', () => {
    expect(
      mapTensors({ rate: 1, none: null, batches: [{ inputs: a, rate: 2 }], name: 'sgd' }, ({ data }) => data.length),
    ).toEqual({ rate: 1, none: null, batches: [{ inputs: 2, rate: 2 }], name: 'sgd' });
    expect(leavesOf(answers)).toEqual([a, b, a, b, b, a]);
    expect(leavesOf([null, 3, 'text', undefined])).toEqual([]);
  });

  test('are joined with those of another of the same form', () => {
    const paired: unknown[] = [];
    const zipped = zipAnswers(answers, answers, (one, other) => {
      paired.push([one, other]);
      return b;
    });
    expect(paired).toEqual([
      [a, a],
      [b, b],
      [a, a],
      [b, b],
      [b, b],
      [a, a],
    ]);
    expect(zipped).toEqual({
      mean: { value: [b, b], parameters: [{ weights: b, bias: b }] },
      sum: { value: b, gradient: b },
    });
  });

  test('are told by where they stand', () => {
    const places: string[] = [];
    const model = { value: [a, b], parameters: [{ weights: a, bias: b }] };
    const read = mapAnswer(model, model, ({ data }, at) => {
      places.push(at);
      return data.length;
    });
    expect(places).toEqual([
      'the answer.value[0]',
      'the answer.value[1]',
      'the answer.parameters[0].weights',
      'the answer.parameters[0].bias',
    ]);
    expect(read).toEqual({ value: [2, 1], parameters: [{ weights: 2, bias: 1 }] });
    const told = (given: unknown) => () => mapAnswer(model, given, () => 0);
    expect(told({ value: [a], parameters: [] })).toThrow('the answer.value has 1 entries, expected 2');
    expect(told({ value: { 0: a, 1: b }, parameters: [] })).toThrow('the answer.value has no entries, expected 2');
    expect(told({ value: [a, b], parameters: ['x'] })).toThrow(
      'the answer.parameters[0] is the string "x", not an object',
    );
    expect(told({ value: [a, b] })).toThrow("the answer has no 'parameters'");
    expect(told({ value: ['x'.repeat(50), b] })).toThrow(
      `the answer.value[0] is the string "${'x'.repeat(40)}", not a tensor`,
    );
  });
});

test('checked answers keep their shapes', () => {
  const given = { value: vector(1), gradient: { shape: [2, 1], data: [1, 2] } };
  expect(checkedAnswers({ only: given }, { only: given }, 'float32')['only']).toMatchObject({
    value: { shape: [1] },
    gradient: { shape: [2, 1], data: Float64Array.of(1, 2) },
  });
});

describe('a subject that is asked', () => {
  const answering = (answers: (question: unknown) => unknown, more: object = {}) => ({
    ...reference,
    ...more,
    answer: answers as typeof reference.answer,
  });
  const questions = { a: { ask: 'a' }, b: { ask: 'b' } } as never;

  test('answers by name, or declines, or breaks down', async () => {
    const reply = (answers: (name: string) => unknown) =>
      replyOf(
        reference,
        ask(
          answering((question) => answers((question as { ask: string }).ask)),
          questions,
        ),
        1000,
      );
    expect(await reply((name) => `to ${name}`)).toEqual({ kind: 'answers', answers: { a: 'to a', b: 'to b' } });
    expect(await reply((name) => (name === 'b' ? { unsupported: 'no b' } : null))).toEqual({
      kind: 'unsupported',
      reason: 'no b',
    });
    expect(
      await reply(() => {
        throw new RangeError('too far');
      }),
    ).toEqual({ kind: 'error', message: 'RangeError: too far', late: false });
    expect([messageOf(new Error('plain')), messageOf('text'), messageOf(Object.create(null))]).toEqual([
      'plain',
      'threw text',
      'threw something that cannot be read',
    ]);
  });

  test('and is late is started anew, and says so', async () => {
    const restart = vi.fn<() => Promise<string>>(async () => ', and was started anew');
    const subject = answering(() => new Promise(() => {}), { restart });
    expect(await replyOf(subject, ask(subject, questions), 20)).toEqual({
      kind: 'error',
      message: 'no answer within 0.02 s, and was started anew',
      late: true,
    });
    expect(restart).toHaveBeenCalledOnce();
    expect(
      await replyOf(
        reference,
        ask(
          answering(() => new Promise(() => {})),
          questions,
        ),
        10,
      ),
    ).toEqual({ kind: 'error', message: 'no answer within 0.01 s', late: true });
  });

  test('and answers in time is left alone afterwards', async () => {
    const restart = vi.fn<() => Promise<string>>(async () => '');
    const subject = answering(() => null, { restart });
    await replyOf(subject, ask(subject, questions), 10);
    await new Promise((done) => {
      setTimeout(done, 30);
    });
    expect(restart).not.toHaveBeenCalled();
  });
});

describe('a case that is judged', () => {
  const question: LossQuestion = {
    ask: 'loss',
    loss: { name: 'squared-error' },
    reduction: { by: 'sum' },
    predictions: vector(1, 2),
    targets: vector(0, 0),
  };
  type Sides = Readonly<Record<'answer' | 'defined', { value: never; gradient: never }>>;
  const judged = (
    law: (of: Sides) => Equation<never>[],
    change: (gradient: readonly number[]) => readonly number[] = (x) => x,
    bitForBit = false,
  ) => {
    const clause = {
      ...sumAdds,
      given: { ...sumAdds.given, bitForBit },
      law: (_: never, answers: never, __: never, defined: never) =>
        law({ answer: answers['only'], defined: defined['only'] }),
    } as unknown as Clause;
    const { value, gradient } = answer(definitions, float64, question);
    const { judge } = criterionOf({ clause, given: {}, questions: { only: question } }, profile);
    return judge({ only: { value, gradient: { ...gradient, data: Float64Array.from(change([...gradient.data])) } } });
  };
  const of =
    (relation: Relation) =>
    ({ answer: a, defined: d }: Sides): Equation<never>[] => [
      { relation, left: a.gradient, right: d.gradient, about: relation },
    ];

  test.each([false, true])(
    'holds or is violated, at the first place where it does not hold; bit for bit: %s',
    (bitForBit) => {
      for (const relation of ['equal', 'admitted', 'at-most'] as const)
        expect(judged(of(relation), undefined, bitForBit)).toEqual({ unclaimed: 0, equations: 1 });
      for (const relation of ['equal', 'admitted', 'at-most'] as const) {
        expect(judged(of(relation), ([first]) => [first!, 5], bitForBit)).toMatchObject({
          equations: 1,
          unclaimed: 0,
          violation: {
            about: relation,
            relation,
            place: 1,
            left: { data: Float64Array.of(2, 5) },
            right: { data: Float64Array.of(2, 4) },
          },
        });
        expect(judged(of(relation), () => [6, 5], bitForBit).violation?.place).toBe(0);
      }
      expect(judged(of('at-most'), () => [1, 4], bitForBit).violation).toBeUndefined();
      expect(judged(of('different'), undefined, bitForBit).violation).toMatchObject({
        about: 'different',
        relation: 'different',
      });
      expect(judged(of('different'), undefined, bitForBit).violation).not.toHaveProperty('place');
      expect(judged(of('different'), () => [2, 5], bitForBit).violation).toBeUndefined();
    },
  );

  test('says of the first equation that is violated, how many there are, and at how many places nothing can be said', () => {
    const law = ({ answer: a, defined: d }: Sides): Equation<never>[] => [
      equal(a.value, d.value, 'value'),
      equal(a.gradient, d.gradient, 'one'),
      equal(a.gradient, d.gradient, 'two'),
    ];
    expect(judged(law, () => [2, 5])).toMatchObject({ equations: 3, violation: { about: 'one' } });
    const overflowing = {
      ...question,
      predictions: vector(2 ** 1000, 2 ** 1000),
      reduction: { by: 'mean', over: 'elements' },
    } as const;
    const trial: Case = {
      clause: {
        ...sumAdds,
        law: (_: never, answers: never, __: never, defined: never) => [
          {
            relation: 'admitted',
            left: (answers['only'] as { value: never }).value,
            right: (defined['only'] as { value: never }).value,
            about: 'value',
          },
        ],
      } as never,
      given: {},
      questions: { only: overflowing },
    };
    expect(criterionOf(trial, profile).judge(answersOf(definitions, float64, trial.questions))).toEqual({
      equations: 1,
      unclaimed: 1,
    });
  });

  test('of values alone: what speaks of gradients has no equation', () => {
    const questions = questionsOf(sumAdds, sumAdds.examples[0]!.given, (x) => x, false);
    expect(Object.values(questions).every((one) => (one as LossQuestion).valueOnly)).toBe(true);
    const answers = answersOf(definitions, float64, questions);
    expect(Object.keys(answers['sum']!)).toEqual(['value']);
    const gradients: Clause = {
      ...sumAdds,
      law: ((_: never, a: { sum: { gradient: never; value: never } }) => [
        equal(a.sum.gradient, a.sum.gradient, 'gradient'),
        equal(a.sum.value, a.sum.value, 'value'),
      ]) as never,
    };
    expect(
      equationsOf({ clause: gradients, given: {}, questions }, float64, answers, answers).map(({ about }) => about),
    ).toEqual(['value']);
    const onTheRight: Clause = {
      ...gradients,
      law: ((_: never, a: { sum: { gradient: never; value: never } }) => [
        equal(a.sum.value, a.sum.gradient, 'gradient'),
      ]) as never,
    };
    expect(equationsOf({ clause: onTheRight, given: {}, questions }, float64, answers, answers)).toEqual([]);
    const worked = equationsOf(
      { clause: gradients, given: {}, questions, expected: { sum: { gradient: [1, 2, 3, 4], value: 56 } } },
      float64,
      answers,
      answers,
    );
    expect(worked.map(({ about }) => about)).toEqual(['sum.value', 'value']);
  });

  test('of values alone, among questions that are of no loss: those stay as they are', () => {
    const { given } = rateOverBatch.examples[0]!;
    const steps = questionsOf(rateOverBatch, given, (x) => x, false);
    expect(steps).toEqual(questionsOf(rateOverBatch, given, (x) => x));
    const questions = { ...questionsOf(sumAdds, sumAdds.examples[0]!.given, (x) => x, false), ...steps };
    const answers = answersOf(definitions, float64, questions);
    expect(Object.keys(answers['onMean']!)).toContain('parameters');
    const mixed: Clause = {
      ...sumAdds,
      law: (({ add }: { add: (a: never, b: never) => never }, a: { sum: { gradient: never; value: never } }) => [
        equal(add(a.sum.gradient, a.sum.gradient), a.sum.value, 'gradient'),
        equal(a.sum.value, a.sum.value, 'value'),
      ]) as never,
    };
    expect(
      equationsOf({ clause: mixed, given: {}, questions }, float64, answers, answers).map(({ about }) => about),
    ).toEqual(['value']);
  });

  test('of a worked example: its numbers come first, by where they stand', () => {
    const trial = trialOf(sumAdds, true);
    const answers = answersOf(definitions, float64, trial.questions);
    const told = equationsOf(trial, float64, answers, answers);
    expect(told.slice(0, 2).map(({ relation, right: { data }, about }) => [relation, [...data], about])).toEqual([
      ['equal', [4, 16, 0, 36], 'none.value'],
      ['equal', [56], 'sum.value'],
    ]);
    expect(told.length).toBeGreaterThan(2);
    const steps = trialOf(rateOverBatch, true);
    const path = answersOf(definitions, float64, steps.questions);
    expect(equationsOf(steps, float64, path, path)[0]).toMatchObject({
      about: 'onMean.parameters.0.weights',
      right: { shape: [1, 1] },
    });
  });
});

describe('certain detection', () => {
  test.each([sumAdds, rateOverBatch])('of faults that the first example of $id shows, and of no other', (clause) => {
    const trial = trialOf(clause);
    expect(certainlyFails(faultOf('sum-is-mean'), trial, profile)).toBe(true);
    expect(certainlyFails(right, trial, profile)).toBe(false);
    expect(certainlyFails(faultOf('max-ties-all-get-one'), trial, profile)).toBe(false);
    expect(certainlyFails(faultOf('sum-is-mean'), trialOf(clause, true), profile)).toBe(true);
    expect(certainlyFails(right, trialOf(clause, true), profile)).toBe(false);
  });

  test('of sets that have no number in common', () => {
    const { questions } = trialOf(sumAdds);
    const [rightSets, wrongSets] = [right, faultOf('sum-is-mean')].map((fault) =>
      setsOf(fault.wrong(definitions), questions, profile),
    );
    expect([tellsApart(rightSets!, wrongSets!, profile), tellsApart(rightSets!, rightSets!, profile)]).toEqual([
      true,
      false,
    ]);
    const answers = answersOf(definitions, float64, questions);
    expect([admits(rightSets!, answers, profile), admits(wrongSets!, answers, profile)]).toEqual([true, false]);
  });

  test('not where what is right is not known, or the wrong is within what the judge allows', () => {
    const ball = (m: number, r: number): BallTensor => ({
      shape: [],
      middle: Float64Array.of(m),
      radius: Float64Array.of(r),
    });
    const nudged = (by: number): Fault => ({
      ...right,
      wrong: (d) => ({
        ...d,
        loss: (_, arithmetic, problem) => {
          const made = d.loss(d, arithmetic, problem);
          return { ...made, value: arithmetic.multiply(arithmetic.constant(1 + by), made.value) };
        },
      }),
    });
    const clause: Clause = {
      ...sumAdds,
      law: ((_: never, a: { sum: { value: never } }, __: never, d: { sum: { value: never } }) => [
        equal(a.sum.value, d.sum.value, 'value'),
      ]) as never,
    };
    const tenths = {
      ...trialOf(clause),
      questions: mapTensors(trialOf(clause).questions, ({ shape, data }) => ({
        shape,
        data: Array.from(data, (x) => x / 10),
      })) as Case['questions'],
    };
    expect([2 ** -52, 2 ** -20].map((by) => certainlyFails(nudged(by), tenths, profile))).toEqual([false, true]);
    expect(
      leavesOf<BallTensor>(setsOf(definitions, tenths.questions, profile)).some(({ radius }) =>
        radius.some((r) => r > 0),
      ),
    ).toBe(true);
    expect(
      tellsApart({ a: { value: ball(1, 0) } } as never, { a: { value: ball(NaN, Infinity) } } as never, profile),
    ).toBe(false);
  });
});

test('vectors hold the worked examples, then a case at every fixed point, with what is right and what it finds', () => {
  const vectors = vectorsOf(
    { ...sumAdds, given: { ...sumAdds.given, fixed: sumAdds.given.fixed.slice(0, 2) } },
    { format: 'float32', seed: 1, cases: 3 },
  );
  expect(vectors.map(({ of }) => of)).toEqual([{ example: 0 }, { point: 0 }, { point: 0 }, { point: 1 }, { point: 1 }]);
  const exact = (shape: readonly number[], ...data: readonly number[]) => ({ shape, least: data, most: data });
  expect(vectors[0]).toMatchObject({
    questions: { sum: { predictions: { data: [2, -4, 0, 6] } } },
    right: {
      none: { value: exact([4, 1], 4, 16, 0, 36), gradient: exact([4, 1], 4, -8, 0, 12) },
      sum: { value: exact([], 56), gradient: exact([4, 1], 4, -8, 0, 12) },
    },
    finds: ['sum-is-mean'],
  });
  const blind: Clause = {
    ...sumAdds,
    rejects: [faultOf('max-ties-all-get-one'), faultOf('sum-is-mean')],
    given: { ...sumAdds.given, fixed: [] },
  };
  expect(vectorsOf(blind, { format: 'float32', seed: 1, cases: 1 }).map(({ finds }) => finds)).toEqual([
    ['sum-is-mean'],
  ]);
  const overflowing: Clause = {
    ...blind,
    examples: [{ given: {}, answers: {} }],
    asks: () => ({
      only: {
        ask: 'loss',
        loss: { name: 'squared-error' },
        reduction: { by: 'mean', over: 'elements' },
        predictions: vector(2 ** 63.9, 2 ** 63.9),
        targets: vector(0, 0),
      },
    }),
  };
  expect(vectorsOf(overflowing, { format: 'float32', seed: 1, cases: 1 })[0]!.right).toMatchObject({
    only: { value: { shape: [], least: [null], most: [null] } },
  });
  const numbers = vectors.flatMap(({ questions }) =>
    leavesOf<Float64Tensor>(questions).flatMap(({ data }) => [...data]),
  );
  expect(numbers.every((x) => Math.fround(x) === x)).toBe(true);
  const wide = vectorsOf(clauseOf('numbers/large-logits'), { format: 'float32', seed: 1, cases: 1 })[1]!;
  const sets = leavesOf<{ shape: readonly number[]; least: number[]; most: number[] }>(wide.right);
  expect(sets.every(({ least, most }) => least.every((x, i) => x <= most[i]!))).toBe(true);
  expect(sets.some(({ least, most }) => least.some((x, i) => x < most[i]!))).toBe(true);
  expect(vectorsOf(rateOverBatch, { format: 'float64', seed: 1, cases: 1 })[0]).toMatchObject({
    right: { onMean: { parameters: [{ weights: exact([1, 1], -0.125) }] } },
  });
});

test('a report conforms with a pass and nothing that goes against the subject; strictly, with nothing inconclusive', () => {
  const of = (kinds: readonly string[]) => kinds.map((kind) => ({ kind })) as never;
  const kinds = (...all: readonly string[]): boolean => conforms(of(all));
  expect([
    kinds('pass'),
    kinds('pass', 'unsupported', 'deviates'),
    kinds('unsupported'),
    kinds('deviates'),
    kinds(),
  ]).toEqual([true, true, false, false, false]);
  for (const kind of ['fail', 'stale', 'error']) expect(kinds('pass', kind)).toBe(false);
  expect([kinds('pass', 'inconclusive'), kinds('inconclusive')]).toEqual([true, false]);
  expect([conforms(of(['pass', 'inconclusive']), true), conforms(of(['pass']), true)]).toEqual([false, true]);
});
