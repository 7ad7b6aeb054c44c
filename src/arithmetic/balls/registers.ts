import { longest } from '../elementwise.ts';
import type { BallTensor } from './tensor.ts';

/** A run of balls. */
type Balls = Pick<BallTensor, 'middle' | 'radius'>;

const empty = (): Balls => ({ middle: new Float64Array(longest), radius: new Float64Array(longest) });

/**
 * Where kernels compute: the balls of their operands, and of the result. Of an array that is always the same one,
 * engines know where it is, and what is done with it takes a third of the time. A file that computes there keeps them in
 * constants of its own: what is imported is looked up each time.
 */
export const registers: { readonly a: Balls; readonly b: Balls; readonly result: Balls } = {
  a: empty(),
  b: empty(),
  result: empty(),
};

/** So few numbers are copied sooner one by one. */
const few = 32;

/** Puts the n balls of a tensor from `start` on there. */
export function load({ middle, radius }: Balls, from: BallTensor, n: number, start: number): void {
  if (n <= few)
    for (let k = 0; k < n; k++) {
      middle[k] = from.middle[start + k]!;
      radius[k] = from.radius[start + k]!;
    }
  else {
    middle.set(from.middle.subarray(start, start + n));
    radius.set(from.radius.subarray(start, start + n));
  }
}

/** Puts the first n balls of the result where they belong: from `start` on. */
export function store({ middle, radius }: BallTensor, n: number, start: number): void {
  const { result } = registers;
  if (n <= few)
    for (let k = 0; k < n; k++) {
      middle[start + k] = result.middle[k]!;
      radius[start + k] = result.radius[k]!;
    }
  else {
    middle.set(result.middle.subarray(0, n), start);
    radius.set(result.radius.subarray(0, n), start);
  }
}
