import type { Arithmetic } from '../../language/definition.ts';
import { sizeOf } from '../../language/tensor.ts';

/** The sum of every row, with an extent of 1 for every further axis. */
export function sumsOfRows<T>({ reshape, shape, sum }: Arithmetic<T>, x: T): T {
  const [rows = 1, ...rest] = shape(x);
  return reshape(sum(reshape(x, [rows, sizeOf(rest)]), 1), [rows, ...rest.map(() => 1)]);
}
