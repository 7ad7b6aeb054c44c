import { sameShape, sizeOf, type Arithmetic } from '../../spec/language/index.ts';
import { broadcast, checkReshape, takenRows } from './elementwise.ts';
import { making, mapped } from './making.ts';
import { operations, type Binary, type Float64Tensor } from './numbers.ts';
import { copyOf, zeros } from './zeros.ts';

export type { Float64Tensor } from './numbers.ts';

/** Of so many numbers it is worth finding out whether an operand changes none: new ones cost more than looking. */
const large = 4096;
const isOne = (data: Float64Array): boolean => {
  for (let i = 0; i < data.length; i++) if (data[i] !== 1) return false;
  return true;
};

const empty = (shape: readonly number[]): Float64Tensor => ({ shape, data: zeros(sizeOf(shape)) });
const two =
  (into: Binary, { left = false, right = false } = {}) =>
  (a: Float64Tensor, b: Float64Tensor): Float64Tensor => {
    const shape = broadcast(a.shape, b.shape);
    if (a.data.length >= large && right && sameShape(a.shape, shape) && isOne(b.data)) return { shape, data: a.data };
    if (b.data.length >= large && left && sameShape(b.shape, shape) && isOne(a.data)) return { shape, data: b.data };
    const made = empty(shape);
    into(made, a, b);
    return made;
  };
const { one, reducing } = making<Float64Tensor, Float64Tensor>(empty);
const { binary, unary, power, select, sum, max } = operations;

/** IEEE 754 binary64, as the processor computes it: the reference interpretation of the definitions. */
export const float64: Arithmetic<Float64Tensor> = {
  fromData: ({ shape, data }) => ({ shape, data: copyOf(data) }),
  constant: (value) => {
    const data = zeros(1);
    data[0] = value;
    return { shape: [], data };
  },
  shape: (x) => x.shape,
  read: (x) => x,
  add: two(binary.add),
  subtract: two(binary.subtract),
  multiply: two(binary.multiply, { left: true, right: true }),
  divide: two(binary.divide, { right: true }),
  minimum: two(binary.minimum),
  maximum: two(binary.maximum),
  ...mapped(unary, one),
  power: (base, exponent) => one(power(exponent))(base),
  select: (condition, a, b) => {
    const shape = broadcast(broadcast(condition.shape, a.shape), b.shape);
    if (a.data.length >= large && sameShape(a.shape, shape) && isOne(condition.data)) return a;
    const made = empty(shape);
    select(made, condition, a, b);
    return made;
  },
  sum: reducing(sum),
  max: reducing(max),
  reshape: (x, shape) => {
    checkReshape(x.shape, shape);
    return { shape, data: x.data };
  },
  rows: ({ shape, data }, rows) => ({
    shape: [rows.length, ...shape.slice(1)],
    data: takenRows(shape, data, rows),
  }),
  anyOf: (first) => first(),
  subgradient: (chosen) => chosen,
};
