import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { clauses } from '../../spec/index.ts';
import {
  different,
  equal,
  vector,
  type Arithmetic,
  type Clause,
  type Equation,
  type Fault,
  type LossQuestion,
  type Relation,
} from '../../spec/language/index.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { admits, criterionOf } from '../../src/judge/criterion.ts';
import { certainlyFails, tellsApart } from '../support/detection.ts';
import { answersOf, type Case } from '../../src/judge/law.ts';

const profile = defaultProfile('float64');
const [any] = clauses;
/** A law of one answer: what was answered, what is right. */
type Law = (
  answered: { value: never; gradient: never },
  defined: { value: never; gradient: never },
  arithmetic: Arithmetic<never>,
) => Equation<never>[];
const holds =
  (relation: Relation, part: 'value' | 'gradient' = 'value'): Law =>
  (answered, defined) => [{ relation, left: answered[part], right: defined[part], about: part }];
const trialOf = (
  question: LossQuestion,
  law: Law,
  { bitForBit = false, expected }: { bitForBit?: boolean; expected?: object } = {},
): Case => ({
  clause: {
    ...any!,
    given: { ...any!.given, bitForBit },
    law: (arithmetic: never, answers: never, _: never, defined: never) =>
      law(answers['only'], defined['only'], arithmetic),
  } as unknown as Clause,
  given: {},
  questions: { only: question },
  ...(expected && { expected: expected as NonNullable<Case['expected']> }),
});
/** Σ (x/10)², which no format holds: its value has a radius. */
const tenths: LossQuestion = {
  ask: 'loss',
  loss: { name: 'squared-error' },
  reduction: { by: 'sum' },
  predictions: vector(0.1, 0.2, 0.3, 0.7),
  targets: vector(0, 0, 0, 0),
};
const whole: LossQuestion = { ...tenths, predictions: vector(1, 2, 3, 7) };
const beyond: LossQuestion = {
  ...tenths,
  reduction: { by: 'mean', over: 'elements' },
  predictions: vector(2 ** 511.5, 2 ** 511.5, 2 ** 511.5, 2 ** 511.5),
};
const nothing: LossQuestion = {
  ...tenths,
  reduction: { by: 'mean', over: 'elements' },
  predictions: vector(),
  targets: vector(),
};
const setOf = (question: LossQuestion): { m: number; r: number } => {
  const { value } = answersOf(definitions, ball(profile), { only: question })['only'] as { value: BallTensor };
  return { m: value.middle[0]!, r: value.radius[0]! };
};

describe('an answer that is held against what is right', () => {
  const judged = (trial: Case, value: number | undefined, of = profile) => {
    const right = answersOf(definitions, float64, trial.questions)['only'] as {
      value: Float64Tensor;
      gradient: Float64Tensor;
    };
    return criterionOf(trial, of).judge({
      only: { ...right, ...(value !== undefined && { value: float64.constant(value) }) },
    });
  };
  const { m, r } = setOf(tenths);

  test('is admitted within the radius; in other relations it may be as far from what the subject should have had', () => {
    expect(r).toBeGreaterThan(3 * 2 ** -53);
    expect(judged(trialOf(tenths, holds('admitted')), m + r).violation).toBeUndefined();
    expect(judged(trialOf(tenths, holds('admitted')), m + 2 * r).violation).toMatchObject({ place: 0, margin: r });
    expect(judged(trialOf(tenths, holds('equal')), m + 2 * r).violation).toBeUndefined();
    expect(judged(trialOf(tenths, holds('equal')), m + 4 * r).violation).toMatchObject({ place: 0, margin: 3 * r });
  });

  test('has no margin where one number is right', () => {
    expect(judged(trialOf(whole, holds('admitted')), 64).violation).toEqual({
      about: 'value',
      relation: 'admitted',
      left: expect.anything(),
      right: expect.anything(),
      place: 0,
    });
    const violation = judged(trialOf(tenths, holds('admitted'), { bitForBit: true }), m + r).violation;
    expect(violation).toMatchObject({ place: 0 });
    expect(violation).not.toHaveProperty('margin');
  });

  test('says nothing where nothing is known of either side', () => {
    expect(setOf(beyond).m).toBeNaN();
    for (const relation of ['admitted', 'equal', 'at-most'] as const)
      expect(judged(trialOf(beyond, holds(relation)), undefined)).toEqual({ unclaimed: 1, equations: 1 });
    const left: Law = ({ value }, _, { constant }) => [equal(value, constant(1), 'left')];
    expect(judged(trialOf(beyond, left), undefined)).toEqual({ unclaimed: 1, equations: 1 });
  });

  test('is held against a worked example by what its format can hold, even of a clause that is bit for bit', () => {
    const trial = trialOf(tenths, () => [], { bitForBit: true, expected: { only: { value: 0.63 } } });
    const float32 = defaultProfile('float32');
    expect(judged(trial, Math.fround(0.63), float32).violation).toBeUndefined();
    expect(judged(trial, Math.fround(0.64), float32).violation).toMatchObject({ about: 'only.value' });
  });

  test('is admitted with all of its numbers or not at all', () => {
    const sets = answersOf(definitions, ball(profile), { only: whole });
    const { value, gradient } = answersOf(definitions, float64, { only: whole })['only'] as {
      value: Float64Tensor;
      gradient: Float64Tensor;
    };
    expect(
      [gradient.data, Float64Array.of(0, 4, 6, 14), Float64Array.of(2, 4, 6, 15)].map((data) =>
        admits(sets, { only: { value, gradient: { ...gradient, data } } }, profile),
      ),
    ).toEqual([true, false, false]);
  });
});

