import type { Arithmetic } from '../../spec/language/index.ts';
import { broadcast, checkReshape } from './elementwise.ts';
import { putInto } from './balls/classes.ts';
import { limitsOf } from './balls/limits.ts';
import { operationsOf, type Binary, type Unary } from './balls/operations.ts';
import { signed } from './balls/signs.ts';
import {
  ballsOf,
  emptyBalls,
  holdsOnly,
  isOf,
  noRadii,
  renewed,
  takenOf,
  type BallTensor,
  type NewBalls,
} from './balls/tensor.ts';
import { ofEachProfile, type Profile } from './profile.ts';
import { copyOf } from './zeros.ts';

export type { BallTensor } from './balls/tensor.ts';

/**
 * Balls for a subject of this profile. Each contains the exact value, and every value that an admissible evaluation may
 * hold there: rounded at each operation, fused, or with excess precision; sums in any order; in any of the forms that
 * the definition admits. What is smaller than any float64 counts as zero. A ball of radius 0 holds one number of the
 * format, which every evaluation gives.
 */
export const ball: (profile: Profile) => Arithmetic<BallTensor> = ofEachProfile(ballsFor);

/** The same of the first form of every quantity alone: what one of the admissible evaluations may hold. */
export const inFirstForm = (balls: Arithmetic<BallTensor>): Arithmetic<BallTensor> => ({
  ...balls,
  anyOf: (first) => first(),
  subgradient: (first) => first,
});

/** As many constants as are kept: those of the definitions are few, and rates and coefficients many. */
const most = 1000;

function ballsFor(profile: Profile): Arithmetic<BallTensor> {
  const { flush } = profile;
  const { normal } = limitsOf(profile);
  const { binary, unary, ...operations } = operationsOf(profile);

  const two =
    ({ into, left, right }: Binary) =>
    (a: BallTensor, b: BallTensor): NewBalls => {
      const shape = broadcast(a.shape, b.shape);
      if (right !== undefined && isOf(a, shape) && holdsOnly(b, right)) return renewed(a);
      if (left !== undefined && isOf(b, shape) && holdsOnly(a, left)) return renewed(b);
      const made = emptyBalls(shape);
      into(made, a, b);
      return made;
    };
  const one =
    (into: Unary) =>
    (x: BallTensor): NewBalls => {
      const made = emptyBalls(x.shape);
      into(made, x);
      return made;
    };
  const reducing =
    (into: (made: NewBalls, x: BallTensor, axis?: number) => void) =>
    (x: BallTensor, axis?: number): NewBalls => {
      const made = emptyBalls(axis === undefined ? [] : x.shape.with(axis, 1));
      into(made, x, axis);
      return made;
    };

  /** The hull of all of these, one after another, so that no more than two are held at a time. */
  function hullOfAll(first: () => BallTensor, ...others: readonly (() => BallTensor)[]): NewBalls {
    const { shape, middle, radius, notNegative } = first();
    const made = ballsOf(shape, copyOf(middle), copyOf(radius));
    let none = notNegative === true;
    for (const form of others) {
      const other = form();
      none &&= other.notNegative === true;
      if (other.middle !== middle) operations.widen(made, other);
    }
    if (none) made.notNegative = true;
    return made;
  }

  const constants = new Map<number, NewBalls>();
  const difference = two(binary.subtract);

  return signed({
    fromData: ({ shape, data }) => {
      const middle = data instanceof Float64Array ? data : copyOf(data);
      // Where subnormal numbers are flushed, given ones are too.
      const radius = flush ? middle.map((x) => (Math.abs(x) < normal ? Math.abs(x) : 0)) : noRadii(middle.length);
      return ballsOf(shape, middle, radius);
    },
    constant: (value) => {
      const known = constants.get(value);
      // A map takes −0 for 0.
      if (known !== undefined && Object.is(known.middle[0], value)) return known;
      const error = Number.isFinite(value) ? operations.roundOne(value, 0) : 0;
      const made = ballsOf([], Float64Array.of(error < Infinity ? value : value * Infinity), Float64Array.of(error));
      if (constants.size < most) constants.set(value, made);
      return made;
    },
    shape: (x) => x.shape,
    read: ({ shape, middle }) => ({ shape, data: middle }),
    add: two(binary.add),
    subtract: (a, b) => {
      const made = difference(a, b);
      // The largest of several numbers, taken from the one that it is: the same number, however it is held.
      const known = a.largest?.of === b ? a.largest : b.largest?.of === a ? b.largest : undefined;
      if (known !== undefined) for (const place of known.at) if (place >= 0) putInto(made, place)(0, 0);
      return made;
    },
    multiply: two(binary.multiply),
    divide: two(binary.divide),
    minimum: two(binary.minimum),
    maximum: two(binary.maximum),
    absolute: one(unary.absolute),
    exp: one(unary.exp),
    log: one(unary.log),
    log1p: one(unary.log1p),
    sqrt: one(unary.sqrt),
    tanh: one(unary.tanh),
    power: (x, exponent) => one(operations.power(exponent))(x),
    positive: one(unary.positive),
    select: (condition, a, b) => {
      const shape = broadcast(broadcast(condition.shape, a.shape), b.shape);
      if (isOf(a, shape) && holdsOnly(condition, 1)) return renewed(a);
      const made = emptyBalls(shape);
      operations.select(made, condition, a, b);
      return made;
    },
    sum: reducing(operations.sum),
    max: reducing(operations.max),
    reshape: (x, shape) => {
      checkReshape(x.shape, shape);
      return ballsOf(shape, x.middle, x.radius);
    },
    rows: takenOf,
    anyOf: hullOfAll,
    evaluates: (evaluation) => profile.evaluations?.includes(evaluation) === true,
    off: (x, roundings, sizes, held) => {
      const made = emptyBalls(broadcast(x.shape, sizes.shape));
      operations.off(made, x, sizes, roundings, held);
      return made;
    },
    subgradient: (...choices) => hullOfAll(() => choices[0], ...choices.map((choice) => () => choice)),
  });
}
