import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { chance, direction, fewest } from '../../spec/definitions/direction.ts';
import { stepsGoBothWays } from '../../spec/clauses/8-directions.ts';
import { epsilonIgnored, tinyEpsilonIgnored } from '../../spec/faults/updates.ts';
import type { Fault, Questions, TensorData } from '../../spec/language/index.ts';
import { acceptedBetween } from '../../src/arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../../src/arithmetic/float64.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { leavesOf, mapTensors, type AnswersByName } from '../../src/judge/answers.ts';
import { admits, criterionOf } from '../../src/judge/criterion.ts';
import { directionsOf } from '../../src/judge/direction.ts';
import { setsFor } from '../../src/judge/sets.ts';
import { wrongAnswers } from '../../src/judge/discrimination.ts';
import { sampled } from '../../src/judge/draw.ts';
import { answersOf, questionsOf, type Case } from '../../src/judge/law.ts';
import { oneSidedText } from '../../src/reports/failure.ts';
import { countDirections } from '../support/directions.ts';
import { effort, spread } from '../effort.ts';

const names = Object.keys(formats) as NumberFormat[];
const points = stepsGoBothWays.given.fixed as readonly { readonly optimizer: { readonly epsilon: number } }[];

/** A case of the clause, with the ε that is about a rounding of the format. */
function caseAt(format: NumberFormat): Case {
  const exponent = { float64: -49.5, float32: -23.3, float16: -10.3, bfloat16: -7.3 }[format];
  const point = points.findIndex(({ optimizer: { epsilon } }) => Math.abs(Math.log2(epsilon) - exponent) < 0.01);
  const [given] = sampled({ clause: stepsGoBothWays, seed: 1, format }, point, 1);
  return { clause: stepsGoBothWays, given: given!, questions: questionsOf(stepsGoBothWays, given!, rounding(format)) };
}

/** Whether every number after the last step is one that is admitted. */
function isAdmitted({ questions }: Case, answers: AnswersByName<Float64Tensor>, format: NumberFormat): boolean {
  const profile = defaultProfile(format);
  const last = leavesOf<BallTensor>(answersOf(definitions, ball(profile), questions)).at(-1)!;
  const given = leavesOf<Float64Tensor>(answers).at(-1)!;
  return admits({ q: last } as never, { q: given } as never, profile);
}

describe('a fault of which no number alone tells', () => {
  test.each<readonly [NumberFormat, Fault]>([
    ['float64', epsilonIgnored],
    ['float64', tinyEpsilonIgnored],
    ['float32', epsilonIgnored],
    ['float32', tinyEpsilonIgnored],
    ['float16', epsilonIgnored],
  ])('%s: every number is admitted, and the direction fails it: $1.id', (format, fault) => {
    const one = caseAt(format);
    const { judge } = criterionOf(one, defaultProfile(format));
    const answers = wrongAnswers(fault, one.questions, format);
    expect(isAdmitted(one, answers, format)).toBe(true);
    const { oneSided } = judge(answers).violation!;
    expect(oneSided?.towards).toBe('away from zero');
    expect(oneSided!.mean).toBeGreaterThan(oneSided!.explained);
    // What is right, rounded, is not failed.
    expect(judge(rounded(format, one.questions)).violation).toBeUndefined();
  });
});

const rounded = (format: NumberFormat, questions: Questions): AnswersByName<Float64Tensor> =>
  mapTensors(answersOf(definitions, float64, questions), ({ shape, data }) => ({
    shape,
    data: Float64Array.from(data, rounding(format)),
  })) as AnswersByName<Float64Tensor>;

