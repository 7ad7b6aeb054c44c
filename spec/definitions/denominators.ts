import type { Denominator } from '../contracts/reduction.ts';
import { sizeOf, type Arithmetic, type DenominatorDefinition } from '../language/index.ts';

/** The sum of every row, with an extent of 1 for every further axis. */
export function sumsOfRows<T>({ reshape, shape, sum }: Arithmetic<T>, x: T): T {
  const [rows = 1, ...rest] = shape(x);
  return reshape(sum(reshape(x, [rows, sizeOf(rest)]), 1), [rows, ...rest.map(() => 1)]);
}

/** D, what a mean divides by: a count, or the sum of the weights. A row of which nothing is kept has the length 1, and adds zero. */
export const denominatorDefinitions: Readonly<Record<Denominator, DenominatorDefinition>> = {
  elements: ({ constant }, { shape }) => constant(sizeOf(shape)),
  examples: ({ constant }, { shape }) => constant(shape[0] ?? 1),
  'sum-of-weights': ({ sum }, { weights }) => sum(weights),
  'non-zero-weights': ({ absolute, positive, sum }, { weights }) => sum(positive(absolute(weights))),
  valid: ({ sum }, { valid }) => sum(valid),
  'sum-of-valid-weights': ({ constant, select, sum }, { weights, valid }) => sum(select(valid, weights, constant(0))),
  'lengths-then-examples': (arithmetic, { shape, valid }) => {
    const { constant, maximum, multiply } = arithmetic;
    return multiply(constant(shape[0] ?? 1), maximum(sumsOfRows(arithmetic, valid), constant(1)));
  },
  constant: ({ constant }, _, count) => {
    if (count === undefined) throw new RangeError("a mean over a constant must say which: give the reduction a 'count'");
    return constant(count);
  },
};
