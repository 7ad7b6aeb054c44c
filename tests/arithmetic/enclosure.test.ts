import { describe, expect, test } from 'vitest';
import type { Arithmetic } from '../../spec/language/index.ts';
import { acceptance } from '../../src/arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { pairs, tensor, type Ball } from './balls.ts';
import { add as plus, less, negate, oracle, precise, subtract as minus, toNumber, type Precise } from './precise.ts';
import { randomOf } from './questions.ts';

// What a ball must hold it holds to the last bit: not even a rounding of float64 here may be missing. Held against
// whole numbers of the
// smallest float64, of any length.

const tiny = 2 ** -1074;

/** As a whole number of 2⁻¹⁰⁷⁴. */
function whole(x: number): bigint {
  let [shift, m] = [1074, x];
  for (; !Number.isInteger(m); shift--) m *= 2;
  return BigInt(m) << BigInt(shift);
}
const one = whole(1);
const sizeOf = (n: bigint): bigint => (n < 0n ? -n : n);
const ends = ([m, r]: Ball): bigint[] => [whole(m) - whole(r), whole(m) + whole(r)];

const middles = [
  0,
  1,
  -3,
  1 / 3,
  10 / 7,
  1 + 2 ** -52,
  2 ** 27 - 1 / 2 ** 25,
  -0.1,
  2 ** 300 / 3,
  2 ** -300 / 7,
  2 ** -520 / 3,
  -(2 ** -550) / 7,
  3 * 2 ** -530,
  2 ** -1040 / 3,
  tiny,
  3 * tiny,
  1e300,
  2 ** 995 / 3,
];
const drawn: readonly Ball[] = [
  ...middles.flatMap((m): Ball[] => [
    [m, 0],
    [m, Math.abs(m) / 3],
    [m, Math.abs(m) * 2 ** -52],
  ]),
  [0, 1.3],
  [0, 2 ** -540 / 3],
  [0, tiny],
  [1, 2],
  [3, 2 ** -1000],
  [2.9, 2.8],
];

type Name = 'add' | 'subtract' | 'multiply' | 'divide' | 'maximum' | 'minimum';
/** Whether x, of this operation on such whole numbers, is at most `reach` from the middle: without a division. */
const within: Readonly<Record<Name, (a: bigint, b: bigint, m: bigint, reach: bigint) => boolean>> = {
  add: (a, b, m, reach) => sizeOf(a + b - m) <= reach,
  subtract: (a, b, m, reach) => sizeOf(a - b - m) <= reach,
  multiply: (a, b, m, reach) => sizeOf(a * b - m * one) <= reach * one,
  divide: (a, b, m, reach) => sizeOf(a * one - m * b) <= reach * sizeOf(b),
  maximum: (a, b, m, reach) => sizeOf((a > b ? a : b) - m) <= reach,
  minimum: (a, b, m, reach) => sizeOf((a < b ? a : b) - m) <= reach,
};

