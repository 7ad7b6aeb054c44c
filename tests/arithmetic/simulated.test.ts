import { describe, expect, test } from 'vitest';
import { rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile, type Profile } from '../../src/arithmetic/profile.ts';
import { simulated, type Simulation } from '../support/simulated.ts';
import { summed, type Order } from '../support/summation.ts';

describe('a sum in bfloat16, where 256 + 1 is 256 and 256 + 2 is 258', () => {
  const round = rounding('bfloat16');
  const keys =
    (...given: readonly number[]) =>
    () =>
      (given as number[]).shift()!;
  test.each<readonly [Order, readonly number[], number]>([
    ['sequential', [256, 1, 1], 256],
    ['sequential', [1, 1, 256], 258],
    ['reverse', [256, 1, 1], 258],
    ['reverse', [1, 1, 1, 256], 256],
    // (256 + 1) + (1 + 1), and (256) + (1 + 1) of three.
    ['pairwise', [256, 1, 1, 1], 258],
    ['pairwise', [256, 1, 1], 258],
    ['pairwise', [1, 256, 1, 256], 512],
    // The ninth number is in the lane of the first: 256 + 1, and then seven pairs of ones.
    ['lanes', [256, 0, 0, 0, 0, 0, 0, 0, 1], 256],
    ['lanes', [256, 1, 1, 1, 0, 0, 0, 0, 0], 258],
    ['by-size', [256, 1, 1], 258],
    ['by-size', [-256, 1, 1], -254],
    ['compensated', [256, 1, 1], 258],
    ['compensated', [256, -1 / 2, 1, 1 / 2], 257 - 1],
    ['compensated', [Infinity, 1, 1], Infinity],
    ['in-float64', [256, 1, 1 / 2], 257.5],
  ])('%s of %j is %d', (order, terms, total) => {
    const nothing = (): number => {
      throw new Error('no number is drawn here');
    };
    expect(summed(terms, order, round, nothing)).toBe(total);
  });

  test('permuted, by the numbers that are drawn', () => {
    expect(summed([256, 1, 1], 'permuted', round, keys(3, 1, 2))).toBe(258);
    expect(summed([256, 1, 1], 'permuted', round, keys(1, 2, 3))).toBe(256);
  });
});

const usual: Omit<Simulation, 'profile'> = { order: 'sequential', form: 'first', excess: 'none', seed: 1 };
const subject = (format: NumberFormat, how: Partial<Simulation> = {}, known: Partial<Profile> = {}) =>
  simulated({ ...usual, profile: { ...defaultProfile(format), ...known }, ...how });
const given = (...data: readonly number[]) => ({ shape: [data.length], data: Float64Array.from(data) });

