import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calls, hostile, isSentence, pathOf, put, thrownBy, toldBy, type Call } from './calls.ts';
import { effort } from '../effort.ts';

const runs = effort(3000, 100_000);

const anything = fc.oneof(
  fc.constantFrom(...hostile),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
);
/** What judges is asked by `verdicts` alone, which `judge` is made of: what it takes would be judged to the end. */
const drawn = fc
  .constantFrom(...calls.filter(({ name }) => name !== 'judge' && name !== 'conformance'))
  .chain((one) => {
    const places = Object.keys(one.places);
    return fc.record({
      one: fc.constant(one),
      put: fc.dictionary(fc.constantFrom(...places), anything, { minKeys: 1, maxKeys: 3 }),
    });
  });

/** Whether some number in it is such a one. */
const holds = (value: unknown, such: (part: unknown) => boolean): boolean =>
  such(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).some((part) => holds(part, such)));
const isEndless = (part: unknown): boolean => typeof part === 'number' && !Number.isFinite(part);

test(`${runs} calls with anything in up to three places: a typed error with a sentence, or a result of numbers`, async () => {
  const count = { refused: 0, taken: 0 };
  await fc.assert(
    fc.asyncProperty(drawn, async ({ one, put: values }) => {
      // What is put deep comes first: what holds it may then be replaced as a whole.
      const places = Object.keys(values).toSorted((a, b) => b.length - a.length);
      const args = places.reduce<unknown>((into, at) => put(values[at], pathOf(at), into), one.args) as Call['args'];
      let result: unknown;
      const thrown = await thrownBy({ ...one, call: (...given) => (result = one.call(...given)) }, args);
      const outcome = thrown === undefined ? 'taken' : 'refused';
      count[outcome]++;
      // NaN comes of nothing that is finite.
      const isRight =
        thrown === undefined ? !holds(result, Number.isNaN) || holds(values, isEndless) : isSentence(thrown, one.name);
      expect(isRight ? '' : `${one.name} with ${fc.stringify(values)}: ${outcome}, ${toldBy(thrown)}`).toBe('');
    }),
    { seed: 1, numRuns: runs },
  );
  expect(count.refused).toBeGreaterThan(runs / 2);
  expect(count.taken).toBeGreaterThan(runs / 100);
});