describe('what is no bias', () => {
  const ask = (
    loss: 'squared-error' | 'hinge' | 'binary-cross-entropy',
    data: readonly number[],
    over: 'elements' | 'constant',
    count = 3,
  ) =>
    ({
      q: {
        ask: 'loss',
        loss: { name: loss },
        reduction: { by: 'mean', over, ...(over === 'constant' && { count }) },
        predictions: { shape: [data.length], data },
        targets: { shape: [data.length], data: data.map(() => (loss === 'hinge' ? 1 : 0)) },
      },
    }) as const;
  const profile = defaultProfile('float32');
  const found = (questions: Questions, change: (x: number, farthest: number) => number) => {
    const sets = setsFor(definitions, profile, questions);
    const [, set] = leavesOf<BallTensor>(sets.all());
    const [, gradient] = leavesOf<Float64Tensor>(rounded('float32', questions));
    const data = gradient!.data.map((x, i) => Math.fround(change(x, acceptedBetween(profile)(set!, i)![1])));
    return directionsOf(questions, profile, sets)(1, { ...gradient!, data });
  };
  const odd = Array.from({ length: 300 }, (_, i) => Math.fround(((7 * i) % 301) / 37 + 1));

  test('what a divisor of all elements makes of them: 1/3, rounded upwards', () => {
    expect(found(ask('squared-error', odd, 'constant'), (x) => x * 3 * Math.fround(1 / 3))).toBeUndefined();
    // Twice as much is one. All that they may be off is explained, and no more than that.
    const twice = found(ask('squared-error', odd, 'constant'), (x) => x * (1 + 2 ** -22));
    expect([twice?.towards, twice?.explained]).toEqual(['away from zero', 1]);
  });

  test('equal elements, which are rounded alike, as far as it is admitted', () => {
    const farthest = (data: readonly number[]) => found(ask('squared-error', data, 'elements'), (_, most) => most);
    expect(farthest(odd.map(() => Math.fround(1.1)))).toBeUndefined();
  });

  test('what lies at the end of all forms, where the first reaches less far', () => {
    const equal = odd.map(() => Math.fround(1.1));
    for (const by of [3, 7, 100, 1000])
      expect(
        found(ask('binary-cross-entropy', equal, 'constant', by), (_, most) => most),
        `${by}`,
      ).toBeUndefined();
  });

  test('few elements', () => {
    expect(fewest).toBe(75);
    const biased = (size: number) =>
      found(ask('squared-error', odd.slice(0, size), 'constant'), (x) => x * (1 + 2 ** -22));
    expect(biased(74)).toBeUndefined();
    expect(biased(75)?.elements).toBe(75);
  });
});

interface Summed {
  readonly scale?: number;
  readonly weighted?: boolean;
  readonly repeated?: number;
  readonly format?: NumberFormat;
}
/** The sum of squared errors of numbers of both signs, each of which is there so many times; and its gradient, rounded. */
function summed(size: number, { scale = 1, weighted = false, repeated = 1, format = 'float32' }: Summed = {}) {
  const round = rounding(format);
  const numbers = (f: (i: number) => number): TensorData => ({
    shape: [size],
    data: Array.from({ length: size }, (_, i) => round(scale * f(i % (size / repeated)))),
  });
  const questions = {
    q: {
      ask: 'loss',
      loss: { name: 'squared-error' },
      reduction: { by: 'sum' },
      predictions: numbers((i) => 4 * Math.sin(i * i)),
      targets: numbers((i) => Math.cos(i) ** 2),
      ...(weighted && { weights: numbers((i) => 1 + Math.sin(3 * i) ** 2) }),
    },
  } as const;
  const gradient = leavesOf<Float64Tensor>(rounded(format, questions))[1]!;
  const changed = (change: (x: number) => number): Float64Tensor => ({
    ...gradient,
    data: gradient.data.map((x) => round(change(x))),
  });
  return { questions, changed };
}

test.each([
  ['away from zero', (x: number) => x * (1 + 2 ** -20)],
  ['towards zero', (x: number) => x * (1 - 2 ** -20)],
  ['up', (x: number) => x + Math.abs(x) * 2 ** -20],
  ['down', (x: number) => x - Math.abs(x) * 2 ** -20],
] as const)('the direction is named: %s', (towards, change) => {
  const profile = defaultProfile('float32');
  const { questions, changed } = summed(300);
  const directions = directionsOf(questions, profile, setsFor(definitions, profile, questions));
  expect(directions(1, changed(change))?.towards).toBe(towards);
});

test('what flushing does to subnormal numbers is no bias: it takes them all towards zero', () => {
  const profile = { ...defaultProfile('float32'), flush: true };
  const found = (scale: number, change: (x: number) => number) => {
    const { questions, changed } = summed(3000, { scale, weighted: true });
    return directionsOf(questions, profile, setsFor(definitions, profile, questions))(1, changed(change));
  };
  expect(found(2 ** -66, () => 0)).toBeUndefined();
  expect(found(2 ** -30, (x) => x * (1 - 2 ** -20))?.towards).toBe('towards zero');
});

