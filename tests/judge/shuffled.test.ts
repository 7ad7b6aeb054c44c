import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from '../../src/judge/shuffled.ts';

const rowsOf = (row: fc.Arbitrary<readonly number[]>): unknown =>
  fc.sample(fc.tuple(fc.array(row, { minLength: 3, maxLength: 3 }), fc.integer()), { seed: 7, numRuns: 20 });

test('an order is drawn as fast-check draws it', () => {
  for (const size of [0, 1, 2, 7, 512, 1100]) {
    const of = Array.from({ length: size }, (_, i) => (i % 5) / 4);
    expect(rowsOf(shuffled(of))).toEqual(rowsOf(fc.shuffledSubarray(of, { minLength: size })));
  }
});
