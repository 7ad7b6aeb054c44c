import type { Arithmetic } from '../../../spec/language/index.ts';
import { emptyBalls, up, type BallTensor, type NewBalls } from './tensor.ts';

/** Whether none of these is negative, or no number. */
export function isAtLeastZero(numbers: ArrayLike<number>): boolean {
  for (let i = 0; i < numbers.length; i++) if (!(numbers[i]! >= 0)) return false;
  return true;
}

/** The balls from which what is below zero has been taken. */
export function fromZeroInto(made: BallTensor, { middle, radius }: BallTensor): void {
  for (let i = 0; i < middle.length; i++) {
    const m = middle[i]!;
    const r = radius[i]!;
    const reachesBelow = m < r && r < Infinity;
    made.middle[i] = reachesBelow ? ((m + r) / 2) * up : m;
    made.radius[i] = reachesBelow ? made.middle[i]! : r;
  }
}
function fromZero(x: BallTensor): BallTensor {
  const made = emptyBalls(x.shape);
  fromZeroInto(made, x);
  return made;
}

/** An operation, which makes a tensor of its own: what is known of it may be noted there. */
type Making = {
  readonly [Name in keyof Arithmetic<BallTensor>]: Arithmetic<BallTensor>[Name] extends (
    ...given: infer G
  ) => BallTensor
    ? (...given: G) => NewBalls
    : Arithmetic<BallTensor>[Name];
};

/**
 * The same balls, and of which tensors it is certain that no number is negative: whatever was rounded, a square is not,
 * nor is a sum of squares. That counts under roots, powers and logarithms, where a ball that reaches below zero would
 * have to be no claim.
 */
export function signed(of: Making): Arithmetic<BallTensor> {
  const is = (x: BallTensor): boolean => x.notNegative === true;
  const marked = (x: NewBalls, notNegative: boolean): BallTensor => {
    if (notNegative) x.notNegative = true;
    return x;
  };
  const certain = (x: NewBalls): BallTensor => {
    const { middle, radius } = x;
    for (let i = 0; i < middle.length; i++) if (!(middle[i]! >= radius[i]!)) return x;
    return marked(x, true);
  };
  const domain = (x: BallTensor): BallTensor => (is(x) ? fromZero(x) : x);
  return {
    ...of,
    fromData: (given) => {
      const made = of.fromData(given);
      return marked(made, isAtLeastZero(made.middle));
    },
    constant: (value) => marked(of.constant(value), value >= 0),
    add: (a, b) => marked(of.add(a, b), is(a) && is(b)),
    subtract: (a, b) => certain(of.subtract(a, b)),
    multiply: (a, b) => marked(of.multiply(a, b), a === b || (is(a) && is(b))),
    divide: (a, b) => marked(of.divide(a, b), is(a) && is(b)),
    minimum: (a, b) => marked(of.minimum(a, b), is(a) && is(b)),
    maximum: (a, b) => marked(of.maximum(a, b), is(a) || is(b)),
    absolute: (x) => marked(of.absolute(x), true),
    exp: (x) => marked(of.exp(x), true),
    log: (x) => of.log(domain(x)),
    log1p: (x) => marked(of.log1p(domain(x)), is(x)),
    sqrt: (x) => marked(of.sqrt(domain(x)), true),
    tanh: (x) => marked(of.tanh(x), is(x)),
    power: (x, exponent) => marked(of.power(domain(x), exponent), is(x)),
    positive: (x) => marked(of.positive(x), true),
    select: (condition, a, b) => marked(of.select(condition, a, b), is(a) && is(b)),
    sum: (x, axis) => marked(of.sum(x, axis), is(x)),
    max: (x, axis) => marked(of.max(x, axis), is(x)),
    reshape: (x, shape) => marked(of.reshape(x, shape), is(x)),
    rows: (x, rows) => marked(of.rows(x, rows), is(x)),
  };
}
