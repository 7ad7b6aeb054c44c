import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { covering } from '../../spec/language/covering.ts';

const axesOf = (sizes: readonly number[]): Record<string, number[]> =>
  Object.fromEntries(sizes.map((size, a) => [`axis${a}`, Array.from({ length: size }, (_, i) => i)]));
const pairsIn = (points: readonly Readonly<Record<string, number>>[]): Set<string> =>
  new Set(
    points.flatMap((point) => {
      const entries = Object.entries(point);
      return entries.flatMap(([a, i], at) => entries.slice(at + 1).map(([b, j]) => `${a}=${i} ${b}=${j}`));
    }),
  );
const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);
/** How many pairs of values there are. */
const pairCount = (sizes: readonly number[]): number =>
  sizes.reduce((sum, a, i) => sum + sizes.slice(i + 1).reduce((inner, b) => inner + a * b, 0), 0);

test('every pair of values is held by some point, by far fewer points than combinations', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 }), (sizes) => {
      const points = covering(axesOf(sizes));
      expect(pairsIn(points).size).toBe(pairCount(sizes));
      expect(points.length).toBeLessThanOrEqual(product(sizes));
      const [largest = 1, second = 1] = sizes.toSorted((a, b) => b - a);
      expect(points.length).toBeGreaterThanOrEqual(largest * second);
    }),
    { numRuns: 200 },
  );
  expect(covering(axesOf([5, 4, 5, 4, 3, 5, 2, 2, 3])).length).toBeLessThan(45);
});

test('what is not allowed is in no point, and every pair that is allowed in some', () => {
  const axes = { a: [0, 1, 2], b: [0, 1, 2], c: [0, 1] };
  const points = covering(axes, ({ a, b }) => a !== b);
  expect(points.every(({ a, b }) => a !== b)).toBe(true);
  expect(pairsIn(points).size).toBe(pairCount([3, 3, 2]) - 3);
});
