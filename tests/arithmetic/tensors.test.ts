import { describe, expect, test } from 'vitest';
import type { Arithmetic } from '../../spec/language/index.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { pairs, type Ball } from './balls.ts';
import { randomOf } from './questions.ts';

describe.each(['float64', 'float32', 'bfloat16'] as const)(
  'in %s the balls of a tensor are those of its numbers, each on its own',
  (format) => {
    const arithmetic = ball({ ...defaultProfile(format), flush: format === 'float32' });
    const random = randomOf(17);
    /** More than one run; exact or not, about zero or not, of any size, and now and then beyond the numbers. */
    const drawn = (size: number): BallTensor => {
      const middle = Float64Array.from({ length: size }, (_, i) =>
        i % 50 === 7
          ? [Infinity, -Infinity, NaN, 1e300][i % 4]!
          : Math.fround((random() * 4 - 2) * 2 ** Math.round(random() * 12 - 6)),
      );
      return {
        shape: [size],
        middle,
        radius: Float64Array.from(middle, (m, i) =>
          i % 3 === 0 || !Number.isFinite(m) ? 0 : Math.abs(m) * 2 ** (2 - random() * 20),
        ),
      };
    };
    const one = ({ middle, radius }: BallTensor, i: number): BallTensor => ({
      shape: [],
      middle: middle.slice(i, i + 1),
      radius: radius.slice(i, i + 1),
    });
    const size = 2048 + 60;
    const [a, b] = [drawn(size), drawn(size)];
    const alone = (of: (i: number) => BallTensor) =>
      Array.from({ length: size }, (_, i) => of(i)).map(({ middle, radius }) => [middle[0], radius[0]]);

    test.each(['absolute', 'exp', 'log', 'log1p', 'sqrt', 'tanh', 'positive'] as const)('%s', (name) => {
      expect(pairs(arithmetic[name](a))).toEqual(alone((i) => arithmetic[name](one(a, i))));
    });

    test.each([2, 3, -1, 1 / 2, 0])('to the power %d', (exponent) => {
      expect(pairs(arithmetic.power(a, exponent))).toEqual(alone((i) => arithmetic.power(one(a, i), exponent)));
    });

    test('select', () => {
      const conditions = arithmetic.positive(b);
      expect(pairs(arithmetic.select(conditions, a, b))).toEqual(
        alone((i) => arithmetic.select(one(conditions, i), one(a, i), one(b, i))),
      );
    });

    test.each(['add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum'] as const)('%s', (name) => {
      const operation: Arithmetic<BallTensor>[typeof name] = arithmetic[name];
      expect(pairs(operation(a, b))).toEqual(alone((i) => operation(one(a, i), one(b, i))));
      const [first, row] = [one(a, 1), { ...a, shape: [17, size / 17] }];
      expect(pairs(operation(first, b))).toEqual(alone((i) => operation(first, one(b, i))));
      expect(pairs(operation(b, first))).toEqual(alone((i) => operation(one(b, i), first)));
      const column: BallTensor = { shape: [17, 1], middle: b.middle.slice(0, 17), radius: b.radius.slice(0, 17) };
      expect(pairs(operation(row, column))).toEqual(
        alone((i) => operation(one(a, i), one(b, Math.floor((i * 17) / size)))),
      );
    });
  },
);

test('rows are taken one after another, with their balls, their shape and their sign', () => {
  const { fromData, rows, sqrt, divide, constant } = ball(defaultProfile('float32'));
  const thirds = divide(fromData({ shape: [3, 2, 2], data: Array.from({ length: 12 }, (_, i) => i) }), constant(3));
  const taken = rows(thirds, [2, 0, 2]);
  expect(taken.shape).toEqual([3, 2, 2]);
  expect(pairs(taken)).toEqual([8, 0, 8].flatMap((from) => pairs(thirds).slice(from, from + 4)));
  expect(taken.notNegative).toBe(true);
  expect(rows(fromData({ shape: [1], data: [-1] }), [0]).notNegative).not.toBe(true);
  expect(pairs(sqrt(taken))).toEqual(pairs(rows(sqrt(thirds), [2, 0, 2])));
});

test('of many numbers, too, those that are exact are known to change nothing', () => {
  const { add, divide, constant, fromData, multiply } = ball(defaultProfile('float32'));
  const all = (value: number) => fromData({ shape: [3, 2000], data: new Float64Array(6000).fill(value) });
  const thirds = divide(all(1), constant(3));
  expect(pairs(add(thirds, all(0)))).toEqual(pairs(thirds));
  expect(pairs(multiply(all(1), thirds))).toEqual(pairs(thirds));
});

test('a sum of many numbers is that of all of them', () => {
  const { exp, fromData, sum } = ball(defaultProfile('float32'));
  const many = { shape: [5000], data: Array.from({ length: 5000 }, (_, i) => i % 7) };
  expect(pairs(sum(fromData(many)))).toEqual([[many.data.reduce((a, b) => a + b), 0]]);
  // In columns, whose numbers are not next to one another.
  const columns = fromData({ shape: [5000, 2], data: many.data.flatMap((x, i) => [x, i % 2]) });
  expect(pairs(sum(columns, 0))).toEqual([
    [many.data.reduce((a, b) => a + b), 0],
    [2500, 0],
  ]);
  const x = exp(fromData(many));
  const [total, radii] = [x.middle, x.radius].map((of) => of.reduce((a, b) => a + b)) as [number, number];
  const [[middle, radius]] = pairs(sum(x)) as [Ball];
  expect(middle).toBe(total);
  // At most 4999 roundings, each within half a unit in the last place of all that is added.
  const rounded = (times: number): number => radii + times * 2 ** -24 * (total + radii);
  expect([radius >= rounded(4999), radius < rounded(5000)]).toEqual([true, true]);
});
