import type { TensorData } from '../../spec/language/index.ts';
import { groups, runs, type Run } from './elementwise.ts';

/*
 * What the operations make of float64 numbers, written into numbers of the right shape that are there already: those of a
 * whole tensor, or of some rows of it.
 */

export interface Float64Tensor extends TensorData {
  readonly data: Float64Array;
}

export type Binary = (made: Float64Tensor, a: Float64Tensor, b: Float64Tensor) => void;
export type Unary = (made: Float64Tensor, x: Float64Tensor) => void;
export type Reduction = (made: Float64Tensor, x: Float64Tensor, axis?: number) => void;

/**
 * An operation on a run of n numbers, from `o` on. Each has a loop of its own: engines are fast where a loop does one
 * thing, and slow where it calls a function that is another one each time.
 */
type Loop = (
  n: number,
  out: Float64Array,
  o: number,
  a: Float64Array,
  i: number,
  di: number,
  b: Float64Array,
  j: number,
  dj: number,
) => void;

const binary =
  (loop: Loop): Binary =>
  ({ shape, data }, a, b) => {
    const [p, q] = [a.data, b.data];
    const n = data.length;
    // Small tensors are what there is most of: no run is worth its calls there.
    if (p.length === n && (q.length === n || q.length === 1)) loop(n, data, 0, p, 0, 1, q, 0, q.length === 1 ? 0 : 1);
    else runs([a.shape, b.shape], (length, out, i, di, j, dj) => loop(length, data, out, p, i, di, q, j, dj), shape);
  };
const unary =
  (loop: (n: number, out: Float64Array, x: Float64Array) => void): Unary =>
  ({ data }, x) =>
    loop(data.length, data, x.data);

/** `reduction(data, first, step, n)`: of the n numbers from the first on, `step` apart. */
const reduce =
  (reduction: (data: Float64Array, first: number, step: number, n: number) => number): Reduction =>
  (made, x, axis) =>
    void groups(x.shape, axis, (out, first, step, n) => {
      made.data[out] = reduction(x.data, first, step, n);
    });

export type BinaryName = 'add' | 'subtract' | 'multiply' | 'divide' | 'minimum' | 'maximum';
export type UnaryName = 'absolute' | 'exp' | 'log' | 'log1p' | 'sqrt' | 'tanh' | 'positive';

export interface Operations {
  readonly binary: Readonly<Record<BinaryName, Binary>>;
  readonly unary: Readonly<Record<UnaryName, Unary>>;
  readonly power: (exponent: number) => Unary;
  readonly select: (made: Float64Tensor, condition: Float64Tensor, a: Float64Tensor, b: Float64Tensor) => void;
  readonly sum: Reduction;
  readonly max: Reduction;
}

export const operations: Operations = {
  binary: {
    add: binary((n, out, o, a, i, di, b, j, dj) => {
      for (let k = 0; k < n; k++, i += di, j += dj) out[o + k] = a[i]! + b[j]!;
    }),
    subtract: binary((n, out, o, a, i, di, b, j, dj) => {
      for (let k = 0; k < n; k++, i += di, j += dj) out[o + k] = a[i]! - b[j]!;
    }),
    multiply: binary((n, out, o, a, i, di, b, j, dj) => {
      for (let k = 0; k < n; k++, i += di, j += dj) out[o + k] = a[i]! * b[j]!;
    }),
    divide: binary((n, out, o, a, i, di, b, j, dj) => {
      for (let k = 0; k < n; k++, i += di, j += dj) out[o + k] = a[i]! / b[j]!;
    }),
    minimum: binary((n, out, o, a, i, di, b, j, dj) => {
      for (let k = 0; k < n; k++, i += di, j += dj) out[o + k] = Math.min(a[i]!, b[j]!);
    }),
    maximum: binary((n, out, o, a, i, di, b, j, dj) => {
      for (let k = 0; k < n; k++, i += di, j += dj) out[o + k] = Math.max(a[i]!, b[j]!);
    }),
  },
  unary: {
    absolute: unary((n, out, x) => {
      for (let i = 0; i < n; i++) out[i] = Math.abs(x[i]!);
    }),
    exp: unary((n, out, x) => {
      for (let i = 0; i < n; i++) out[i] = Math.exp(x[i]!);
    }),
    log: unary((n, out, x) => {
      for (let i = 0; i < n; i++) out[i] = Math.log(x[i]!);
    }),
    log1p: unary((n, out, x) => {
      for (let i = 0; i < n; i++) out[i] = Math.log1p(x[i]!);
    }),
    sqrt: unary((n, out, x) => {
      for (let i = 0; i < n; i++) out[i] = Math.sqrt(x[i]!);
    }),
    tanh: unary((n, out, x) => {
      for (let i = 0; i < n; i++) out[i] = Math.tanh(x[i]!);
    }),
    positive: unary((n, out, x) => {
      // Which of the two is as good as random: a branch would mostly be predicted wrongly.
      for (let i = 0; i < n; i++) out[i] = +(x[i]! > 0);
    }),
  },
  power: (exponent) =>
    unary((n, out, x) => {
      for (let i = 0; i < n; i++) out[i] = x[i]! ** exponent;
    }),
  select: ({ shape, data }, condition, a, b) => {
    const [cs, as, bs] = [condition.data, a.data, b.data];
    const each: Run = (n, out, c, dc, i, di, j, dj) => {
      for (let k = 0; k < n; k++, c += dc, i += di, j += dj) data[out + k] = cs[c] === 1 ? as[i]! : bs[j]!;
    };
    runs([condition.shape, a.shape, b.shape], each, shape);
  },
  sum: reduce((data, first, step, n) => {
    let total = 0;
    for (let k = 0, i = first; k < n; k++, i += step) total += data[i]!;
    return total;
  }),
  max: reduce((data, first, step, n) => {
    let most = -Infinity;
    for (let k = 0, i = first; k < n; k++, i += step) most = Math.max(most, data[i]!);
    return most;
  }),
};
