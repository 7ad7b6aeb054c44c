import { describe, expect, test } from 'vitest';
import { vector } from '../../spec/language/index.ts';
import { acceptance, acceptedBetween, areApart, inflated, relates } from '../../src/arithmetic/acceptance.ts';
import { agrees } from '../../src/arithmetic/agreement.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { stacked } from '../support/stacked.ts';
import { rounding } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { pairs, tensor as balls, type Ball } from './balls.ts';
import { randomOf } from './questions.ts';

const profile = defaultProfile('float32');
const f32 = ball(profile);
const accepts = acceptance(profile);
const given = (...data: readonly number[]): BallTensor => f32.fromData({ shape: [data.length], data });
const largest = (2 - 2 ** -23) * 2 ** 127;
const third = Math.abs(Math.fround(1 / 3) - 1 / 3);

const nan = [NaN, 0];
const noClaim = [NaN, Infinity];
const overflow = [Infinity, Infinity];

describe('a ball', () => {
  test('of a given number, or of a constant that the format holds, has no radius; another has its rounding', () => {
    expect(pairs(given(0.5, NaN, -Infinity))).toEqual([[0.5, 0], nan, [-Infinity, 0]]);
    expect(pairs(f32.constant(0.5))).toEqual([[0.5, 0]]);
    expect(pairs(f32.constant(1 / 3))).toEqual([[1 / 3, third]]);
    expect(pairs(f32.constant(2 ** 128))).toEqual([overflow]);
    expect(pairs(f32.constant(-Infinity))).toEqual([[-Infinity, 0]]);
  });

  test('of an exact operation stays exact', () => {
    expect(pairs(f32.add(given(1, 3), given(2, -4)))).toEqual([
      [3, 0],
      [-1, 0],
    ]);
    expect(pairs(f32.multiply(given(3, 0), given(5, 7)))).toEqual([
      [15, 0],
      [0, 0],
    ]);
    expect(pairs(f32.divide(given(3, 0), given(4, 3)))).toEqual([
      [3 / 4, 0],
      [0, 0],
    ]);
    expect(pairs(f32.exp(given(0, -1024, -Infinity)))).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(pairs(f32.log(given(1, 0)))).toEqual([
      [0, 0],
      [-Infinity, 0],
    ]);
    expect(pairs(f32.log1p(given(0)))).toEqual([[0, 0]]);
  });

  test('of a quotient reaches to its rounding', () => {
    const [[m, r]] = pairs(f32.divide(given(1), given(3))) as [[number, number]];
    expect(m).toBe(1 / 3);
    expect(r).toBe(third);
  });

  test('of a sum has n − 1 roundings of its terms, unless every partial sum in every order is a number of the format', () => {
    const powers = given(2 ** 24, 1, 1);
    expect(pairs(f32.sum(given(2 ** 23, 1, 1)))).toEqual([[2 ** 23 + 2, 0]]);
    const [[, r]] = pairs(f32.sum(powers)) as [[number, number]];
    expect(r).toBeGreaterThanOrEqual(2 * 2 ** -24 * (2 ** 24 + 2));
    expect(r).toBeLessThan(3 * 2 ** -24 * (2 ** 24 + 2));
    // Sequentially 2²⁴ + 1 + 1 is 2²⁴.
    expect(accepts(f32.sum(powers), 0, 2 ** 24)).toBe('accepted');
    // Zeros are no terms.
    expect(pairs(f32.sum(given(0, 0.1, 0)))).toEqual([[0.1, 0]]);
    expect(pairs(f32.sum(given()))).toEqual([[0, 0]]);
  });

  test('of bfloat16 is summed in float32, and rounded at the end', () => {
    const bf16 = ball(defaultProfile('bfloat16'));
    const total = bf16.sum(bf16.fromData({ shape: [3], data: [256, 1, 1] }));
    expect(pairs(total)).toEqual([[258, 0]]);
    expect(pairs(bf16.sum(bf16.fromData({ shape: [2], data: [256, 1] })))).toEqual([[257, 1]]);
  });

  test('that is used twice is a ball twice', () => {
    const x = f32.divide(given(1), given(3));
    const [[m, r]] = pairs(f32.subtract(x, x)) as [[number, number]];
    expect([m, r >= 2 * third]).toEqual([0, true]);
  });

  test('is the hull where a condition is open', () => {
    expect(pairs(f32.positive(balls([1, 1 / 2], [-1, 1], [1, 1], [0, 0])))).toEqual([
      [1, 0],
      [0, 0],
      [1 / 2, 1 / 2],
      [0, 0],
    ]);
    const open = f32.select(balls([1 / 2, 1 / 2]), given(2), given(6));
    expect([2, 4, 6].map((x) => accepts(open, 0, x))).toEqual(['accepted', 'accepted', 'accepted']);
    expect([1, 7].map((x) => accepts(open, 0, x))).toEqual(['rejected', 'rejected']);
    // One of them holds the other.
    const held = f32.select(balls([1 / 2, 1 / 2]), balls([3, 8]), given(0));
    expect([-5, 11, -6, 12].map((x) => accepts(held, 0, x))).toEqual(['accepted', 'accepted', 'rejected', 'rejected']);
    const about = f32.absolute(balls([1, 3]));
    expect([accepts(about, 0, 0), accepts(about, 0, 4), accepts(about, 0, -1)]).toEqual([
      'accepted',
      'accepted',
      'rejected',
    ]);
    expect(pairs(f32.maximum(balls([1, 2]), given(5)))).toEqual([[5, 0]]);
    const most = f32.max(balls([1, 2], [2, 1 / 2]));
    expect([1, 3, 3.5].map((x) => accepts(most, 0, x))).toEqual(['accepted', 'accepted', 'rejected']);
  });

  test('of the largest number less itself is zero, where it is certain which one it is', () => {
    const x = balls([3, 1], [0, 1]);
    expect(pairs(f32.subtract(x, f32.max(x)))[0]).toEqual([0, 0]);
    const infinite = given(Infinity, 1);
    expect(pairs(f32.subtract(infinite, f32.max(infinite)))).toEqual([nan, [-Infinity, 0]]);
    const tied = balls([1, 1], [0, 1]);
    expect(pairs(f32.subtract(tied, f32.max(tied)))[0]).not.toEqual([0, 0]);
  });
});

