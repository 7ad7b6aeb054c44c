import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  grid,
  listOf,
  oneOf,
  reals,
  recordOf,
  shuffled,
  tensorOf,
  type Numbers,
  type Plan,
} from '../../spec/language/index.ts';
import { arbitrary } from '../../src/judge/arbitrary.ts';
import { seedOf } from '../../src/judge/draw.ts';

const drawn = (numbers: Numbers, size = 6, numRuns = 500): number[][] =>
  fc
    .sample(arbitrary(tensorOf([size], numbers), Math.fround), { seed: 5, numRuns })
    .map((tensor) => [...(tensor as { data: number[] }).data]);

describe('what is drawn', () => {
  test.each([
    [grid(-1, 1, 2), [-1, 1]],
    [grid(-1024, 1024, 2048), [-1024, 1024]],
    [grid(0, 1, 1 / 4), [0, 0.25, 0.5, 0.75, 1]],
    [grid(-2, 2, 1, [0]), [-2, -1, 1, 2]],
    [grid(3, 5), [3, 4, 5]],
  ])('a grid holds each of its values, about as often as the others', (numbers, values) => {
    const all = drawn(numbers).flat();
    expect([...new Set(all)].toSorted((a, b) => a - b)).toEqual(values);
    for (const value of values)
      expect(all.filter((one) => one === value).length).toBeGreaterThan(all.length / values.length / 2);
  });

  test('reals fill the range, are numbers of the format, and stay clear of underflow', () => {
    const all = drawn(reals(-4, 4)).flat();
    const share = (within: (value: number) => boolean): number => all.filter(within).length / all.length;
    expect(all.every((value) => Math.abs(value) <= 4 && Math.fround(value) === value)).toBe(true);
    expect(all.every((value) => value === 0 || Math.abs(value) >= 2 ** -16)).toBe(true);
    expect(share((value) => value >= 1 && value <= 3)).toBeGreaterThan(1 / 8);
    expect(share((value) => value < 0)).toBeGreaterThan(1 / 3);
    // Not all are hundredths, and of those that are not, few are powers of two.
    const finer = all.filter((value) => Math.abs(value) > 1 && Math.fround(Math.round(value * 100) / 100) !== value);
    expect(finer.length).toBeGreaterThan(all.length / 100);
    expect(finer.filter((value) => !Number.isInteger(Math.log2(Math.abs(value)))).length).toBeGreaterThan(
      finer.length / 2,
    );
    expect(share((value) => value !== 0 && Math.abs(value) < 1 / 100)).toBeGreaterThan(1 / 20);
  });

  test('shuffled rows hold the same numbers, in every order', () => {
    const rows = drawn(shuffled(0, 1, 2)).flatMap((data) => [data.slice(0, 3), data.slice(3)]);
    expect(rows.every((row) => row.toSorted((a, b) => a - b).join() === '0,1,2')).toBe(true);
    expect(new Set(rows.map((row) => row.join())).size).toBe(6);
  });

  test('records, lists and choices', () => {
    const plan = recordOf({ rate: oneOf(1, 2), steps: listOf(tensorOf([1], grid(0, 1)), tensorOf([2], grid(0, 1))) });
    const [first] = fc.sample(
      arbitrary(plan as Plan, (x) => x),
      { seed: 1, numRuns: 1 },
    ) as { rate: number; steps: { shape: number[] }[] }[];
    expect([1, 2]).toContain(first!.rate);
    expect(first!.steps.map(({ shape }) => shape)).toEqual([[1], [2]]);
    const records = fc.sample(
      arbitrary(recordOf({ inner: recordOf({ rate: oneOf(1) }) }) as Plan, (x) => x),
      { seed: 1, numRuns: 20 },
    ) as { inner: object }[];
    expect(
      new Set(records.flatMap((record) => [record, record.inner]).map((record) => Object.getPrototypeOf(record))),
    ).toEqual(new Set([Object.prototype]));
  });
});

test('seeds differ by clause and by point, and are whole numbers', () => {
  const seeds = ['a/b', 'a/c'].flatMap((clause) => [0, 1, 2].map((point) => seedOf(1, clause, point)));
  expect(new Set(seeds).size).toBe(6);
  expect(seeds.every((seed) => Number.isInteger(seed) && Math.abs(seed) <= 2 ** 31)).toBe(true);
  expect(seedOf(1, 'a/b', 0)).toBe(seedOf(1, 'a/b', 0));
});
