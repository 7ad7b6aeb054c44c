import { describe, expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { axisWords, hasWords } from '../../src/reports/axes.ts';

/** Every axis of every clause, with the values that its cases take. */
const axes = clauses.flatMap(({ id, given: { fixed } }) =>
  Object.keys(fixed[0]!).map((axis) => ({
    at: `${id}: ${axis}`,
    axis,
    values: fixed.map((point) => (point as Record<string, unknown>)[axis]),
  })),
);
/** NaN and the infinities, too, are told apart. */
const key = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? String(part) : part));

describe('the values of every axis of every clause', () => {
  test('have words', () => {
    expect(axes.length).toBeGreaterThan(100);
    expect(axes.filter(({ axis }) => !hasWords(axis)).map(({ at }) => at)).toEqual([]);
  });

  test('are said without the braces and names of records', () => {
    const odd = axes.flatMap(({ at, axis, values }) =>
      values
        .map((value) => `${at}: ${axisWords(axis).text(value)}`)
        .filter((text) => /[{}]|undefined|\[object/.test(text)),
    );
    expect(odd).toEqual([]);
  });

  test('have a text each: two values are never said alike', () => {
    const alike = axes.filter(
      ({ axis, values }) => new Set(values.map(key)).size !== new Set(values.map(axisWords(axis).text)).size,
    );
    expect(alike.map(({ at }) => at)).toEqual([]);
  });

  test.each([
    ['sizes', [8, 4, 2], 'batches of 8, 4, 2'],
    ['sizes', [[[2, 2]], [[2]]], 'micro-batches of 2 + 2, then 2'],
    [
      'parts',
      [
        [2, 1],
        [0, 5],
      ],
      'micro-batches of 2 + 1 and 0 + 5 on 2 replicas',
    ],
    [
      'stretch',
      { stretched: 'weights', shape: [4, 1], other: [4] },
      'weights of shape [4] broadcast against shape [4, 1]',
    ],
    ['of', { identity: 'sum-is-zero', reduction: { by: 'sum' }, value: 0 }, 'sum (empty batch: sum-is-zero)'],
    ['way', { over: 'valid', given: 'valid' }, 'reduction mean over valid of a masked batch'],
    ['by', { ignoredClass: -100 }, 'ignored class -100'],
    ['another', { a: 1 }, 'a=1'],
  ])('as %s', (axis, value, text) => {
    expect(axisWords(axis).text(value)).toBe(text);
  });
});
