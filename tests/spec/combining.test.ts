import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { held, pointsOf, possible } from '../../spec/language/combining.ts';

const axesOf = (sizes: readonly number[]): Record<string, number[]> =>
  Object.fromEntries(sizes.map((size, a) => [`axis${a}`, Array.from({ length: size }, (_, i) => i)]));
const pairsIn = (points: readonly Readonly<Record<string, unknown>>[]): Set<string> =>
  new Set(
    points.flatMap((point) => {
      const entries = Object.entries(point);
      return entries.flatMap(([a, i], at) =>
        entries.slice(at + 1).map(([b, j]) => `${a}=${String(i)} ${b}=${String(j)}`),
      );
    }),
  );
const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);
/** How many pairs of values there are. */
const pairCount = (sizes: readonly number[]): number =>
  sizes.reduce((sum, a, i) => sum + sizes.slice(i + 1).reduce((inner, b) => inner + a * b, 0), 0);

test('every pair of values is held by some point, by far fewer points than combinations', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 }), (sizes) => {
      const points = pointsOf({ axes: axesOf(sizes) });
      expect(pairsIn(points).size).toBe(pairCount(sizes));
      expect(points.length).toBeLessThanOrEqual(product(sizes));
      const [largest = 1, second = 1] = sizes.toSorted((a, b) => b - a);
      expect(points.length).toBeGreaterThanOrEqual(largest * second);
    }),
    { numRuns: 200 },
  );
  expect(pointsOf({ axes: axesOf([5, 4, 5, 4, 3, 5, 2, 2, 3]) }).length).toBeLessThan(45);
});

test('what is not allowed is in no point, and every pair that is allowed in some', () => {
  const axes = { a: [0, 1, 2], b: [0, 1, 2], c: [0, 1] } as const;
  const points = pointsOf({ axes, allowed: ({ a, b }) => a === undefined || a !== b });
  expect(points.every(({ a, b }) => a !== b)).toBe(true);
  expect(pairsIn(points).size).toBe(pairCount([3, 3, 2]) - 3);
});

test('a value that hides others counts for its own pairs alone, and is alone in its point', () => {
  const axes = { a: [0, 1, 2], b: [0, 1, 2], c: [0, 1, 2] } as const;
  type Part = Readonly<Record<'a' | 'b' | 'c', 0 | 1 | 2>>;
  const hiding = (part: Partial<Part>) => (['a', 'b', 'c'] as const).filter((axis) => part[axis] === 2);
  const combining = { axes, hiding };
  const points = pointsOf(combining);
  expect(points.every((point) => hiding(point).length <= 1)).toBe(true);
  const shown = points.filter((point) => hiding(point).length === 0);
  expect(pairsIn(shown).size).toBe(pairCount([2, 2, 2]));
  const all = new Set(points.flatMap((point) => held(combining, point, 2)));
  // Three axes: 4 pairs of plain values each, and 2 with each of the two hiding values.
  expect(all.size).toBe(3 * (4 + 2 + 2));
  expect([...possible(combining, 2)].filter((pair) => !all.has(pair))).toEqual([]);
});

test('values that must stand together come first', () => {
  const axes = { a: [0, 1], b: [0, 1], c: [0, 1] } as const;
  const [first] = pointsOf({ axes, together: [{ a: 1, b: 1, c: 1 }] });
  expect(first).toEqual({ a: 1, b: 1, c: 1 });
});
