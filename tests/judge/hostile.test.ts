import { describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import { definitionOf } from '../../spec/clauses/losses.ts';
import { definitions } from '../../spec/definitions/index.ts';
import { clauses } from '../../spec/index.ts';
import {
  filled,
  variantsOf,
  type LossName,
  type LossQuestion,
  type LossSpec,
  type ReductionSpec,
  type TensorData,
} from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { rounding } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { simulated } from '../support/simulated.ts';
import { judge } from '../../src/judge/index.ts';
import { mapTensors, type AnswersByName } from '../../src/judge/answers.ts';
import { criterionOf } from '../../src/judge/criterion.ts';
import { answersOf, type Case } from '../../src/judge/law.ts';
import type { Verdict } from '../../src/judge/verdict.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Declaration, Subject } from '../../src/subjects/subject.ts';

const clause = clauses.find(({ id }) => id === 'reduction/sum-adds')!;

/** The reference, but that a part of its answers holds something else. */
const holding = (
  change: (part: TensorData) => unknown,
  declared: Partial<Declaration> = {},
  part: 'value' | 'gradient' = 'gradient',
): Subject => ({
  declaration: { ...reference.declaration, ...declared },
  answer: (question) => {
    const answer = reference.answer(question) as { value: TensorData; gradient: TensorData };
    return { ...answer, [part]: change(answer[part]) as TensorData };
  },
});
const verdictOn = async (subject: Subject): Promise<Verdict> =>
  (await judge(subject, { clauses: [clause], cases: 20 })).verdicts[0]!;
const data = (change: (numbers: readonly number[]) => unknown) =>
  holding(({ shape, data: numbers }) => ({ shape, data: change(Array.from(numbers)) }));
const first = (value: unknown) => data(([, ...rest]) => [value, ...rest]);

describe('an answer that is none is an error, in a sentence', () => {
  test.each([
    ['a BigInt', first(2n), 'holds of type bigint at place 0, not a number'],
    ['BigInts, typed', data((numbers) => BigInt64Array.from(numbers, () => 2n)), 'at place 0, not a number'],
    ['a string', first('0.5'), 'holds the string "0.5" at place 0, not a number'],
    ['one long string', data((numbers) => '0'.repeat(numbers.length)), 'holds the string "0" at place 0, not a number'],
    ['a truth value', first(true), 'holds true at place 0, not a number'],
    ['null', first(null), 'holds null at place 0, not a number'],
    ['a boxed number', first(Object(2)), 'holds of type object at place 0, not a number'],
    [
      'a hole',
      data((numbers) => Object.assign(Array.from({ length: numbers.length }), {})),
      'holds undefined at place 0, not a number',
    ],
    ['no data', data(() => undefined), 'holds no numbers, where its shape'],
    ['an empty tensor', data(() => []), 'holds 0 numbers, where its shape'],
    ['too few numbers', data((numbers) => numbers.slice(1)), 'numbers, where its shape'],
    ['too many numbers', data((numbers) => [...numbers, 0]), 'numbers, where its shape'],
    ['only a length', data((numbers) => ({ length: numbers.length })), 'holds undefined at place 0, not a number'],
    [
      'nested lists',
      data((numbers) => numbers.map((value) => [value])),
      'holds an array of 1 at place 0, not a number',
    ],
    [
      'a shape of text',
      holding((gradient) => ({ ...gradient, shape: '4,1' })),
      'has shape the string "4,1", expected [4, 1]',
    ],
    ['no shape', holding(({ data: numbers }) => ({ data: numbers })), 'not a tensor { shape, data }'],
    [
      'a transposed shape',
      holding((gradient) => ({ ...gradient, shape: gradient.shape.toReversed() })),
      'has shape [1, 4], expected [4, 1]',
    ],
    [
      'a flat shape',
      holding((gradient) => ({ ...gradient, shape: [gradient.data.length] })),
      'has shape [4], expected [4, 1]',
    ],
    [
      'an integer beyond 2⁵³ in float32',
      holding(({ shape, data: numbers }) => ({ shape, data: Array.from(numbers, () => 2 ** 53 + 2) }), {
        format: 'float32',
      }),
      'which is no float32 number',
    ],
    [
      'a float32 in float16',
      holding(({ shape, data: numbers }) => ({ shape, data: Array.from(numbers, () => Math.fround(0.1)) }), {
        format: 'float16',
      }),
      'which is no float16 number, though the subject declares float16',
    ],
  ] as const)('%s', async (_, subject, sentence) => {
    const verdict = await verdictOn(subject);
    expect(verdict.kind).toBe('error');
    expect(verdict.kind === 'error' && verdict.message).toContain('the answer.gradient ');
    expect(verdict.kind === 'error' && verdict.message).toContain(sentence);
  });
});

describe('a wrong number is a failure', () => {
  test.each([
    ['NaN', Number.NaN],
    ['∞', Infinity],
    ['−∞', -Infinity],
    ['an integer beyond 2⁵³', 2 ** 53 + 2],
    ['the smallest number', 2 ** -1074],
  ] as const)('%s', async (_, value) => {
    expect((await verdictOn(holding(({ shape }) => filled(shape, value), {}, 'value'))).kind).toBe('fail');
  });

  test('−0 is 0', async () => {
    expect((await verdictOn(data((numbers) => numbers.map((value) => (value === 0 ? -0 : value))))).kind).toBe('pass');
  });

  test('numbers in any array are numbers', async () => {
    expect((await verdictOn(data((numbers) => Float64Array.from(numbers)))).kind).toBe('pass');
    expect((await verdictOn(data((numbers) => Float32Array.from(numbers)))).kind).toBe('pass');
  });
});

describe('whatever a question holds, a correct subject is not failed, and nothing throws', () => {
  const hostile = [
    Number.NaN,
    Infinity,
    -Infinity,
    -0,
    0,
    2 ** 53 + 2,
    -(2 ** 60),
    2 ** -1074,
    2 ** 1023,
    2 ** -149,
    3.4e38,
    65504,
  ];
  const reductions: readonly ReductionSpec[] = [
    { by: 'none' },
    { by: 'sum' },
    { by: 'max' },
    { by: 'mean', over: 'elements' },
    { by: 'mean', over: 'sum-of-weights' },
  ];

  /** Questions of a loss with these numbers everywhere but in class indices; and of nothing at all. */
  const questionsOf = (name: LossName, round: (x: number) => number): LossQuestion[] =>
    reductions.flatMap((reduction) =>
      [...hostile.map((value) => [value, 1]), hostile, []].map((numbers, turn): LossQuestion => {
        const rows = Math.ceil(numbers.length / 2);
        const given = { shape: [rows, 2], data: numbers.map(round) };
        const { cases, parameters, properties } = definitionOf({ name });
        const perRow = properties.perRow === true;
        return {
          ask: 'loss',
          loss: variantsOf<LossSpec>({ name }, parameters)[0]!,
          reduction,
          predictions: given,
          targets: cases.any.targets === 'classes' ? filled([rows], 1) : { ...given, data: given.data.toReversed() },
          ...(turn % 2 === 0 && { weights: { shape: perRow ? [rows] : [rows, 1], data: given.data.slice(0, rows) } }),
        };
      }),
    );
  const names = Object.keys(definitions.losses) as LossName[];

  test.each(spread(3, names))('%s', (name) => {
    for (const format of ['float64', 'float32', 'bfloat16', 'float16'] as const) {
      const profile = defaultProfile(format);
      const subject = simulated({ profile, order: 'reverse', form: 'first', excess: 'none', seed: 1 });
      for (const question of questionsOf(name, rounding(format))) {
        const trial: Case = {
          clause: {
            ...clause,
            given: { ...clause.given, bitForBit: false },
            law: (_, answers, __, defined) => {
              const [a, d] = [answers, defined].map((of) => of['only'] as { value: never; gradient: never });
              return (['value', 'gradient'] as const).map((about) => ({
                relation: 'admitted',
                left: a![about],
                right: d![about],
                about,
              }));
            },
          },
          given: {},
          questions: { only: question },
        };
        const { judge: weigh } = criterionOf(trial, profile);
        const answers = mapTensors(answersOf(definitions, subject, trial.questions), (held) =>
          subject.read(held as ReturnType<typeof float64.fromData>),
        );
        expect(
          weigh(answers as AnswersByName<ReturnType<typeof float64.fromData>>).violation,
          `${format} ${JSON.stringify(question)}`,
        ).toBeUndefined();
      }
    }
  });
});
