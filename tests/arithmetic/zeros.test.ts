import { expect, test } from 'vitest';
import { copyOf, zeros } from '../../src/arithmetic/zeros.ts';

test('no two arrays share a number, and each begins with zeros', () => {
  const made = Array.from({ length: 600 }, (_, i) => zeros(i % 300));
  expect(made.every((numbers, i) => numbers.length === i % 300 && numbers.every((x) => Object.is(x, 0)))).toBe(true);
  made.forEach((numbers, i) => numbers.fill(i));
  expect(made.every((numbers, i) => numbers.every((x) => x === i))).toBe(true);
});

test('a copy holds the same numbers, and stays as it is', () => {
  const given = [1, -0, NaN, Infinity];
  const copy = copyOf(given);
  given[0] = 2;
  expect([...copy]).toEqual([1, -0, NaN, Infinity]);
});
