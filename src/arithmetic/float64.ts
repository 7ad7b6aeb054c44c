import { broadcastShape, sizeOf, type Arithmetic, type TensorData } from '../../spec/language/index.ts';
import { checkReshape, groups, runs, takenRows } from './elementwise.ts';

export interface Float64Tensor extends TensorData {
  readonly data: Float64Array;
}

type Binary = (a: Float64Tensor, b: Float64Tensor) => Float64Tensor;
function binary(operation: (a: number, b: number) => number): Binary {
  return (a, b) => {
    const [p, q] = [a.data, b.data];
    const shape = broadcastShape(a.shape, b.shape);
    const data = new Float64Array(sizeOf(shape));
    // Small tensors are what there is most of: no run is worth its calls there.
    if (p.length === data.length && (q.length === data.length || q.length === 1)) {
      const step = q.length === 1 ? 0 : 1;
      for (let i = 0, j = 0; i < data.length; i++, j += step) data[i] = operation(p[i]!, q[j]!);
      return { shape, data };
    }
    runs([a.shape, b.shape], (n, out, i, di, j, dj) => {
      for (let k = 0; k < n; k++) data[out + k] = operation(p[i + k * di]!, q[j + k * dj]!);
    });
    return { shape, data };
  };
}
const unary =
  (operation: (x: number) => number) =>
  ({ shape, data }: Float64Tensor): Float64Tensor => {
    const made = new Float64Array(data.length);
    for (let i = 0; i < data.length; i++) made[i] = operation(data[i]!);
    return { shape, data: made };
  };

function reduce(
  start: number,
  operation: (a: number, b: number) => number,
): (x: Float64Tensor, axis?: number) => Float64Tensor {
  return (x, axis) => {
    const data = new Float64Array(axis === undefined ? 1 : sizeOf(x.shape.with(axis, 1)));
    const shape = groups(x.shape, axis, (out, first, step, n) => {
      let total = start;
      for (let k = 0, i = first; k < n; k++, i += step) total = operation(total, x.data[i]!);
      data[out] = total;
    });
    return { shape, data };
  };
}

/** IEEE 754 binary64, as the processor computes it: the reference interpretation of the definitions. */
export const float64: Arithmetic<Float64Tensor> = {
  fromData: ({ shape, data }) => ({ shape, data: new Float64Array(data) }),
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
  sqrt: unary(Math.sqrt),
  tanh: unary(Math.tanh),
  power: (x, exponent) => unary((base) => base ** exponent)(x),
  positive: unary((x) => (x > 0 ? 1 : 0)),
  select: (condition, a, b) => {
    const shapes = [condition.shape, a.shape, b.shape];
    const data = new Float64Array(sizeOf(shapes.reduce(broadcastShape)));
    const shape = runs(shapes, (n, out, c, dc, i, di, j, dj) => {
      for (let k = 0; k < n; k++)
        data[out + k] = condition.data[c + k * dc] === 1 ? a.data[i + k * di]! : b.data[j + k * dj]!;
    });
    return { shape, data };
  },
  sum: reduce(0, (a, b) => a + b),
  max: reduce(-Infinity, (a, b) => Math.max(a, b)),
  reshape: (x, shape) => {
    checkReshape(x.shape, shape);
    return { shape, data: x.data };
  },
  rows: ({ shape, data }, rows) => ({
    shape: [rows.length, ...shape.slice(1)],
    data: takenRows(shape, data, rows),
  }),
  anyOf: (one) => one(),
  subgradient: (chosen) => chosen,
};
