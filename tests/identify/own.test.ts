import { expect, test } from 'vitest';
import { identify } from '../../src/identify/index.ts';
import { buses, divisors, ownSubject, quantile, type OwnReply } from '../support/own.ts';

const found = async (subject: Parameters<typeof identify>[0]): Promise<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (await identify(subject, { seed: 1, timeLimit: 5000 })).reductions.map(({ declared, fits }) => [declared, fits]),
  );

test('what the means of declared losses divide by is found among their inputs', { tags: ['slow'] }, async () => {
  expect(await found(ownSubject(quantile))).toEqual({
    'mean over examples': ['mean over examples', 'mean over elements'],
    'mean over the sum of weights': ['mean over the sum of weights'],
    'mean over the constant 8': ['mean over the constant 8'],
  });
  const [flat] = Object.entries(await found(ownSubject(buses)));
  expect(flat![1]).toContain(flat![0]);
});

test('a mean over something else is told', { tags: ['slow'] }, async () => {
  const other = ownSubject(quantile, {
    change: (right: OwnReply, { reduction }, batch) =>
      reduction.by === 'mean'
        ? {
            ...right,
            value: {
              shape: [],
              data: [
                quantile
                  .elements(batch)
                  .flat()
                  .reduce((a, b) => a + b, 0) / divisors(quantile.loss, { over: { sum: 'weights' } }, batch).last,
              ],
            },
          }
        : right,
  });
  expect((await found(other))['mean over examples']).toEqual(['mean over the sum of weights']);
});

test('a divisor that is none of the declared inputs fits none of them', { tags: ['slow'] }, async () => {
  const other = ownSubject(quantile, {
    change: (right, { reduction }) =>
      reduction.by === 'mean' ? { ...right, value: { shape: [], data: [right.value.data[0]! * 1.5] } } : right,
  });
  expect((await found(other))['mean over examples']).toEqual([]);
});
