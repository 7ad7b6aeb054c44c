import { sizeOf, taken, type Arithmetic } from '../language/index.ts';
import type { Batch } from './batches.ts';

/** These rows of a computed tensor, in this order: what `taken` takes of a given one. */
export function rowsOf<T>(
  { fromData, multiply, reshape, shape, sum }: Arithmetic<T>,
  x: T,
  rows: readonly number[],
): T {
  // Of a gradient that a subject does not give, there is none.
  const extents = shape(x) as readonly number[] | undefined;
  if (extents === undefined) return x;
  const [b = 1, ...rest] = extents;
  const picks = {
    shape: [rows.length, b, 1],
    data: rows.flatMap((row) => Array.from({ length: b }, (_, i) => (i === row ? 1 : 0))),
  };
  return reshape(sum(multiply(fromData(picks), reshape(x, [1, b, sizeOf(rest)])), 1), [rows.length, ...rest]);
}

/** The batch of these examples of another, in this order. */
export const examplesOf = <B extends Batch>(batch: B, rows: readonly number[]): B => ({
  ...batch,
  predictions: taken(batch.predictions, rows),
  targets: taken(batch.targets, rows),
});
