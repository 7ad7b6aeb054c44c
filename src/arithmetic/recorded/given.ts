import { sizeOf, type TensorData } from '../../../spec/language/index.ts';
import type { BallTensor } from '../balls/tensor.ts';

/** Numbers as they were given. */
export type Numbers = TensorData['data'];

/** Puts given rows into a tensor of balls: these, or those from one on. */
export function putGiven(
  { shape, middle, radius }: BallTensor,
  given: Numbers,
  rows: readonly number[] | number,
): void {
  const size = sizeOf(shape.slice(1));
  if (typeof rows === 'number') putRun(middle, given, 0, rows * size, middle.length);
  else for (const [i, row] of rows.entries()) putRun(middle, given, i * size, row * size, size);
  radius.fill(0);
}

function putRun(middle: Float64Array, given: Numbers, to: number, from: number, n: number): void {
  if (given instanceof Float32Array) middle.set(given.subarray(from, from + n), to);
  else for (let k = 0; k < n; k++) middle[to + k] = given[from + k]!;
}

/** Whether all of them are one and the same. */
export function isRepeated(numbers: Numbers): boolean {
  const first = numbers[0]!;
  // −0 is equal to 0, and NaN to nothing: the sure comparison is the slower one.
  const isPlain = first !== 0 && !Number.isNaN(first);
  for (let i = 1; i < numbers.length; i++)
    if (isPlain ? numbers[i] !== first : !Object.is(numbers[i], first)) return false;
  return true;
}