describe.each(['float64', 'float32'] as const)('in %s', (format) => {
  const arithmetic = ball(defaultProfile(format));
  const fits =
    format === 'float64'
      ? () => true
      : ([m, r]: Ball): boolean =>
          (m === 0 || Math.abs(m) > 2 ** -140) && Math.abs(m) + r < 2 ** 120 && Math.fround(m) === m;

  test.each(Object.keys(within) as Name[])('what %s may give is held exactly, and little else', (name) => {
    const wrong: string[] = [];
    const unit = 2 ** -formats[format].precision;
    const smallest = 2 ** (formats[format].minExponent - formats[format].precision + 1);
    const all = drawn.filter(fits);
    for (const a of all) {
      for (const b of all) {
        if (name === 'divide' && Math.abs(b[0]) <= b[1]) continue;
        const [[m, r]] = pairs(arithmetic[name](tensor(a), tensor(b))) as [Ball];
        if (!(Math.abs(m) + r < Infinity)) continue;
        const holds = (reach: bigint): boolean =>
          ends(a).every((x) => ends(b).every((y) => within[name](x, y, whole(m), reach)));
        if (!holds(whole(r))) wrong.push(`${JSON.stringify([a, b])} give {${m}, ${r}}, which is too narrow`);
        // Beside what it must hold: two roundings to the format, and what underflows; and those of the far end that is
        // compared.
        const margin =
          2 * unit * (Math.abs(m) + r) + 2 * smallest + (/imum/.test(name) ? 2 ** -49 * Math.max(a[1], b[1]) : 0);
        const narrower = r * (1 - 2 ** -20) - margin - 4 * tiny;
        // A quotient that underflowed itself says little of how far it reaches.
        const told = name !== 'divide' || Math.abs(m) > 2 ** -1000;
        if (/imum/.test(name)) {
          // From the larger of the lower ends to the larger of the upper ones.
          const [most, least] = [1, -1].map((end) =>
            (name === 'maximum' ? Math.max : Math.min)(a[0] + end * a[1], b[0] + end * b[1]),
          );
          if (r > ((most! - least!) / 2) * (1 + 2 ** -20) + margin + 4 * tiny)
            wrong.push(`${JSON.stringify([a, b])} give {${m}, ${r}}, of which less would do`);
        }
        if (told && narrower > 0 && holds(whole(narrower)))
          wrong.push(`${JSON.stringify([a, b])} give {${m}, ${r}}, which is too wide`);
        // The error of a product is known exactly where it neither over- nor underflows.
        const usual = (x: number): boolean => Math.abs(x) < 2 ** 900 && Math.abs(x) > 2 ** -800;
        const known = name === 'add' || name === 'subtract' || a[0] === 0 || b[0] === 0 || [m, a[0], b[0]].every(usual);
        const exact = known && a[1] === 0 && b[1] === 0 && holds(0n) && (format === 'float64' || Math.fround(m) === m);
        if (exact && r !== 0) wrong.push(`${JSON.stringify([a, b])} give {${m}, ${r}}, which is not exact`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

test('the error of a sum and of a product of exact numbers is known to the last bit', () => {
  const { add, multiply } = ball(defaultProfile('float64'));
  const random = randomOf(59);
  const any = (): number => (random() < 1 / 2 ? -1 : 1) * Math.floor((1 + random()) * 2 ** 52);
  const wrong: string[] = [];
  for (let i = 0; i < 2000; i++) {
    // The second may be the larger: then either of both terms of the error of a sum counts.
    const [a, b] = [any(), any() * 2 ** Math.floor(random() * 4)];
    for (const [of, exact] of [
      [add, whole(a) + whole(b)],
      [multiply, (whole(a) * whole(b)) / one],
    ] as const) {
      const [[m, r]] = pairs(of(tensor([a, 0]), tensor([b, 0]))) as [Ball];
      const error = sizeOf(exact - whole(m));
      // Where it is half a unit in the last place, a subject may have rounded the other way.
      if (whole(r) !== error && whole(r) !== 2n * error) wrong.push(`${a} and ${b} give {${m}, ${r}}`);
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
});

test('numbers of float64 are rounded upwards and downwards, of which either may be farther next to a power of two', () => {
  const { add } = ball(defaultProfile('float64'));
  const ulp = 2 ** -52;
  // The exact sums reach to 1 + 0.6 ulp, and to 1 − 0.3 ulp: float64 makes 1 + ulp and 1 − ulp/2 of them.
  const [above] = pairs(add(tensor([1, 0]), tensor([ulp / 2, 0.1 * ulp])));
  const [below] = pairs(add(tensor([1 + ulp, 0]), tensor([-0.4 * ulp, 0.9 * ulp])));
  expect([above![0], below![0]]).toEqual([1, 1 + ulp]);
  expect([above![1] >= ulp, below![1] >= 1.5 * ulp]).toEqual([true, true]);
});

interface Function {
  readonly name: string;
  readonly of: <T>(arithmetic: Arithmetic<T>, x: T) => T;
  readonly at: readonly Ball[];
}
const near: readonly Ball[] = [
  [0, 0],
  [0, tiny],
  [0, 2 ** -40],
  [1, 0],
  [1, 2 ** -52],
  [1, 2 ** -30],
  [1, 1 / 2],
  [2, 1],
  [2.25, 0],
  [1 / 3, 0],
  [1 / 3, 2 ** -50],
  [2 ** -600, 0],
  [2 ** -600, 2 ** -601],
  [3 * tiny, 0],
  [3 * tiny, tiny],
  [1 + 2 ** -52, 0],
  [0, 1 / 2],
];
const whereverSigned: readonly Ball[] = [...near, [-1 / 3, 2 ** -50], [-1, 1 / 4], [-2.5, 1], [-3 * tiny, 0], [1, 3]];
const functions: readonly Function[] = [
  {
    name: 'exp',
    of: ({ exp }, x) => exp(x),
    at: [
      ...whereverSigned,
      [-700, 10],
      [-744, 0],
      [-744, 3],
      [-745, 1 / 4],
      [-746, 10],
      [-800, 130],
      [-87, 0],
      [-95, 1],
      [-103.5, 2],
      [-666, 2],
      [-670, 20],
    ],
  },
  { name: 'log', of: ({ log }, x) => log(x), at: [...near, [1e10, 1e9], [2 ** -1000, 2 ** -1010]] },
  {
    name: 'log1p',
    of: ({ log1p }, x) => log1p(x),
    at: [...near, [-1 / 2, 1 / 8], [-3 * tiny, 0], [-0.25, 0.25], [-0.75, 0.125], [-0.5, 0.3]],
  },
  { name: 'sqrt', of: ({ sqrt }, x) => sqrt(x), at: [...near, [1, 1], [tiny, tiny]] },
  { name: 'tanh', of: ({ tanh }, x) => tanh(x), at: [...whereverSigned, [20, 1], [0, 5], [30, 40]] },
  { name: 'square', of: ({ power }, x) => power(x, 2), at: whereverSigned },
  { name: 'cube', of: ({ power }, x) => power(x, 3), at: whereverSigned },
  { name: 'three halves', of: ({ power }, x) => power(x, 1.5), at: near },
  { name: 'identity', of: ({ power }, x) => power(x, 1), at: whereverSigned },
  {
    name: 'zeroth power',
    of: ({ power }, x) => power(x, 0),
    at: [
      [0, 0],
      [2, 0],
      [2, 1],
    ],
  },
  { name: 'reciprocal', of: ({ power }, x) => power(x, -1), at: whereverSigned },
  // The first power underflows, and the others do not.
  {
    name: 'reciprocal square',
    of: ({ power }, x) => power(x, -2),
    at: [...whereverSigned, [0.82 * 2 ** 537, 0.74 * 2 ** 537]],
  },
  { name: 'reciprocal root', of: ({ power }, x) => power(x, -0.5), at: near },
];

describe.each(['float64', 'float32'] as const)('in %s, a function', (format) => {
  const profile = defaultProfile(format);
  const arithmetic = ball(profile);
  const { precision, minExponent } = formats[format];
  const unitOf = (y: number): number =>
    2 ** (Math.max(Math.floor(Math.log2(Math.abs(y))), minExponent) - precision + 1);

  test.each(functions)(
    '$name is held with the units in the last place that it may be off, and little else',
    ({ name, of, at }) => {
      const wrong: string[] = [];
      const ulps = name === 'sqrt' ? 0 : profile.ulps.exp;
      let claims = 0;
      for (const [x, e] of at) {
        const [[m, r]] = pairs(of(arithmetic, tensor([x, e]))) as [Ball];
        if (!(Math.abs(m) + r < Infinity)) continue;
        claims++;
        const values: Precise[] = [-1, 0, 1].map(
          (sign) => of(oracle, { shape: [], data: [plus(precise(x), precise(sign * e))] }).data[0]!,
        );
        const told = `${name} of {${x}, ${e}} is {${m}, ${r}}, which is`;
        const exact =
          e === 0 &&
          (name === 'exp' || name === 'tanh' || name === 'log1p'
            ? x === 0
            : name === 'zeroth power'
              ? x === 0
              : x === 0 || x === 1);
        if (exact && r !== 0) wrong.push(`${told} not exact`);
        // In float32 what is far smaller than its smallest number is lost beside that.
        const reach = plus(precise(r), precise(format === 'float64' ? 0 : 2 ** -180));
        let far = 0;
        for (const value of values) {
          const y = toNumber(value);
          if (!Number.isFinite(y)) continue;
          const off = exact || y === 0 ? 0 : ulps * unitOf(y);
          for (const sign of [-1, 1]) {
            const distance = minus(plus(value, precise(sign * off)), precise(m));
            if (less(reach, distance) || less(reach, negate(distance))) wrong.push(`${told} too narrow`);
          }
          far = Math.max(far, Math.abs(toNumber(minus(value, precise(m)))));
        }
        // Up to thrice what it must hold, as in functions.test.ts.
        if (
          r >
          3 * far + (2 * ulps + 8) * 2 ** -precision * Math.abs(m) + 3 * (ulps + 1) * 2 ** (minExponent - precision + 1)
        )
          wrong.push(`${told} too wide`);
      }
      expect([...new Set(wrong)]).toEqual([]);
      expect(claims).toBeGreaterThan(2);
    },
  );

  test('has no claim where what it is given reaches beyond its domain', () => {
    const none = (x: BallTensor): boolean => Number.isNaN(x.middle[0]!) && x.radius[0] === Infinity;
    const { divide, log, log1p, power, sqrt } = arithmetic;
    const across = tensor([1, 2]);
    expect(
      [
        log(across),
        log1p(tensor([0, 2])),
        sqrt(across),
        power(across, 1.5),
        power(across, -1),
        power(across, -2),
        divide(tensor([1, 0]), across),
      ].map(none),
    ).toEqual(Array.from({ length: 7 }, () => true));
    expect(
      [
        log(tensor([3, 2])),
        log1p(tensor([-0.75, 0.2])),
        power(across, 2),
        power(across, 0),
        power(tensor([-3, 1]), -1),
        // From zero on, as what is not negative is taken.
        power(tensor([1, 1]), 1.5),
      ].map(none),
    ).toEqual(Array.from({ length: 6 }, () => false));
    expect(none(log1p(across))).toBe(log1p(across).radius[0] === Infinity);
  });
});

test('a root or a quotient that hardware has to two units in the last place may be off by as many, unless it is 0', () => {
  const standard = defaultProfile('float32');
  const { sqrt, divide } = ball({ ...standard, ulps: { ...standard.ulps, sqrt: 2, divide: 2 } });
  const radiusOf = (x: BallTensor): number => pairs(x)[0]![1];
  for (const [radius, unit] of [
    [radiusOf(sqrt(tensor([2, 0]))), 2 ** -23],
    [radiusOf(divide(tensor([1, 0]), tensor([3, 0]))), 2 ** -25],
    [radiusOf(divide(tensor([1, 0]), tensor([2, 0]))), 2 ** -24],
    [radiusOf(divide(tensor([2 ** -140, 0]), tensor([4, 0]))), 2 ** -149],
  ] as const) {
    expect(radius).toBeGreaterThanOrEqual(2 * unit);
    expect(radius).toBeLessThan(5 * unit);
  }
  // At the far end, 2, they are units of a larger number.
  expect(radiusOf(divide(tensor([1, 0]), tensor([1, 1 / 2])))).toBeGreaterThanOrEqual(1 + 2 * 2 ** -22);
  expect([sqrt(tensor([0, 0])), divide(tensor([0, 0]), tensor([3, 0]))].map((x) => pairs(x)[0])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test.each(['bfloat16', 'float32', 'float64'] as const)(
  'what is off by so many roundings, in %s, reaches as far, and no farther than to its own rounding',
  (format) => {
    const profile = defaultProfile(format);
    const { off } = ball(profile);
    const { maxExponent, minExponent, precision } = formats[format];
    const most = (2 - 2 ** (1 - precision)) * 2 ** maxExponent;
    const round = rounding(format);
    const x = { ...tensor([1, 2 ** -12], [-3, 0], [0, 0], [0.1, 0.05]), shape: [2, 2] };
    const sizes = { ...tensor([-8, 1 / 4], [0, 0]), shape: [2, 1] };
    for (const held of ['format', 'accumulator'] as const) {
      const unit = 2 ** -formats[profile[held]].precision;
      for (const roundings of [1, 3, 100]) {
        const made = off!(x, roundings, sizes, held);
        expect(made.shape).toEqual([2, 2]);
        pairs(made).forEach(([m, r], i) => {
          const [own, size] = [x.radius[i]!, i < 2 ? 8.25 : 0];
          const reach = own + ((roundings * unit) / (1 - roundings * unit)) * size;
          const least = reach * (1 + 2 ** -51) + roundings * 2 ** minExponent * unit;
          expect(m).toBe(x.middle[i]);
          expect(r).toBeGreaterThanOrEqual(least);
          expect(r).toBeLessThanOrEqual(Math.max(least, m - round(m - least), round(m + least) - m) * (1 + 2 ** -46));
        });
      }
      // Half of everything, or what may overflow, is no claim; what is no number stays so.
      const claims = (roundings: number, size: number): boolean =>
        off!(tensor([1, 0]), roundings, tensor([size, 0]), held).radius[0]! < Infinity;
      const [half, quarter] = [1 / unit / 2, most / 4];
      expect([claims(half, 1), claims(half - 1, 1), claims(1, quarter), claims(1, quarter * (1 - 2 ** -50))]).toEqual([
        false,
        true,
        false,
        true,
      ]);
      expect(pairs(off!(tensor([NaN, 0], [NaN, Infinity], [2, 0]), half, tensor([1, 0]), held))).toEqual([
        [NaN, 0],
        [NaN, Infinity],
        [NaN, Infinity],
      ]);
    }
  },
);

test('so may they be next to the largest number, and where what overflowed is divided by', () => {
  const standard = defaultProfile('float32');
  const profile = { ...standard, ulps: { ...standard.ulps, divide: 2 } };
  const { divide, power } = ball(profile);
  const accepts = acceptance(profile);
  const most = (2 - 2 ** -23) * 2 ** 127;
  const unit = (q: number): number => 2 ** (Math.max(Math.floor(Math.log2(Math.abs(q))), -126) - 23);
  for (const [told, held, exact] of [
    ['beyond it', divide(tensor([most, 0]), tensor([1 - 2 ** -24, 0])), most / (1 - 2 ** -24)],
    ['at it', divide(tensor([most * 0.75, 0]), tensor([-0.75, 0])), -most],
    ['at the end of a ball', divide(tensor([most / 2, most / 4]), tensor([0.75, 0])), most],
    ['a reciprocal', divide(tensor([1, 0]), tensor([Infinity, Infinity])), 1 / most],
    ['what is next to zero', divide(tensor([-(2 ** -100), 0]), tensor([Infinity, Infinity])), -(2 ** -100) / most],
    ['a power of what overflowed', power(tensor([Infinity, Infinity]), -1), 1 / most],
    ['another', power(tensor([-Infinity, Infinity]), -2), 1 / most ** 2],
  ] as const)
    for (const units of [-2, -1, 0, 1, 2])
      expect(accepts(held, 0, Math.fround(exact + units * unit(exact))), `${told}: ${units}`).not.toBe('rejected');
  // What is beyond by more is so for certain, and zero is zero.
  expect(pairs(divide(tensor([most, 0]), tensor([0.75, 0])))).toEqual([[Infinity, Infinity]]);
  expect(pairs(divide(tensor([0, 0]), tensor([Infinity, Infinity])))).toEqual([[0, 0]]);
});

test('a hull about both of two balls holds them to the last bit, whatever their size, and is no wider', () => {
  const { select } = ball(defaultProfile('float64'));
  for (const size of [2 ** -600, 1, 2 ** 60, 2 ** 600]) {
    for (const [a, b] of [
      [
        [1 / 3, 1 / 7],
        [2, 1 / 9],
      ],
      [
        [-1 / 3, 0.1],
        [1, 0.3],
      ],
      [
        [1 + 2 ** -52, 1 / 3],
        [2, 1 / 3],
      ],
    ] as const) {
      const [x, y]: Ball[] = [
        [a[0] * size, a[1] * size],
        [b[0] * size, b[1] * size],
      ];
      const [[m, r]] = pairs(select(tensor([1 / 2, 1 / 2]), tensor(x!), tensor(y!))) as [Ball];
      const [least, most] = [ends(x!)[0]!, ends(y!)[1]!];
      expect(whole(m) - whole(r) <= least && whole(m) + whole(r) >= most, String([x, y])).toBe(true);
      expect(2 * r).toBeLessThanOrEqual((b[0] + b[1] - a[0] + a[1]) * size * (1 + 2 ** -40));
    }
  }
});

describe('a sum', () => {
  const units: readonly { format: NumberFormat; unit: number }[] = [
    { format: 'float64', unit: 2 * 2 ** -53 },
    { format: 'float32', unit: 2 ** -24 + 2 * 2 ** -53 },
  ];
  // One rounding of the subject's an addition, one in float64 before it (its excess format), and one of this sum
  // itself.
  test.each(units)('in $format is held with n − 1 roundings of the sum of sizes', ({ format, unit }) => {
    const { sum } = ball(defaultProfile(format));
    const given: readonly (readonly Ball[])[] = [
      [
        [1, 1],
        [1, 1 / 2],
      ],
      [
        [1, 3 * 2 ** -25],
        [1, 0],
      ],
      [
        [0, 0.3],
        [1, 0],
      ],
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      [
        [0, tiny],
        [0, tiny],
      ],
      [
        [1 / 3, 0],
        [0.7, 0],
      ],
      [
        [5, 2],
        [-5, 2],
        [1, 0.1],
      ],
      [[0, 1], ...Array.from({ length: 1000 }, (): Ball => [0, 2 ** -53])],
    ];
    for (const terms of given) {
      const [[m, r]] = pairs(sum(tensor(...terms))) as [Ball];
      const radii = terms.reduce((total, [, q]) => total + whole(q), 0n);
      const sizes = terms.reduce((total, [x]) => total + whole(Math.abs(x)), 0n);
      const [over, under] = [BigInt(unit * 2 ** 60), 2n ** 60n];
      const least = radii * under + BigInt(terms.length - 1) * over * (sizes + radii);
      expect(whole(r) * under >= least, `${JSON.stringify(terms.slice(0, 3))} give {${m}, ${r}}`).toBe(true);
      expect(
        whole(r) * under <= least + least / 2n ** 36n + whole(2 * tiny) * under,
        `${JSON.stringify(terms.slice(0, 3))} give {${m}, ${r}}`,
      ).toBe(true);
    }
  });

  test('of what is a whole number of the smallest of its format is exact', () => {
    const f64 = ball(defaultProfile('float64'));
    expect(pairs(f64.sum(tensor([tiny, 0], [0, 0], [tiny, 0])))).toEqual([[2 * tiny, 0]]);
    expect(pairs(ball(defaultProfile('float32')).sum(tensor([2 ** -130, 0], [2 ** -149, 0])))).toEqual([
      [2 ** -130 + 2 ** -149, 0],
    ]);
  });
});

test('a result may be rounded to the excess format first, and then to its own', () => {
  const profile = defaultProfile('bfloat16');
  const { add } = ball(profile);
  // Up to 1 + 3·2⁻⁸ − 2⁻²⁶, which float32 rounds to 1 + 3·2⁻⁸, and bfloat16 from there to even.
  const sum = add(tensor([1, 3 * 2 ** -8 - 2 ** -10 - 2 ** -26]), tensor([2 ** -10, 0]));
  expect([1 + 2 ** -6, 1 + 3 * 2 ** -7].map((y) => acceptance(profile)(sum, 0, y))).toEqual(['accepted', 'rejected']);
});

test('what is inexact is rounded once more in float64, too: the radius reaches as far', () => {
  const { add } = ball(defaultProfile('float64'));
  const random = randomOf(59);
  const scale = 2n ** 874n;
  for (let i = 0; i < 500; i++) {
    const [a, b]: Ball[] = [
      [random() * 4 - 2, random() * 2 ** -(45 + random() * 12)],
      [random() * 4 - 2, 0],
    ];
    const [[m, r]] = pairs(add(tensor(a!), tensor(b!))) as [Ball];
    for (const x of ends(a!)) {
      // A whole number of 2⁻²⁰⁰, rounded to nearest.
      const rounded = Number((x + whole(b![0])) / scale) / 2 ** 200;
      expect(sizeOf(whole(rounded) - whole(m)) <= whole(r), JSON.stringify([a, b])).toBe(true);
    }
  }
});
