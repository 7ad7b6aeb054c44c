import { describe, expect, test } from 'vitest';
import { acceptance } from '../../src/arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { pairs, tensor, type Ball } from './balls.ts';
import { plain } from './plain.ts';

// Balls of numbers and of what is beyond them: whatever numbers they hold, what IEEE 754 makes of those is held.

const nan: Ball = [NaN, 0];
const none: Ball = [NaN, Infinity];
const over: Ball = [Infinity, Infinity];
const under: Ball = [-Infinity, Infinity];
const fromData = (x: number): Ball => [x, 0];

describe.each(Object.keys(formats) as NumberFormat[])('in %s', (format) => {
  const profile = defaultProfile(format);
  const arithmetic = ball(profile);
  const round = rounding(format);
  const { precision, maxExponent } = formats[format];
  const most = (2 - 2 ** (1 - precision)) * 2 ** maxExponent;
  const says = acceptance(profile);
  const accepts = (x: BallTensor, value: number): boolean => says(x, 0, value) !== 'rejected';

  const held: readonly (readonly [ball: Ball, members: readonly number[]])[] = [
    ...[0, 1, -3, most, -most, most / 2, Infinity, -Infinity, NaN].map((x) => [fromData(x), [x]] as const),
    [over, [most, Infinity]],
    [under, [-most, -Infinity]],
    [none, [NaN, 0, 1, -Infinity, Infinity]],
    [
      [3, 1],
      [2, 3, 4],
    ],
    [
      [-3, 1],
      [-2, -4],
    ],
    [
      [0, 1],
      [-1, 0, 1],
    ],
    [[most / 2, most / 4], [most / 4, most / 2, 0.75 * most].map(round)],
    // Two that reach farther together than there are numbers.
    [
      [most / 2, most / 2],
      [0, most],
    ],
    [
      [-most / 2, most / 2],
      [0, -most],
    ],
  ];

  test.each(Object.keys(plain) as (keyof typeof plain)[])(
    'what %s makes of what is held is held; of one number each it is certain',
    (name) => {
      const wrong: string[] = [];
      for (const [a, ofA] of held) {
        for (const [b, ofB] of held) {
          const made = arithmetic[name](tensor(a), tensor(b));
          const told = `${JSON.stringify([a, b].map(String))} give {${pairs(made).join(', ')}}`;
          for (const x of ofA)
            for (const y of ofB)
              if (!accepts(made, round(plain[name](x, y)))) wrong.push(`${told}, without that of ${x} and ${y}`);
          if (a[1] !== 0 || b[1] !== 0) continue;
          const [x, y] = [a[0], b[0]];
          const z = plain[name](x, y);
          const overflowed =
            Math.abs(round(z)) === Infinity &&
            Number.isFinite(x) &&
            Number.isFinite(y) &&
            !(name === 'divide' && y === 0);
          const [[m, r]] = pairs(made) as [Ball];
          if (
            overflowed
              ? m !== Math.sign(z) * Infinity || r !== Infinity
              : !Number.isFinite(z) && (!Object.is(m, z) || r !== 0)
          )
            wrong.push(`${told}, which is not certain`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test('a ball is the same whether or not its neighbour overflows', () => {
    // Rounded to nearest, the sum is the largest number still.
    const [a, b] = [fromData(most), fromData(2 ** (maxExponent - precision - 2))] as const;
    const alone = pairs(arithmetic.add(tensor(a), tensor(b)))[0];
    expect(pairs(arithmetic.add(tensor(a, a), tensor(b, a)))[0]).toEqual(alone);
    // The largest number is one, too.
    for (const name of ['maximum', 'minimum'] as const)
      expect(pairs(arithmetic[name](tensor(a, nan), tensor(a, b)))[0]).toEqual(a);
  });

  test('the hull of two holds what either holds, and what both are stays so', () => {
    const wrong: string[] = [];
    const hulls = (a: Ball, b: Ball): BallTensor[] => [
      arithmetic.select(tensor([1 / 2, 1 / 2]), tensor(a), tensor(b)),
      arithmetic.anyOf(
        () => tensor(a),
        () => tensor(b),
      ),
    ];
    for (const [a, ofA] of held) {
      for (const [b, ofB] of held) {
        for (const [way, hull] of hulls(a, b).entries()) {
          const told = `the hull of ${String(a)} and ${String(b)} is ${String(pairs(hull)[0])}`;
          for (const x of [...ofA, ...ofB]) if (!accepts(hull, x)) wrong.push(`${told}, without ${x}`);
          if (way === 1 && a === b && !pairs(hull)[0]!.every((x, i) => Object.is(x, a[i]))) wrong.push(told);
        }
      }
    }
    expect(wrong).toEqual([]);
    for (const inner of [
      [1, 1 / 8],
      [1 + 2 ** -52, 0],
      [-1 / 2, 1 / 8],
    ] as const) {
      // One of them holds the other, by a hair or by far: it is the hull.
      for (const hull of [...hulls([1, 2], inner), ...hulls(inner, [1, 2]).slice(0, 1)])
        expect(pairs(hull), String(inner)).toEqual([[1, 2]]);
    }
    // So far apart that float64 itself may not hold their distance.
    const far = [
      [-0.5 * most, 0.3 * most],
      [0.45 * most, 0.3 * most],
    ].map(([m, r]): Ball => [m!, r!]);
    for (const hull of [...hulls(far[0]!, far[1]!), ...hulls(far[1]!, far[0]!)])
      expect([accepts(hull, round(0.75 * most)), accepts(hull, round(-0.8 * most))]).toEqual([true, true]);
    const infinite = [
      ...hulls(fromData(Infinity), over),
      ...hulls(over, fromData(most)),
      ...hulls(fromData(most), over),
    ].map((x) => pairs(x)[0]);
    expect(infinite).toEqual(infinite.map(() => over));
  });

  test('the largest of several holds what it may be; what certainly is less counts for nothing', () => {
    const wrong: string[] = [];
    for (const [a, ofA] of held) {
      for (const [b, ofB] of held) {
        const made = arithmetic.max(tensor(a, b));
        for (const x of ofA)
          for (const y of ofB)
            if (!accepts(made, Math.max(x, y)))
              wrong.push(`the largest of ${String(a)} and ${String(b)} is ${String(pairs(made)[0])}, without ${x}`);
      }
    }
    expect(wrong).toEqual([]);
    const largest = (...of: readonly Ball[]): Ball | undefined => pairs(arithmetic.max(tensor(...of)))[0];
    expect([
      largest(fromData(3), under),
      largest(under, fromData(3)),
      largest(none, fromData(1)),
      largest(fromData(1), none),
      largest(nan, none),
      largest(over, fromData(1)),
      largest(under, under),
    ]).toEqual([[3, 0], [3, 0], none, none, nan, over, under]);
    const [m, r] = largest([3, 1], under)!;
    expect([m - r <= 2, m + r >= 4, r < 1 + 2 ** -20 || format !== 'float64']).toEqual([true, true, true]);
    // To the last bit, where another reaches beyond the one with the largest middle.
    expect(largest([1, 0], [1, 1 / 3])![1]).toBeGreaterThanOrEqual(1 / 3);
    // It certainly is the first: 3 at least, where the other is less.
    const x = tensor([4, 1], [3 - 2 ** -50, 0]);
    expect(pairs(arithmetic.subtract(arithmetic.max(x), x))[0]).toEqual([0, 0]);
  });

  test('a sum holds the sums of what is held, in every order; infinities of one sign are certain where nothing can undo them', () => {
    // It is the accumulator whose numbers it may leave.
    const { sum } = ball({ ...profile, accumulator: format });
    const total = (...of: readonly Ball[]): BallTensor => sum(tensor(...of));
    const wrong: string[] = [];
    for (const [a, ofA] of held) {
      for (const [b, ofB] of held) {
        for (const [c, ofC] of held) {
          const made = total(a, b, c);
          for (const x of ofA)
            for (const y of ofB)
              for (const z of ofC) {
                const orders = [round(round(x + y) + z), round(round(x + z) + y), round(round(y + z) + x)];
                for (const value of orders)
                  if (!accepts(made, value))
                    wrong.push(
                      `the sum of ${[a, b, c].map(String).join('; ')} is ${String(pairs(made)[0])}, without ${value}`,
                    );
              }
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    const at = (...of: readonly Ball[]): Ball => pairs(total(...of))[0]!;
    const [up, down] = [fromData(Infinity), fromData(-Infinity)];
    const certain = [
      at(up, fromData(-1)),
      at(up, fromData(most), fromData(most), fromData(0)),
      at(up, over),
      at(up, [0, 1]),
      at(up, over, fromData(-1)),
    ];
    expect(certain).toEqual(certain.map(() => up));
    const below = [
      at(down, fromData(1)),
      at(down, fromData(-most), fromData(-most), fromData(0)),
      at(down, under),
      at(down, [0, 1]),
      at(down, under, fromData(1)),
    ];
    expect(below).toEqual(below.map(() => down));
    expect([at(up, down), at(up, down, fromData(most), fromData(most)), at(up, none, down), at(up, nan)]).toEqual([
      nan,
      nan,
      nan,
      nan,
    ]);
    const may = [
      at(none, fromData(1)),
      at(fromData(1), none),
      at(up, none),
      at(up, under),
      at(down, over),
      at(up, fromData(-most), fromData(-most)),
      at(down, fromData(most), fromData(most)),
      at(up, fromData(-0.6 * most), fromData(-0.6 * most)),
      at(up, [-0.3 * most, 0.3 * most], [-0.3 * most, 0.3 * most]),
      at(over, under),
      at([0, 0.6 * most], [0, 0.6 * most], [0, 0.6 * most], [0, 0.6 * most]),
    ];
    expect(may).toEqual(may.map(() => none));
    expect([
      at(fromData(most), fromData(most)),
      at(fromData(-most), fromData(-most)),
      at(fromData(most), fromData(most), fromData(0)),
      at(fromData(-most), fromData(-most), fromData(0)),
    ]).toEqual([over, under, over, under]);
    // Not all of it is beyond the largest number.
    expect([
      at(fromData(0.3 * most), fromData(0.3 * most)),
      at(...Array.from({ length: 3 }, (): Ball => [most / 2, 0.49 * most])),
    ]).toEqual([none, none]);
    expect(accepts(total(fromData(0.6 * most), fromData(0.6 * most), fromData(-0.6 * most)), Infinity)).toBe(true);
  });
});

describe('where subnormal numbers may be flushed', () => {
  const profile = { ...defaultProfile('float32'), flush: true };
  const f32 = ball(profile);
  const normal = 2 ** -126;
  const accepts = (x: BallTensor, value: number): string => acceptance(profile)(x, 0, value);
  const given = (...data: readonly number[]): BallTensor => f32.fromData({ shape: [data.length], data });

  test('every operation may give zero for what is subnormal, and nothing else', () => {
    const small = f32.subtract(given(1.5 * normal), given(1.25 * normal));
    expect(
      [
        small,
        f32.multiply(given(2 ** -65), given(2 ** -63)),
        f32.exp(given(-88)),
        f32.sum(given(1.5 * normal, -1.25 * normal)),
      ].map((x) => accepts(x, 0)),
    ).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    // Of a ball that reaches subnormal numbers, too; one that reaches zero stays as wide.
    expect(accepts(f32.multiply(tensor([2 * normal, 1.5 * normal]), tensor([1, 2 ** -30])), 0)).toBe('accepted');
    expect(accepts(f32.multiply(tensor([normal / 2, normal * 8]), tensor([1, 2 ** -30])), -7 * normal)).toBe(
      'accepted',
    );
    expect(pairs(f32.add(given(1, 1.5 * 2 * normal), given(2, -2 * normal)))).toEqual([
      [3, 0],
      [normal, 0],
    ]);
  });

  test('what is not is rounded and overflows as elsewhere', () => {
    const third = pairs(f32.divide(given(1), given(3)))[0]!;
    expect(third).toEqual([1 / 3, Math.abs(Math.fround(1 / 3) - 1 / 3)]);
    expect([pairs(f32.exp(given(100))), pairs(f32.multiply(given(2 ** 100), given(2 ** 100)))]).toEqual([
      [over],
      [over],
    ]);
  });

  test('a sum may flush at every addition, unless all partial sums are multiples of the smallest normal number', () => {
    expect(pairs(f32.sum(given(2 ** -103, normal)))).toEqual([[2 ** -103 + normal, 0]]);
    const [[, r]] = pairs(f32.sum(given(1.5 * normal, -1.25 * normal, 1.125 * normal))) as [Ball];
    expect([r >= 2 * normal, r < 2.001 * normal]).toEqual([true, true]);
  });
});

test('what comes back from beyond the numbers is rounded where its operation rounds, and else not', () => {
  const f32 = ball(defaultProfile('float32'));
  const [[m, r]] = pairs(f32.divide(tensor(fromData(1 + 3 * 2 ** -23)), tensor(over))) as [Ball];
  // The quotient by the largest number is subnormal, and rounded upwards.
  const largest = (2 - 2 ** -23) * 2 ** 127;
  const quotient = (1 + 3 * 2 ** -23) / largest;
  expect(Math.fround(quotient)).toBeGreaterThan(quotient);
  expect([m - r <= 0, m + r >= Math.fround(quotient)]).toEqual([true, true]);
  const smaller = pairs(f32.minimum(tensor(over), tensor([1, 0.9 * 2 ** -23])))[0]!;
  expect(smaller[1]).toBeLessThan(0.91 * 2 ** -23);
});