describe('beyond the numbers', () => {
  test('what is certain stays certain', () => {
    expect(pairs(f32.add(given(NaN, Infinity, Infinity), given(1, 1, -Infinity)))).toEqual([nan, [Infinity, 0], nan]);
    expect(pairs(f32.multiply(given(0, 2), given(Infinity, -Infinity)))).toEqual([nan, [-Infinity, 0]]);
    expect(pairs(f32.divide(given(0, 1), given(0, 0)))).toEqual([nan, [Infinity, 0]]);
    expect(pairs(f32.max(given(1, NaN)))).toEqual([nan]);
    expect(pairs(f32.max(given(-Infinity, 3)))).toEqual([[3, 0]]);
    expect(pairs(f32.sum(given(1, -Infinity)))).toEqual([[-Infinity, 0]]);
    expect(pairs(f32.sum(given(Infinity, -Infinity)))).toEqual([nan]);
  });

  test('what overflows is beyond the largest number, and its reciprocal is next to zero', () => {
    const beyond = f32.exp(given(100));
    expect(pairs(beyond)).toEqual([overflow]);
    expect([Infinity, largest, 1, -Infinity, NaN].map((x) => accepts(beyond, 0, x))).toEqual([
      'accepted',
      'accepted',
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(pairs(f32.add(given(1), beyond))).toEqual([overflow]);
    const reciprocal = f32.divide(given(1), beyond);
    expect([0, 1 / largest, 2 / largest].map((x) => accepts(reciprocal, 0, Math.fround(x)))).toEqual([
      'accepted',
      'accepted',
      'rejected',
    ]);
    expect(pairs(f32.sum(given(largest, largest, largest)))).toEqual([overflow]);
    // Half of what overflowed may be a number.
    expect(pairs(f32.multiply(beyond, given(0.5)))).toEqual([noClaim]);
    expect(pairs(f32.sum(given(largest, largest, -largest)))).toEqual([noClaim]);
  });

  test('a quotient by a ball about zero, and the logarithm of one, is no claim', () => {
    expect(pairs(f32.divide(given(1, 1), balls([0, 1], [1, 1])))).toEqual([noClaim, noClaim]);
    expect(pairs(f32.log(balls([1, 2])))).toEqual([noClaim]);
    expect(pairs(f32.log(given(-1)))).toEqual([nan]);
    expect(accepts(balls([NaN, Infinity]), 0, 3)).toBe('no-claim');
  });

  test('what a mask leaves out does not leak', () => {
    expect(pairs(f32.select(given(1, 0), given(2, NaN), given(Infinity, 3)))).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });
});

describe('acceptance', () => {
  test('is between the rounded ends; ±0 are equal, and so is NaN to NaN', () => {
    const x = f32.divide(given(1), given(3));
    const near = Math.fround(1 / 3);
    expect([near, near + 2 ** -25, near - 2 ** -25].map((value) => accepts(x, 0, value))).toEqual([
      'accepted',
      'rejected',
      'accepted',
    ]);
    expect([
      accepts(given(0), 0, -0),
      accepts(given(NaN), 0, NaN),
      accepts(given(NaN), 0, 0),
      accepts(given(0), 0, NaN),
    ]).toEqual(['accepted', 'accepted', 'rejected', 'rejected']);
  });

  test('of a relation between balls', () => {
    const of = (
      relation: 'equal' | 'at-most' | 'different',
      a: readonly [number, number],
      b: readonly [number, number],
    ) => relates(relation, balls(a), 0, balls(b), 0);
    expect([of('equal', [1, 0], [1, 0]), of('equal', [1, 1], [3, 1]), of('equal', [1, 1 / 2], [3, 1])]).toEqual([
      'certain',
      'possible',
      'impossible',
    ]);
    expect([of('at-most', [1, 1], [4, 1]), of('at-most', [3, 1], [1, 1]), of('at-most', [4, 1], [1, 1])]).toEqual([
      'certain',
      'possible',
      'impossible',
    ]);
    expect([of('different', [1, 0], [1, 0]), of('different', [1, 1], [1, 0]), of('different', [1, 0], [2, 0])]).toEqual(
      ['impossible', 'possible', 'certain'],
    );
    expect([
      of('equal', [NaN, 0], [NaN, 0]),
      of('equal', [NaN, 0], [1, 0]),
      of('at-most', [NaN, 0], [1, 0]),
      of('different', [NaN, 0], [1, 0]),
    ]).toEqual(['certain', 'impossible', 'impossible', 'certain']);
    expect([
      of('equal', [1, 0], [NaN, 0]),
      of('at-most', [NaN, 0], [NaN, 0]),
      of('different', [NaN, 0], [NaN, 0]),
    ]).toEqual(['impossible', 'impossible', 'impossible']);
    // At the very end of both.
    const end = 1 + 2 ** -30;
    expect([
      of('at-most', [1, 0], [1, 0]),
      of('at-most', [0, 1], [end, 0]),
      of('at-most', [end, 0], [0, 1]),
      of('equal', [end, 0], [0, 1]),
    ]).toEqual(['certain', 'certain', 'possible', 'possible']);
    expect([of('equal', [NaN, Infinity], [1, 0]), of('different', [NaN, Infinity], [1, 0])]).toEqual([
      'possible',
      'possible',
    ]);
    expect([
      of('equal', [Infinity, 0], [Infinity, 0]),
      of('equal', [Infinity, 0], [1, 1]),
      of('at-most', [1, 0], [Infinity, 0]),
    ]).toEqual(['certain', 'impossible', 'certain']);
  });

  test('between its ends, which are numbers of the format; beyond the numbers, of the largest and of infinity', () => {
    const between = (held: readonly [number, number]) => acceptedBetween(profile)(balls(held), 0);
    expect([between([1, 0]), between([1, 2 ** -30]), between([1, 2 ** -22])]).toEqual([
      [1, 1],
      [1, 1],
      [1 - 2 ** -22, 1 + 2 ** -22],
    ]);
    expect([between([Infinity, Infinity]), between([-Infinity, Infinity])]).toEqual([
      [largest, Infinity],
      [-Infinity, -largest],
    ]);
    expect([between([Infinity, 0]), between([NaN, 0]), between([NaN, Infinity])]).toEqual([
      [Infinity, Infinity],
      [NaN, NaN],
      undefined,
    ]);
  });

  test('of no number in common', () => {
    const apart = (a: readonly [number, number], b: readonly [number, number]): boolean[] => [
      areApart(profile)(balls(a), 0, balls(b), 0),
      areApart(profile)(balls(b), 0, balls(a), 0),
    ];
    expect([apart([1, 1], [3, 1 / 2]), apart([1, 1], [3, 1]), apart([1, 0], [1, 0]), apart([1, 0], [2, 0])]).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [true, true],
    ]);
    // Both round to 1.
    expect(apart([1, 0], [1 + 2 ** -30, 2 ** -31])).toEqual([false, false]);
    expect([
      apart([NaN, 0], [1, 1]),
      apart([NaN, 0], [NaN, 0]),
      apart([NaN, Infinity], [1, 1]),
      apart([NaN, Infinity], [NaN, 0]),
    ]).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
    expect([
      apart([Infinity, Infinity], [1, 0]),
      apart([Infinity, Infinity], [largest, 0]),
      apart([Infinity, Infinity], [Infinity, 0]),
    ]).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('of a subject’s own numbers: a ball about them that holds the exact ones', () => {
    const own = (x: number, held: readonly [number, number]): Ball => pairs(inflated(vector(x), balls(held)))[0]!;
    expect(own(1, [1, 0])).toEqual([1, 0]);
    expect(own(1.25, [1, 0.5])).toEqual([1.25, 0.75]);
    expect(own(9, [1, 0.5])).toEqual([9, 1]);
    expect(own(NaN, [1, 0.5])).toEqual(nan);
    expect(own(Infinity, [Infinity, Infinity])).toEqual(overflow);
    expect(own(3, [NaN, Infinity])).toEqual(noClaim);
  });
});

test('two numbers agree bit for bit, but for zeros and for what is no number', () => {
  const holds = (a: number, b: number): boolean[] =>
    (['equal', 'admitted', 'at-most', 'different'] as const).map((relation) => agrees(relation, a, b));
  expect([holds(1, 1), holds(1, 2), holds(2, 1)]).toEqual([
    [true, true, true, false],
    [false, false, true, true],
    [false, false, false, true],
  ]);
  expect([holds(0, -0), holds(NaN, NaN), holds(NaN, 1), holds(1, NaN)]).toEqual([
    [true, true, true, false],
    [true, true, false, false],
    [false, false, false, true],
    [false, false, false, true],
  ]);
});

test('a number is rounded to the nearest of its format, ties to even, gradually to zero, and beyond the largest to infinity', () => {
  for (const [format, most, bits, least] of [
    ['bfloat16', (2 - 2 ** -7) * 2 ** 127, 8, 2 ** -133],
    ['float16', 65504, 11, 2 ** -24],
    ['float32', (2 - 2 ** -23) * 2 ** 127, 24, 2 ** -149],
  ] as const) {
    const round = rounding(format);
    const [half, beyond] = [2 ** -bits, most + most * 2 ** -(bits + 2)];
    expect([1, 1 + half, 1 + 3 * half, 1 + half + 2 ** -40, -1 - half].map(round), format).toEqual([
      1,
      1,
      1 + 4 * half,
      1 + 2 * half,
      -1,
    ]);
    expect([most, beyond, -beyond, 2 * most, most * 4, Infinity, -Infinity].map(round), format).toEqual([
      most,
      most,
      -most,
      Infinity,
      Infinity,
      Infinity,
      -Infinity,
    ]);
    // Half a unit beyond the largest is infinity.
    expect([most * (1 + half), -most * (1 + half)].map(round), format).toEqual([Infinity, -Infinity]);
    expect([least, least / 2, least * 0.75, least * 1.5, least * 2.5, 0].map(round), format).toEqual([
      least,
      0,
      least,
      2 * least,
      2 * least,
      0,
    ]);
    expect([Object.is(round(-0), -0), round(NaN)], format).toEqual([true, NaN]);
  }
  expect(rounding('float64')(1 / 3)).toBe(1 / 3);
});

describe('an operation', () => {
  const up = 1 + 2 ** -50;
  const x = balls([1, 2 ** -30]);
  const tiny = 2 ** -130;

  test('with what changes nothing widens nothing, but has the shape of both', () => {
    for (const same of [
      f32.add(x, given(0)),
      f32.add(given(0), x),
      f32.subtract(x, given(0)),
      f32.multiply(x, given(1)),
      f32.multiply(given(1), x),
      f32.divide(x, given(1)),
    ]) {
      expect(pairs(same)).toEqual([[1, 2 ** -30]]);
    }
    const [first, second] = pairs(f32.add(x, given(0, 0)));
    expect(first).toEqual(second);
    expect(pairs(f32.multiply(given(1, 1), x))).toHaveLength(2);
    expect(pairs(f32.subtract(given(0), given(3)))).toEqual([[-3, 0]]);
    expect(pairs(f32.divide(given(1), given(4)))).toEqual([[1 / 4, 0]]);
    expect(Array.from(f32.read(given(1, 2)).data)).toEqual([1, 2]);
  });

  test('of which some results overflow leaves the others alone', () => {
    expect(pairs(f32.add(given(1, largest, largest, 1), given(2, largest, 0, 4)))).toEqual([
      [3, 0],
      overflow,
      [largest, 0],
      [5, 0],
    ]);
    expect(pairs(f32.add(f32.fromData({ shape: [], data: [largest] }), given(largest, -largest)))).toEqual([
      overflow,
      [0, 0],
    ]);
    expect(pairs(f32.divide(given(largest, 3), given(1 / 2, 4)))).toEqual([overflow, [3 / 4, 0]]);
    expect(pairs(f32.divide(given(largest), given(-1 / 2)))).toEqual([[-Infinity, Infinity]]);
    expect(pairs(f32.add(given(largest, largest / 2), given(largest, largest / 2)))).toEqual([overflow, [largest, 0]]);
    expect(pairs(f32.add(given(Infinity), balls([0, 1])))).toEqual([[Infinity, 0]]);
    expect(pairs(f32.exp(given(100, 1 / 2)))[1]).toEqual(pairs(f32.exp(given(1 / 2)))[0]);
    expect(pairs(f32.select(given(1, 0, 1), given(1, 2, 3), given(4, 5, 6)))).toEqual([
      [1, 0],
      [5, 0],
      [3, 0],
    ]);
  });

  test('of functions beyond the numbers is certain, or beyond, or no claim', () => {
    const beyond = f32.exp(given(100));
    expect(pairs(f32.power(given(2 ** 100, Infinity, Infinity, -Infinity), 2))).toEqual([
      overflow,
      [Infinity, 0],
      [Infinity, 0],
      [Infinity, 0],
    ]);
    expect(pairs(f32.power(given(2 ** 100, -(2 ** 100)), 3))).toEqual([overflow, [-Infinity, Infinity]]);
    expect(pairs(f32.log(given(Infinity)))).toEqual([[Infinity, 0]]);
    expect(pairs(f32.log1p(given(Infinity, -1, -2)))).toEqual([[Infinity, 0], [-Infinity, 0], nan]);
    expect(pairs(f32.sqrt(given(Infinity, -1)))).toEqual([[Infinity, 0], nan]);
    expect(pairs(f32.exp(balls([NaN, Infinity], [NaN, 0])))).toEqual([noClaim, nan]);
    expect([1, 1 - 2 ** -23, 1 - 2 ** -10, NaN].map((y) => accepts(f32.tanh(beyond), 0, y))).toEqual([
      'accepted',
      'accepted',
      'rejected',
      'rejected',
    ]);
    expect([0, 1].map((y) => accepts(f32.power(beyond, -1), 0, y))).toEqual(['accepted', 'rejected']);
    expect(pairs(f32.positive(beyond))).toEqual([[1, 0]]);
    expect(pairs(f32.positive(balls([1 + 2 ** -52, 1])))).toEqual([[1, 0]]);
    expect(pairs(f32.positive(given(NaN, -Infinity)))).toEqual([noClaim, [0, 0]]);
    expect(pairs(f32.absolute(given(-Infinity, NaN)))).toEqual([[Infinity, 0], nan]);
  });

  test('of a size reaches from zero to the farther end', () => {
    expect(pairs(f32.absolute(balls([1, 1], [-3, 1])))).toEqual([
      [1, 1],
      [3, 1],
    ]);
    const [[m, r]] = pairs(f32.absolute(balls([-1, 3]))) as [[number, number]];
    expect([m - r <= 0, m + r >= 4 * up, m + r < 4 * (1 + 2 ** -40)]).toEqual([true, true, true]);
  });

  test('that has several forms, or an open end, is the hull of them; what they were stays', () => {
    const one = given(1, -1);
    const anyOf = f32.anyOf(
      () => one,
      () => given(2, -2),
      () => balls([3 / 2, 1], [-1, 0]),
    );
    expect([1 / 2, 1, 2, 5 / 2, 1 / 4, 3].map((y) => accepts(anyOf, 0, y))).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'accepted',
      'rejected',
      'rejected',
    ]);
    expect([-1, -2, -5 / 2].map((y) => accepts(anyOf, 1, y))).toEqual(['accepted', 'accepted', 'rejected']);
    expect(pairs(one)).toEqual([
      [1, 0],
      [-1, 0],
    ]);
    expect(pairs(f32.anyOf(() => x))).toEqual([[1, 2 ** -30]]);
    expect([0, 1, 3, 4].map((y) => accepts(f32.subgradient(given(1), given(1), given(3)), 0, y))).toEqual([
      'rejected',
      'accepted',
      'accepted',
      'rejected',
    ]);
    const open = balls([1 / 2, 1 / 2]);
    expect(
      [
        f32.select(open, given(Infinity), given(Infinity)),
        f32.select(open, given(Infinity), given(1)),
        f32.select(open, given(1), given(Infinity)),
        f32.select(open, f32.exp(given(100)), given(largest)),
      ].map((y) => pairs(y)[0]),
    ).toEqual([[Infinity, 0], noClaim, noClaim, overflow]);
  });

  test('knows of forms, too, when no number is negative', () => {
    const zero = f32.subtract(x, x);
    const square = f32.multiply(zero, zero);
    const claims = (y: BallTensor): boolean => pairs(f32.sqrt(y))[0]![1] < Infinity;
    expect([claims(square), claims(zero)]).toEqual([true, false]);
    expect([
      claims(f32.subgradient(square, square, square)),
      claims(f32.subgradient(zero, square, square)),
      claims(f32.subgradient(square, square, zero)),
    ]).toEqual([true, false, false]);
    expect([
      claims(
        f32.anyOf(
          () => square,
          () => given(0),
        ),
      ),
      claims(
        f32.anyOf(
          () => square,
          () => zero,
        ),
      ),
      claims(
        f32.anyOf(
          () => zero,
          () => square,
        ),
      ),
    ]).toEqual([true, false, false]);
  });

  test('takes the largest of several numbers from those alone', () => {
    expect(pairs(f32.subtract(f32.max(given(3, 1)), given(1)))).toEqual([[2, 0]]);
    expect(pairs(f32.subtract(given(1), f32.max(given(3, 1))))).toEqual([[-2, 0]]);
    expect([f32.max(given(3, 1)).shape, f32.max(given(3, 1), 0).shape]).toEqual([[], [1]]);
    const held = balls([3, 1 / 8], [1, 0]);
    expect(pairs(f32.subtract(f32.max(held), held))[0]).toEqual([0, 0]);
  });

  test('flushes what is subnormal, where the profile says so: zero is admitted, too', () => {
    const flushing = ball({ ...profile, flush: true });
    expect(pairs(flushing.fromData({ shape: [4], data: [tiny, -tiny, 2 ** -126, 1] }))).toEqual([
      [tiny, tiny],
      [-tiny, tiny],
      [2 ** -126, 0],
      [1, 0],
    ]);
    expect(pairs(given(tiny))).toEqual([[tiny, 0]]);
    const product = flushing.multiply(given(2 ** -65), given(2 ** -65));
    expect([0, tiny, 3 * tiny].map((y) => acceptance({ ...profile, flush: true })(product, 0, y))).toEqual([
      'accepted',
      'accepted',
      'rejected',
    ]);
    expect(accepts(f32.multiply(given(2 ** -65), given(2 ** -65)), 0, 0)).toBe('rejected');
  });

  test('of a narrow format sums in its accumulator: beyond the format, or beyond the accumulator', () => {
    const f16 = ball(defaultProfile('float16'));
    const bf16 = ball(defaultProfile('bfloat16'));
    const sum = (of: typeof f16, ...data: readonly number[]) =>
      pairs(of.sum(of.fromData({ shape: [data.length], data })))[0];
    expect([sum(f16, 60000, 60000), sum(f16, 60000, 60000, -60000), sum(f16, Infinity, 1), sum(f16, NaN)]).toEqual([
      overflow,
      [60000, 0],
      [Infinity, 0],
      nan,
    ]);
    // Of which some are beyond the format.
    expect(pairs(f16.sum(balls([65500, 100])))).toEqual([noClaim]);
    const most = (2 - 2 ** -7) * 2 ** 127;
    expect([sum(bf16, most, most, most), sum(bf16, -most, -most, -most)]).toEqual([overflow, [-Infinity, Infinity]]);
  });

  test('of hardware that estimates is off by as many units as its profile says, and is not rounded once more', () => {
    const rough = ball({ ...profile, ulps: { ...profile.ulps, divide: 3 / 2, sqrt: 2 } });
    const reach = (of: BallTensor): number => pairs(of)[0]![1];
    expect(reach(rough.divide(given(1), given(3))) / 2 ** -24).toBeGreaterThan(1);
    expect(reach(rough.divide(given(1), given(3))) / 2 ** -24).toBeLessThan(1.1);
    expect(reach(rough.sqrt(given(2))) / (4 * 2 ** -24 * Math.SQRT2)).toBeGreaterThan(1);
    expect(reach(rough.sqrt(given(2))) / (4 * 2 ** -24 * Math.SQRT2)).toBeLessThan(1.05);
    expect(reach(f32.sqrt(given(2)))).toBeLessThanOrEqual(2 ** -24);
    expect(reach(f32.sqrt(given(2)))).toBeGreaterThanOrEqual(Math.abs(Math.fround(Math.SQRT2) - Math.SQRT2));
  });
});