test('in float64 the definition is rounded as the subject is: the limit is √2 as high', () => {
  const [narrow, wide] = (['float32', 'float64'] as const).map((format) => {
    const profile = defaultProfile(format);
    const { questions, changed } = summed(3000, { format });
    const biased = changed((x) => x * (1 + 2 ** (4 - formats[format].precision)));
    return directionsOf(questions, profile, setsFor(definitions, profile, questions))(1, biased)!.explained;
  });
  // And twice as high for what all have in common, which is little here.
  expect(wide! / narrow!).toBeGreaterThan(Math.SQRT2);
  expect(wide! / narrow!).toBeLessThan(1.2 * Math.SQRT2);
});

test('what is there several times may be rounded alike: that many times its square root, or all of it', () => {
  const profile = defaultProfile('float32');
  const explained = [1, 4, 20, 100].map((repeated) => {
    const { questions, changed } = summed(3000, { repeated });
    const biased = changed((x) => x * (1 + 2 ** -22));
    return directionsOf(questions, profile, setsFor(definitions, profile, questions))(1, biased)!.explained;
  });
  expect(explained[1]! / explained[0]!).toBeCloseTo(2, 1);
  // As many as chance would allow more than all of it are in common.
  expect(explained.slice(2)).toEqual([1, 1]);
});

test('a number that may overflow has no unit: the others are judged without it', () => {
  const profile = defaultProfile('float32');
  const { questions, changed } = summed(300);
  const { q } = questions;
  const large = { q: { ...q, predictions: { ...q.predictions, data: Array.from(q.predictions.data).with(1, 3e38) } } };
  const biased = changed((x) => x * (1 + 2 ** -20));
  const answered = { ...biased, data: biased.data.with(1, (2 - 2 ** -23) * 2 ** 127) };
  const found = directionsOf(large, profile, setsFor(definitions, profile, large))(1, answered);
  expect([found?.towards, found?.elements]).toEqual([
    'away from zero',
    directionsOf(questions, profile, setsFor(definitions, profile, questions))(1, biased)!.elements - 1,
  ]);
});

test('an error counts in units of the first form: forms that reach farther allow more of it, not less', () => {
  const profile = defaultProfile('float32');
  const { questions, changed } = summed(3000);
  const sets = setsFor(definitions, profile, questions);
  const [value, gradient] = leavesOf<BallTensor>(sets.first());
  const biased = changed((x) => x * (1 + 2 ** -22));
  const explained = [1, 2, 4].map((times) => {
    const farther = { ...gradient!, radius: gradient!.radius.map((r) => times * r) };
    const all = () => ({ q: { value: value!, gradient: farther } }) as unknown as AnswersByName<BallTensor>;
    return directionsOf(questions, profile, { ...sets, all })(1, biased)!.explained;
  });
  expect(explained).toEqual(explained.toSorted((x, y) => x - y));
});

test('the limit by chance is that of Hoeffding: 4 exp(−t² / (2 Σ c²)) is 2⁻⁵²', () => {
  const t = chance(Array.from({ length: 100 }, () => 1 / 2));
  expect(Math.log2(4 * Math.exp(-(t ** 2) / (2 * 100 * (1 / 2) ** 2)))).toBeCloseTo(-52, 9);
  expect(direction.derivation.length).toBeGreaterThan(3);
});

test('is said in a sentence', () => {
  expect(oneSidedText({ towards: 'away from zero', mean: 0.5126, explained: 0.2, elements: 4096 })).toBe(
    'Each number is within its rounding error. But together, these 4096 numbers are off in one direction (away from zero): on average by 51.3 % of the largest rounding error. Common errors and chance explain 20.0 % at most.',
  );
});

// A small part of `npm run calibrate:directions`.
test.each(spread(2, names))('no tensor of a correct subject in %s is failed', (format) => {
  const { tensors, alarms } = countDirections(format, { tensors: effort(400, 1200), seed: 1 });
  expect(tensors).toBeGreaterThanOrEqual(effort(400, 1200));
  expect(alarms).toEqual([]);
});