describe('a fault that is certainly seen', () => {
  const faulty = (
    change: (arithmetic: Arithmetic<never>, answered: { value: never; gradient: never }) => object,
  ): Fault => ({
    id: 'here',
    faultClass: 'FC-01',
    does: 'is wrong',
    formula: '',
    wrong: (d) => ({
      ...d,
      loss: (_, arithmetic, problem) => {
        const made = d.loss(d, arithmetic, problem);
        return { ...made, ...change(arithmetic as never, made as never) };
      },
    }),
  });
  const added = (by: number): Fault => faulty(({ add, constant }, { value }) => ({ value: add(value, constant(by)) }));
  const right = faulty(() => ({}));
  const fails = (fault: Fault, ...of: Parameters<typeof trialOf>): boolean =>
    certainlyFails(fault, trialOf(...of), profile);
  const { r } = setOf(tenths);

  test('is outside what is admitted, or further off than the margins of a law reach', () => {
    const three = added(3 * r);
    expect(fails(three, tenths, holds('admitted'))).toBe(true);
    expect(fails(three, tenths, holds('equal'))).toBe(false);
    expect(fails(added(5 * r), tenths, holds('equal'))).toBe(true);
    expect(fails(added(-5 * r), tenths, holds('at-most'))).toBe(false);
    expect(
      fails(three, tenths, (a, d, arithmetic) => [
        ...holds('admitted', 'gradient')(a, d, arithmetic),
        ...holds('admitted')(a, d, arithmetic),
      ]),
    ).toBe(true);
    expect(fails(right, tenths, holds('admitted'))).toBe(false);
  });

  test('has no margin bit for bit, but at a worked example', () => {
    const three = added(3 * r);
    for (const relation of ['equal', 'admitted'] as const) {
      expect(fails(three, tenths, holds(relation), { bitForBit: true })).toBe(true);
      for (const bitForBit of [true, false]) expect(fails(right, nothing, holds(relation), { bitForBit })).toBe(false);
    }
    expect(fails(added(-3 * r), tenths, holds('at-most'), { bitForBit: true })).toBe(false);
    expect(fails(three, tenths, holds('equal'), { bitForBit: true, expected: {} })).toBe(false);
  });

  test('is not known from numbers of which nothing is known, nor from one that is as it should not be', () => {
    const answering = (x: number): Fault => faulty(({ constant }) => ({ value: constant(x) }));
    const isOne: Law = ({ value }, _, { constant }) => [equal(value, constant(1), 'one')];
    for (const x of [1, 2, NaN]) {
      expect(fails(answering(x), beyond, holds('equal'))).toBe(false);
      expect(fails(answering(x), beyond, isOne)).toBe(false);
    }
    const reciprocalIsOne: Law = ({ value }, _, { constant, divide }) => [
      equal(divide(constant(1), value), constant(1), 'reciprocal'),
    ];
    expect([beyond, tenths].map((question) => fails(answering(Infinity), question, reciprocalIsOne))).toEqual([
      false,
      true,
    ]);
    expect([2, NaN, Infinity].map((x) => fails(answering(x), tenths, holds('equal')))).toEqual([true, true, true]);
    const some: Law = ({ gradient }, defined, { constant, multiply }) => [
      different(gradient, multiply(constant(1), defined.gradient), 'gradient'),
    ];
    expect(fails(right, whole, some)).toBe(false);
    const set = (...middle: readonly number[]): never =>
      ({
        only: {
          value: { shape: [middle.length], middle: Float64Array.from(middle), radius: new Float64Array(middle.length) },
        },
      }) as never;
    expect([tellsApart(set(1, 5), set(1, 6), profile), tellsApart(set(1, 5), set(1, 5), profile)]).toEqual([
      true,
      false,
    ]);
  });
});