test('an evaluation is admitted of those profiles alone that declare it', () => {
  const declared = ball({ ...profile, evaluations: ['running-mean'] });
  const of = ({ evaluates }: typeof f32) => [evaluates!('running-mean'), evaluates!('log-sum-exp-by-pairs')];
  expect([of(f32), of(declared)]).toEqual([
    [false, false],
    [true, false],
  ]);
});

describe('what is certainly not negative', () => {
  const zero = f32.subtract(balls([1, 1 / 4]), balls([1, 1 / 4]));
  const square = f32.multiply(zero, zero);
  const of = (y: BallTensor): boolean => y.notNegative === true;

  test('is so by what it is made from', () => {
    expect(
      [
        zero,
        square,
        f32.multiply(zero, f32.add(zero, zero)),
        given(1, 0),
        given(1, -1),
        f32.constant(0),
        f32.constant(-1),
        f32.constant(2),
      ].map(of),
    ).toEqual([false, true, false, true, false, true, false, true]);
    expect(
      [
        f32.subtract(given(3, 1), given(1, 1)),
        f32.subtract(given(3, 1), given(1, 2)),
        f32.subtract(balls([4, 1]), balls([1, 1])),
      ].map(of),
    ).toEqual([true, false, true]);
    type Binary = 'add' | 'multiply' | 'divide' | 'minimum' | 'maximum';
    const both = (name: Binary): boolean[] =>
      (
        [
          [square, given(2)],
          [square, zero],
          [zero, square],
          [zero, f32.add(zero, zero)],
        ] as const
      ).map(([a, b]) => of(f32[name](a, b)));
    expect((['add', 'multiply', 'divide', 'minimum'] as const).map(both)).toEqual(
      Array.from({ length: 4 }, () => [true, false, false, false]),
    );
    expect(both('maximum')).toEqual([true, true, true, false]);
    expect(
      [
        f32.select(given(1), square, given(2)),
        f32.select(given(0), square, zero),
        f32.select(given(0), zero, square),
      ].map(of),
    ).toEqual([true, false, false]);
    expect([f32.absolute(zero), f32.exp(zero), f32.sqrt(given(1)), f32.positive(zero)].map(of)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    for (const name of ['log1p', 'tanh', 'sum', 'max'] as const)
      expect([of(f32[name](square)), of(f32[name](zero))], name).toEqual([true, false]);
    expect(
      [f32.power(square, 3), f32.power(zero, 3), f32.reshape(square, [1, 1]), f32.reshape(zero, [1, 1])].map(of),
    ).toEqual([true, false, true, false]);
    expect([of(stacked([square, square])), of(stacked([square, zero]))]).toEqual([true, false]);
  });

  test('is taken from zero on where that counts, and stays as it is elsewhere', () => {
    const [before] = pairs(square) as [[number, number]];
    const [[m, r]] = pairs(f32.sqrt(square)) as [[number, number]];
    // From 0 to ½.
    expect([m - r <= 0, m + r >= 1 / 2, m + r < 1]).toEqual([true, true, true]);
    expect(pairs(square)).toEqual([before]);
    expect(pairs(f32.sqrt(given(4, 0)))).toEqual([
      [2, 0],
      [0, 0],
    ]);
  });
});

test('the hull of two balls holds both, and little more', () => {
  const random = randomOf(47);
  const wrong: string[] = [];
  for (let i = 0; i < 500; i++) {
    const drawn = (): [number, number] => [
      (random() * 2 - 1) * 2 ** Math.round(random() * 8),
      random() < 1 / 3 ? 0 : 2 ** (8 - random() * 40),
    ];
    const [a, b] = [drawn(), drawn()];
    const [lowest, highest] = [Math.min(a[0] - a[1], b[0] - b[1]), Math.max(a[0] + a[1], b[0] + b[1])];
    for (const hull of [
      f32.select(balls([1 / 2, 1 / 2]), balls(a), balls(b)),
      f32.anyOf(
        () => balls(a),
        () => balls(b),
      ),
    ]) {
      const [[m, r]] = pairs(hull) as [[number, number]];
      const slack = 2 ** -45 * (Math.abs(lowest) + Math.abs(highest));
      // About the middle of one of them, or of both: never twice as wide as both.
      if (!(m - r <= lowest && m + r >= highest) || r > highest - lowest + slack)
        wrong.push(`${JSON.stringify([a, b])} have the hull {${m}, ${r}}`);
      if (hull.middle[0] !== a[0] && hull.middle[0] !== b[0] && r > (highest - lowest) / 2 + slack)
        wrong.push(`${JSON.stringify([a, b])} have the wide hull {${m}, ${r}}`);
    }
    const apart = f32.select(balls([1 / 2, 1 / 2]), balls([-3, a[1]]), balls([5, a[1]]));
    expect(pairs(apart)[0]![1] - a[1]).toBeLessThan(4 + 2 ** -40 * (1 + a[1]));
  }
  expect(wrong).toEqual([]);
  const open = balls([1 / 2, 1 / 2]);
  const beyond = f32.exp(given(100));
  const below = f32.subtract(given(0), beyond);
  const hulls = (
    [
      [beyond, beyond],
      [below, below],
      [below, given(-largest)],
      [beyond, below],
      [given(-Infinity), below],
      [given(-Infinity), given(-1)],
      [given(NaN), given(1)],
      [given(1), given(NaN)],
      [balls([NaN, Infinity]), beyond],
      [beyond, balls([NaN, Infinity])],
    ] as const
  ).map(([a, b]) => pairs(f32.select(open, a, b))[0]);
  expect(hulls).toEqual([
    overflow,
    [-Infinity, Infinity],
    [-Infinity, Infinity],
    noClaim,
    [-Infinity, Infinity],
    noClaim,
    noClaim,
    noClaim,
    noClaim,
    noClaim,
  ]);
});

test('what is no number stays so, and what has no claim gets none', () => {
  const none = balls([NaN, Infinity]);
  for (const name of ['add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum'] as const) {
    expect(
      [
        f32[name](given(NaN), none),
        f32[name](none, given(NaN)),
        f32[name](given(NaN), balls([1, 1])),
        f32[name](balls([3, 1]), given(NaN)),
      ].map((y) => pairs(y)[0]),
      name,
    ).toEqual([nan, nan, nan, nan]);
    expect(
      [f32[name](none, balls([3, 1])), f32[name](balls([3, 1]), none)].map((y) => pairs(y)[0]),
      name,
    ).toEqual([noClaim, noClaim]);
  }
  const beyond = f32.exp(given(100));
  expect(
    [
      f32.subtract(beyond, beyond),
      f32.multiply(beyond, balls([0, 1])),
      f32.multiply(beyond, given(0)),
      f32.divide(beyond, beyond),
    ].map((y) => pairs(y)[0]),
  ).toEqual([noClaim, noClaim, noClaim, noClaim]);
});
