import { describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import type { Arithmetic } from '../../spec/language/index.ts';
import { acceptance } from '../../src/arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { Irrational, rational } from '../support/rational.ts';
import { simulated } from '../support/simulated.ts';
import { add, less, negate, oracle, precise, subtract } from './precise.ts';
import { randomOf } from './questions.ts';

interface Function {
  readonly name: string;
  readonly of: <T>(arithmetic: Arithmetic<T>, x: T) => T;
  /** Where its domain begins. */
  readonly from: number;
}
const functions: readonly Function[] = [
  { name: 'exp', of: ({ exp }, x) => exp(x), from: -Infinity },
  { name: 'log', of: ({ log }, x) => log(x), from: 2 ** -1000 },
  { name: 'log1p', of: ({ log1p }, x) => log1p(x), from: -0.99 },
  { name: 'sqrt', of: ({ sqrt }, x) => sqrt(x), from: 0 },
  { name: 'tanh', of: ({ tanh }, x) => tanh(x), from: -Infinity },
  { name: 'square', of: ({ power }, x) => power(x, 2), from: -Infinity },
  { name: 'cube', of: ({ power }, x) => power(x, 3), from: -Infinity },
  { name: 'three halves', of: ({ power }, x) => power(x, 1.5), from: 0 },
  { name: 'reciprocal', of: ({ power }, x) => power(x, -1), from: 2 ** -1000 },
  { name: 'reciprocal root', of: ({ power }, x) => power(x, -0.5), from: 2 ** -1000 },
];

const scalar = (middle: number, radius = 0): BallTensor => ({
  shape: [],
  middle: Float64Array.of(middle),
  radius: Float64Array.of(radius),
});
const pair = ({ middle, radius }: BallTensor): [number, number] => [middle[0]!, radius[0]!];

describe.each(spread(2, Object.keys(formats) as NumberFormat[]))('in %s', (format) => {
  const profile = defaultProfile(format);
  const arithmetic = ball(profile);
  const round = rounding(format);
  const accepts = acceptance(profile);
  const { minExponent, precision } = formats[format];

  test.each(functions)('the ball of $name holds the values of all that its argument holds', ({ of, from }) => {
    const random = randomOf(31);
    const outside: string[] = [];
    let claimed = 0;
    let tight = 0;
    for (let i = 0; i < 600; i++) {
      const size = 2 ** ((random() * 2 - 1) * Math.min(9, -minExponent / 3));
      const m = round(Math.max(from, (from < 0 && random() < 1 / 2 ? -1 : 1) * size));
      const r = random() < 1 / 4 ? 0 : size * 2 ** (-random() * 30);
      const [y, reach] = pair(of(arithmetic, scalar(m, r)));
      if (!(reach < Infinity)) continue;
      claimed++;
      const held = [-r, 0, r, (random() * 2 - 1) * r]
        .map((off) => add(precise(m), precise(off)))
        .filter((x) => from < 0 || !less(x, precise(from)));
      const ends = held.map((x) => of(oracle, { shape: [], data: [x] }).data[0]!);
      for (const exact of ends) {
        const off = subtract(exact, precise(y));
        const bound = precise(reach * (1 + 2 ** -30));
        if (less(bound, off) || less(off, negate(bound))) outside.push(`{${m}, ${r}} gives {${y}, ${reach}}`);
      }
      // No wider than thrice what it must hold, with a few units in the last place.
      const far = Math.max(
        ...ends.map((exact) => Math.abs(oracle.read({ shape: [], data: [subtract(exact, precise(y))] }).data[0]!)),
      );
      if (reach <= 3 * far + 8 * 2 ** -precision * Math.abs(y) + 4 * 2 ** (minExponent - precision)) tight++;
    }
    expect(outside).toEqual([]);
    expect(claimed).toBeGreaterThan(400);
    expect(tight / claimed).toBeGreaterThan(0.8);
  });

  test.each(functions)('$name of a simulated subject is accepted', ({ of, from }) => {
    const random = randomOf(37);
    for (let i = 0; i < 600; i++) {
      const x = round(
        Math.max(
          from,
          (from < 0 && random() < 1 / 2 ? -1 : 1) * 2 ** ((random() * 2 - 1) * Math.min(9, -minExponent / 3)),
        ),
      );
      const subject = simulated({ profile, order: 'sequential', form: 'first', excess: 'some', seed: i });
      const answer = subject.read(of(subject, subject.constant(x))).data[0]!;
      expect(accepts(of(arithmetic, scalar(x)), 0, answer), `${x} gives ${answer}`).not.toBe('rejected');
    }
  });

  test('a root is correctly rounded, and exact where it can be', () => {
    const { sqrt } = arithmetic;
    expect([0, 1, 4, 2.25].map((x) => pair(sqrt(scalar(x))))).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [1.5, 0],
    ]);
    for (const x of [2, 3, 5, 0.75].map(round)) {
      const nearest = round(Math.sqrt(x));
      // A ball reaches as far below its middle as above.
      const away = round(nearest + 2 * 2 ** (Math.floor(Math.log2(nearest)) + 1 - precision));
      expect(
        [nearest, away].map((y) => accepts(sqrt(scalar(x)), 0, y)),
        `${x}`,
      ).toEqual(['accepted', 'rejected']);
    }
    const loose = ball({ ...profile, ulps: { ...profile.ulps, sqrt: 2 } });
    expect(pair(loose.sqrt(scalar(4)))[1]).toBeGreaterThan(0);
  });

  test('a root of what may be negative is no claim; of squares it is not negative, however far their ball reaches', () => {
    const { constant, divide, multiply, sqrt } = arithmetic;
    const third = divide(constant(1), constant(3));
    const zero = arithmetic.subtract(third, third);
    expect(pair(sqrt(zero))).toEqual([NaN, Infinity]);
    const [m, r] = pair(sqrt(arithmetic.add(multiply(zero, zero), multiply(zero, zero))));
    expect([m <= r, r < Infinity, accepts(sqrt(multiply(zero, zero)), 0, 0)]).toEqual([true, true, 'accepted']);
    expect(pair(sqrt(scalar(-1)))).toEqual([NaN, 0]);
    expect(pair(sqrt(scalar(Infinity)))).toEqual([Infinity, 0]);
  });

  test('powers are exact at 0 and 1; about zero only whole ones are', () => {
    const { power } = arithmetic;
    expect([0, 1].map((x) => pair(power(scalar(x), 1.5)))).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(pair(power(scalar(1 / 2, 1), 1.5))).toEqual([NaN, Infinity]);
    expect(pair(power(scalar(1 / 2, 1), -1))).toEqual([NaN, Infinity]);
    const square = power(scalar(1 / 2, 1), 2);
    expect([0, 1 / 4, 9 / 4].map((x) => accepts(square, 0, x))).toEqual(['accepted', 'accepted', 'accepted']);
    expect(accepts(power(scalar(1, 2), 3), 0, -1)).toBe('accepted');
  });
});

test('a fraction has a root, or a power, where that is a fraction', () => {
  const { constant, divide, power, read, sqrt } = rational;
  const of = (x: number): number => read(sqrt(divide(constant(x), constant(9)))).data[0]!;
  expect([0, 1, 4, 144].map(of)).toEqual([0, 1 / 3, 2 / 3, 4]);
  expect(read(sqrt(constant(-1))).data[0]).toBeNaN();
  expect(read(sqrt(constant(Infinity))).data[0]).toBe(Infinity);
  expect(() => sqrt(constant(2))).toThrow(Irrational);
  expect([3, -2, 0].map((exponent) => read(power(constant(4), exponent)).data[0])).toEqual([64, 1 / 16, 1]);
  expect(() => power(constant(4), 0.5)).toThrow(Irrational);
});