describe('a simulated subject', () => {
  test('rounds what it computes to its format; or it keeps it in the excess format, always or now and then', () => {
    const third = ({ divide, constant }: ReturnType<typeof subject>): number =>
      divide(constant(1), constant(3)).data[0]!;
    expect([third(subject('float32')), third(subject('float32', { excess: 'all' }))]).toEqual([
      Math.fround(1 / 3),
      1 / 3,
    ]);
    expect([third(subject('bfloat16')), third(subject('bfloat16', { excess: 'all' }))]).toEqual([
      rounding('bfloat16')(1 / 3),
      Math.fround(1 / 3),
    ]);
    const some = subject('float32', { excess: 'some' });
    expect(new Set(Array.from({ length: 32 }, () => third(some)))).toEqual(new Set([Math.fround(1 / 3), 1 / 3]));
    const kept = subject('float32', { excess: 'all' });
    expect(kept.read(kept.divide(kept.constant(1), kept.constant(3))).data[0]).toBe(Math.fround(1 / 3));
    for (const { of, is } of [
      { of: (a: typeof kept) => a.add(given(1), given(2 ** -30)), is: 1 },
      { of: (a: typeof kept) => a.subtract(given(2), given(2 ** -30)), is: 2 },
      { of: (a: typeof kept) => a.multiply(given(1 + 2 ** -20), given(1 + 2 ** -20)), is: 1 + 2 ** -19 },
      { of: (a: typeof kept) => a.constant(0.1), is: Math.fround(0.1) },
    ])
      expect(of(subject('float32')).data[0]).toBe(is);
  });

  test('accumulates in the format of its accumulator, in its order', () => {
    expect([...subject('bfloat16').sum(given(256, 1, 1)).data]).toEqual([258]);
    expect([...subject('bfloat16', {}, { accumulator: 'bfloat16' }).sum(given(256, 1, 1)).data]).toEqual([256]);
    expect([
      ...subject('bfloat16', { order: 'reverse' }, { accumulator: 'bfloat16' }).sum(
        { ...given(256, 1, 1, 1, 1, 256), shape: [2, 3] },
        1,
      ).data,
    ]).toEqual([258, 256]);
    expect([...subject('float32').sum({ ...given(1, 2, 3, 4, 5, 6), shape: [3, 2] }, 0).data]).toEqual([
      1 + 3 + 5,
      2 + 4 + 6,
    ]);
  });

  test('has functions that are off by as much as it may, up or down or not at all; and exact ones at 0 and 1', () => {
    /** By how many units in the last place of float32 a function may be off its value. */
    const offs = (
      name: 'exp' | 'log' | 'log1p' | 'sqrt' | 'tanh' | 'power',
      ulps: number,
      excess: Simulation['excess'] = 'none',
    ): number[] => {
      const of = subject('float32', { excess }, { ulps: { ...defaultProfile('float32').ulps, [name]: ulps } });
      const at = (): number => (name === 'power' ? of.power(given(3), 1.5) : of[name](given(3))).data[0]!;
      const exact = {
        exp: Math.exp(3),
        log: Math.log(3),
        log1p: Math.log1p(3),
        sqrt: Math.sqrt(3),
        tanh: Math.tanh(3),
        power: 3 ** 1.5,
      }[name];
      const unit = 2 ** (Math.floor(Math.log2(exact)) - 23);
      return [...new Set(Array.from({ length: 64 }, at))]
        .map((y) => (y - (excess === 'all' ? exact : Math.fround(exact))) / unit)
        .toSorted((a, b) => a - b);
    };
    for (const name of ['exp', 'log', 'log1p', 'sqrt', 'tanh', 'power'] as const) {
      // Two units and a half beside the exact value, and rounded again.
      expect(
        offs(name, 3).map((off) => [Math.sign(off), off === 0 || Math.abs(off) === 2 || Math.abs(off) === 3]),
        name,
      ).toEqual([
        [-1, true],
        [0, true],
        [1, true],
      ]);
      expect(offs(name, 1 / 2), name).toEqual([0]);
      // Not rounded they are within, by a little.
      const kept = offs(name, 3, 'all');
      expect(kept.map(Math.sign), name).toEqual([-1, 0, 1]);
      expect(
        kept.every((off) => off === 0 || (Math.abs(off) < 2.5 && Math.abs(off) > 2.5 * (1 - 2 ** -11))),
        name,
      ).toBe(true);
    }
    const inFloat64 = (ulps: number): number => {
      const exact = subject('float64', {}, { ulps: { ...defaultProfile('float64').ulps, exp: ulps } });
      return new Set(Array.from({ length: 64 }, () => exact.exp(given(1)).data[0])).size;
    };
    // Float64's own function takes one unit of them.
    expect([inFloat64(3 / 2), inFloat64(7 / 2)]).toEqual([1, 3]);
    // Next to zero it is of the same sign.
    const small = subject('float32', { excess: 'all' });
    const next = Array.from({ length: 64 }, () => small.exp(given(-105)).data[0]!);
    expect(next.every((y) => y >= 0)).toBe(true);
    const of = subject('float32');
    for (let i = 0; i < 16; i++) {
      expect(
        [
          of.exp(given(0)),
          of.log1p(given(0)),
          of.tanh(given(0)),
          of.log(given(1)),
          of.power(given(1), 1.5),
          of.exp(given(-Infinity)),
          of.exp(given(Infinity)),
        ].map((x) => x.data[0]),
      ).toEqual([1, 0, 0, 0, 1, 0, Infinity]);
    }
    expect(of.sqrt(given(2)).data[0]).toBe(Math.fround(Math.SQRT2));
    const quotients = (ulps: number) => {
      const rough = subject('float32', {}, { ulps: { ...defaultProfile('float32').ulps, divide: ulps } });
      return new Set(Array.from({ length: 64 }, () => rough.divide(given(1), given(3)).data[0]!)).size;
    };
    expect([quotients(1 / 2), quotients(3 / 2)]).toEqual([1, 3]);
  });

  test('flushes subnormal numbers, given ones too, where its profile says so', () => {
    const small = 2 ** -130;
    expect(subject('float32').fromData(given(small)).data[0]).toBe(small);
    const flushing = subject('float32', {}, { flush: true });
    expect(
      [
        flushing.fromData(given(small)),
        flushing.multiply(given(2 ** -70), given(2 ** -70)),
        flushing.fromData(given(2 ** -126)),
      ].map((x) => x.data[0]),
    ).toEqual([0, 0, 2 ** -126]);
  });

  test('takes the first form, the last, or any; and of what is open the choice, its other end, or either', () => {
    const forms = (form: Simulation['form']): Set<number> => {
      const of = subject('float64', { form });
      return new Set(
        Array.from(
          { length: 64 },
          () =>
            of.anyOf(
              () => given(1),
              () => given(2),
              () => given(3),
            ).data[0]!,
        ),
      );
    };
    expect([forms('first'), forms('last'), forms('any')]).toEqual([new Set([1]), new Set([3]), new Set([1, 2, 3])]);
    const ends = (form: Simulation['form']): Set<number> => {
      const of = subject('float64', { form });
      return new Set(Array.from({ length: 64 }, () => of.subgradient(given(1), given(2), given(3)).data[0]!));
    };
    expect([ends('first'), ends('last'), ends('any')]).toEqual([new Set([1]), new Set([3]), new Set([2, 3])]);
  });

  test('is the same for the same seed, and another for another', () => {
    const path = (seed: number): number[] => {
      const of = subject('float32', { seed });
      return Array.from({ length: 32 }, () => of.exp(given(1)).data[0]!);
    };
    expect(path(1)).toEqual(path(1));
    expect(path(2)).not.toEqual(path(1));
  });
});

test('a subject that declares nothing has the strict profile of its format', () => {
  const wide = { sqrt: 1 / 2, divide: 1 / 2 };
  const of = (k: number) => ({ ...wide, exp: k, log: k, log1p: k, tanh: k, power: k });
  expect(defaultProfile('float64')).toEqual({
    format: 'float64',
    accumulator: 'float64',
    excess: 'float64',
    ulps: of(2),
    flush: false,
    deterministic: true,
  });
  expect(defaultProfile('float32')).toEqual({
    format: 'float32',
    accumulator: 'float32',
    excess: 'float64',
    ulps: of(2),
    flush: false,
    deterministic: true,
  });
  for (const format of ['bfloat16', 'float16'] as const) {
    expect(defaultProfile(format)).toEqual({
      format,
      accumulator: 'float32',
      excess: 'float32',
      ulps: of(1),
      flush: false,
      deterministic: true,
    });
  }
});
