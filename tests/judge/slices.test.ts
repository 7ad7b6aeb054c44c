import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { sizeOf, type LossQuestion, type TensorData } from '../../spec/language/index.ts';
import { acceptance } from '../../src/arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { inSlices, type Slice } from '../support/slices.ts';

const profile = defaultProfile('float32');
const [rows, classes] = [7, 5];
const numbers = (shape: readonly number[], f: (i: number) => number): TensorData => ({
  shape,
  data: Float32Array.from({ length: sizeOf(shape) }, (_, i) => f(i)),
});
const question: LossQuestion = {
  ask: 'loss',
  loss: { name: 'softmax-cross-entropy' },
  reduction: { by: 'mean', over: 'examples' },
  predictions: numbers([rows, classes], (i) => 9 * Math.sin(i * i)),
  targets: numbers([rows], (i) => (3 * i) % classes),
};
const others: readonly LossQuestion[] = [
  question,
  { ...question, reduction: { by: 'sum' } },
  { ...question, reduction: { by: 'none' } },
  {
    ...question,
    reduction: { by: 'mean', over: 'constant', count: 3 },
    weights: numbers([rows], (i) => i / 3),
    valid: numbers([rows], (i) => i % 2),
  },
  {
    ...question,
    loss: { name: 'huber', delta: 1.3 },
    reduction: { by: 'mean', over: 'elements' },
    targets: numbers([rows, classes], Math.cos),
  },
];

const rowsOf = ({ shape: [, ...rest], data }: TensorData, from: number, to: number): TensorData => ({
  shape: [to - from, ...rest],
  data: Array.from(data).slice(from * sizeOf(rest), to * sizeOf(rest)),
});
/** Slices of two rows, and a last one of what is left. */
const sliced = ({ predictions, targets, weights, valid }: LossQuestion): Slice[] =>
  [0, 2, 4, 6].map((from) => {
    const of = (x: TensorData): TensorData => rowsOf(x, from, Math.min(from + 2, rows));
    return {
      predictions: of(predictions),
      targets: of(targets),
      ...(weights && { weights: of(weights) }),
      ...(valid && { valid: of(valid) }),
    };
  });
function judged(asked: LossQuestion, slices = sliced(asked)) {
  const balls = inSlices(profile, { ...asked, rows }, slices);
  const gradients: BallTensor[] = [];
  for (let next = balls.next(); ; next = balls.next()) {
    if (next.done) return { value: next.value, gradients };
    gradients.push(next.value.all());
  }
}
const joined = (parts: readonly BallTensor[], of: 'middle' | 'radius'): number[] =>
  parts.flatMap((part) => [...part[of]]);

describe('a batch in slices of rows', () => {
  test.each(others)('has the balls of the whole: $loss.name, $reduction', (asked) => {
    const whole = answer(definitions, ball(profile), asked);
    const { value, gradients } = judged(asked);
    expect(value).toMatchObject({ shape: whole.value.shape, middle: whole.value.middle, radius: whole.value.radius });
    expect(joined(gradients, 'middle')).toEqual([...whole.gradient.middle]);
    expect(joined(gradients, 'radius')).toEqual([...whole.gradient.radius]);
  });

  test('a fault in one number of one slice is seen there, and a missing row in the value', () => {
    const accepts = acceptance(profile);
    const { value, gradients } = judged(question);
    const right = answer(definitions, float64, question);
    const gradient = Float32Array.from(right.gradient.data);
    gradient[17]! *= 1 + 2 ** -16;
    const rejected = gradients.flatMap((balls, s) =>
      [...balls.middle.keys()]
        .filter((i) => accepts(balls, i, gradient[2 * classes * s + i]!) === 'rejected')
        .map((i) => [s, i]),
    );
    expect(rejected).toEqual([[1, 7]]);
    expect(accepts(value, 0, Math.fround(right.value.data[0]!))).toBe('accepted');
    const without = answer(definitions, float64, {
      ...question,
      predictions: rowsOf(question.predictions, 0, 6),
      targets: rowsOf(question.targets, 0, 6),
    });
    expect(accepts(value, 0, Math.fround((without.value.data[0]! * 6) / 7))).toBe('rejected');
  });

  test('around an answer the same numbers are admitted as in all', () => {
    const accepts = acceptance(profile);
    const gradient = Float64Array.from(answer(definitions, float64, question).gradient.data, Math.fround);
    gradient[17]! *= 1 + 2 ** -16;
    const rejected: number[] = [];
    let from = 0;
    for (const { around, all } of inSlices(profile, { ...question, rows }, sliced(question))) {
      const answered = gradient.slice(from, from + all().middle.length);
      for (const [i, x] of answered.entries()) {
        expect(accepts(around(answered), i, x)).toBe(accepts(all(), i, x));
        if (accepts(all(), i, x) === 'rejected') rejected.push(from + i);
      }
      from += answered.length;
    }
    expect(rejected).toEqual([17]);
  });

  test('what needs all rows is refused, and so are rows that are missing', () => {
    expect(() => judged({ ...question, reduction: { by: 'max' } })).toThrow(
      'the gradient of a max is not known from some rows alone',
    );
    expect(() => judged({ ...question, reduction: { by: 'mean', over: 'valid' } })).toThrow(
      'the gradient of a mean over valid is not known from some rows alone: ask for none, sum, or a mean over elements, examples, constant',
    );
    expect(() => judged(question, sliced(question).slice(1))).toThrow('the slices have 5 rows, where the batch has 7');
    expect(() => judged(question, [])).toThrow('the slices have 0 rows');
  });
});
