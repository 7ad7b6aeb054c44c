import type { Arithmetic } from '../../spec/language/index.ts';
import { putInto } from './balls/classes.ts';
import { limitsOf } from './balls/limits.ts';
import { operationsOf } from './balls/operations.ts';
import { signed } from './balls/signs.ts';
import { ballsOf, emptyBalls, noRadii, type BallTensor, type NewBalls } from './balls/tensor.ts';
import { wholeOf } from './balls/whole.ts';
import { broadcast } from './elementwise.ts';
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
  const operations = operationsOf(profile);
  const whole = wholeOf(operations, emptyBalls);

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

  return signed({
    ...whole,
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
    subtract: (a, b) => {
      const made = whole.subtract(a, b);
      // The largest of several numbers, taken from the one that it is: the same number, however it is held.
      const known = a.largest?.of === b ? a.largest : b.largest?.of === a ? b.largest : undefined;
      if (known !== undefined) for (const place of known.at) if (place >= 0) putInto(made, place)(0, 0);
      return made;
    },
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
