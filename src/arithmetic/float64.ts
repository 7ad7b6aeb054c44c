import { sizeOf, type Arithmetic, type TensorData } from '../../spec/language/index.ts';
import { alongAxis, checkReshape, visit } from './elementwise.ts';

export interface Float64Tensor extends TensorData {
  readonly data: Float64Array;
}

function binary(operation: (a: number, b: number) => number): (a: Float64Tensor, b: Float64Tensor) => Float64Tensor {
  return (a, b) => {
    const data: number[] = [];
    const shape = visit([a.shape, b.shape], (place, p, q) => {
      data[place] = operation(a.data[p]!, b.data[q]!);
    });
    return { shape, data: Float64Array.from(data) };
  };
}
const unary =
  (operation: (x: number) => number) =>
  ({ shape, data }: Float64Tensor): Float64Tensor => ({ shape, data: data.map(operation) });

function reduce(start: number, operation: (a: number, b: number) => number): (x: Float64Tensor, axis?: number) => Float64Tensor {
  return (x, axis) => {
    if (axis === undefined) return { shape: [], data: Float64Array.of(x.data.reduce(operation, start)) };
    const data = new Float64Array(sizeOf(x.shape.with(axis, 1))).fill(start);
    const shape = alongAxis(x.shape, axis, (out, index) => {
      data[out] = operation(data[out]!, x.data[index]!);
    });
    return { shape, data };
  };
}

/** IEEE 754 binary64, as the processor computes it: the reference interpretation of the definitions. */
export const float64: Arithmetic<Float64Tensor> = {
  exactly: ({ shape, data }) => ({ shape, data: Float64Array.from(data) }),
  constant: (value) => ({ shape: [], data: Float64Array.of(value) }),
  shape: (x) => x.shape,
  read: (x) => x,
  add: binary((a, b) => a + b),
  subtract: binary((a, b) => a - b),
  multiply: binary((a, b) => a * b),
  divide: binary((a, b) => a / b),
  minimum: binary(Math.min),
  maximum: binary(Math.max),
  absolute: unary(Math.abs),
  exp: unary(Math.exp),
  log: unary(Math.log),
  log1p: unary(Math.log1p),
  positive: unary((x) => (x > 0 ? 1 : 0)),
  select: (condition, a, b) => {
    const data: number[] = [];
    const shape = visit([condition.shape, a.shape, b.shape], (place, c, p, q) => {
      data[place] = condition.data[c] === 1 ? a.data[p]! : b.data[q]!;
    });
    return { shape, data: Float64Array.from(data) };
  },
  sum: reduce(0, (a, b) => a + b),
  max: reduce(-Infinity, (a, b) => Math.max(a, b)),
  reshape: (x, shape) => {
    checkReshape(x.shape, shape);
    return { shape, data: x.data };
  },
  either: (one) => one(),
};
