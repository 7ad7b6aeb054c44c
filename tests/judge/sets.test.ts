import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import type { LossQuestion, TensorData } from '../../spec/language/index.ts';
import { acceptance, acceptedBetween } from '../../src/arithmetic/acceptance.ts';
import type { BallTensor } from '../../src/arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { leavesOf, mapTensors, type AnswersByName } from '../../src/judge/answers.ts';
import { answersOf } from '../../src/judge/law.ts';
import type { Recorded, Recording } from '../../src/arithmetic/recorded/index.ts';
import { growing, setsFor } from '../../src/judge/sets.ts';

const profile = defaultProfile('float32');
const accepts = acceptance(profile);
const between = acceptedBetween(profile);
const [rows, columns] = [130, 64];
const tensor = (shape: readonly number[], f: (i: number) => number): TensorData => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => f(i)),
});
const predictions = tensor([rows, columns], (i) => 6 * Math.sin(i * i));
const asked: readonly LossQuestion[] = [
  ...(['squared-error', 'binary-cross-entropy'] as const).map((name) => ({
    loss: { name },
    targets: tensor([rows, columns], (i) => Math.cos(i) ** 2),
  })),
  { loss: { name: 'softmax-cross-entropy' as const }, targets: tensor([rows], (i) => (7 * i) % columns) },
].map((of) => ({ ask: 'loss', reduction: { by: 'mean', over: 'elements' }, predictions, ...of }));

/** Which numbers of which tensor are rejected. */
const rejected = (sets: AnswersByName<BallTensor>, answers: AnswersByName<Float64Tensor>): number[][] =>
  leavesOf<BallTensor>(sets).map((balls, t) =>
    [...leavesOf<Float64Tensor>(answers)[t]!.data].flatMap((x, place) =>
      accepts(balls, place, x) === 'rejected' ? [place] : [],
    ),
  );

describe.each(asked)('a large $loss.name', (question) => {
  const questions = { question };
  const rounded = mapTensors(answersOf(definitions, float64, questions), ({ shape, data }) => ({
    shape,
    data: Float64Array.from(data, Math.fround),
  })) as AnswersByName<Float64Tensor>;
  const all = setsFor(definitions, profile, questions).all();
  /** The right answers, but for the numbers of some rows of the gradient. */
  const changed = (from: number, to: number, change: (x: number, ends: readonly [number, number]) => number) => {
    const answer = rounded['question'] as { readonly value: Float64Tensor; readonly gradient: Float64Tensor };
    const set = (all['question'] as unknown as { readonly gradient: BallTensor }).gradient;
    const data = answer.gradient.data.map((x, i) =>
      i >= from * columns && i < to * columns ? change(x, between(set, i)!) : x,
    );
    return { question: { ...answer, gradient: { ...answer.gradient, data } } };
  };
  const cases = {
    'right answers': rounded,
    'the smallest numbers that any form admits': changed(0, rows, (_, [least]) => least),
    'the largest in some rows': changed(70, 90, (_, [, most]) => most),
    'numbers beyond them in some rows': changed(100, 101, (_, [, most]) => most + 2 ** -10),
    'numbers beyond them everywhere': changed(0, rows, (x) => 3 * x + 1),
  };

  test.each(Object.entries(cases))('is judged as by all forms: %s', (_, answers) => {
    expect(rejected(setsFor(definitions, profile, questions).around(answers), answers)).toEqual(rejected(all, answers));
  });

  test('is judged alike whatever was judged before, and what was given does not change', () => {
    const sets = setsFor(definitions, profile, questions);
    const first = sets.around(rounded);
    const radii = leavesOf<BallTensor>(first).map(({ radius }) => radius.slice());
    for (const answers of Object.values(cases))
      expect(rejected(sets.around(answers), answers)).toEqual(rejected(all, answers));
    expect(leavesOf<BallTensor>(first).map(({ radius }) => radius)).toEqual(radii);
  });

  test('is not computed in all forms where the first holds the answers', () => {
    const around = leavesOf<BallTensor>(setsFor(definitions, profile, questions).around(rounded));
    const [, gradient] = leavesOf<BallTensor>(all);
    expect([...around[1]!.radius].filter((r, i) => r < gradient!.radius[i]!).length).toBeGreaterThan(rows);
  });

  test('is held by first forms alone where there are no answers', () => {
    const sets = setsFor(definitions, profile, questions);
    expect(sets.around()).toEqual(sets.first());
  });
});

test('rows in which a number is outside get the balls of all forms, once; who has those of before keeps them', () => {
  const [height, width] = [4, 2];
  const balls = (m: number, r: number, taken: number): BallTensor => ({
    shape: [taken, width],
    middle: new Float64Array(taken * width).fill(m),
    radius: new Float64Array(taken * width).fill(r),
  });
  const grown: (readonly number[])[] = [];
  const rowsOf = (_: Recorded, taken: readonly number[]): BallTensor => {
    grown.push(taken);
    return balls(3, 2, taken.length);
  };
  const first = balls(1, 0, height);
  const around = growing({ rowsOf } as unknown as Recording, {} as Recorded, first, profile);
  const given = (...data: readonly number[]) => around(Float64Array.from(data));
  expect(given(1, 1, 1, 1, 1, 1, 1, 1)).toBe(first);
  const second = given(1, 1, 1, 2, 1, 1, 5, 1);
  expect([[...second.middle], [...second.radius]]).toEqual([
    [1, 1, 3, 3, 1, 1, 3, 3],
    [0, 0, 2, 2, 0, 0, 2, 2],
  ]);
  const third = given(1, 1, 9, 9, 1, 2, 1, 1);
  expect([[...third.middle], [...third.radius]]).toEqual([
    [1, 1, 3, 3, 3, 3, 3, 3],
    [0, 0, 2, 2, 2, 2, 2, 2],
  ]);
  expect(grown).toEqual([[1, 3], [2]]);
  expect([first, second].map(({ middle }) => [...middle])).toEqual([
    [1, 1, 1, 1, 1, 1, 1, 1],
    [1, 1, 3, 3, 1, 1, 3, 3],
  ]);
});
