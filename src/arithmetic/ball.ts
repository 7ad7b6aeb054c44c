import { broadcastShape, type Arithmetic } from '../../spec/language/index.ts';
import { checkReshape, groups, longest, runs, takenRows, visit } from './elementwise.ts';
import type { ElementaryFunction, Profile } from './profile.ts';
import { combine, enclose, high, low, putInto, type Put } from './balls/classes.ts';
import { largestOf } from './balls/extremes.ts';
import { errorOf, exp, log, log1p, power, quotient, sqrt, tanh, type FunctionKernel } from './balls/functions.ts';
import { hullBeyond, hullOf, widenTo } from './balls/hull.ts';
import * as kernels from './balls/kernels.ts';
import { limitsOf, unitOf } from './balls/limits.ts';
import { wideningsOf, type Widening } from './balls/rounding.ts';
import { signed } from './balls/signs.ts';
import { summing } from './balls/sums.ts';
import { ballsOf, emptyBalls, holdsOnly, isOf, renewed, up, type BallTensor, type NewBalls } from './balls/tensor.ts';

export type { BallTensor } from './balls/tensor.ts';

/**
 * Balls for a subject of this profile. Each contains the exact value, and every value that an admissible evaluation may
 * hold there: rounded at each operation, fused, or with excess precision; sums in any order; in any of the forms that
 * the definition admits. What is smaller than any float64 counts as zero. A ball of radius 0 holds one number of the
 * format, which every evaluation gives.
 */
export function ball(profile: Profile): Arithmetic<BallTensor> {
  const made = arithmetics.get(profile) ?? ballsFor(profile);
  arithmetics.set(profile, made);
  return made;
}
const arithmetics = new WeakMap<Profile, Arithmetic<BallTensor>>();

/** As many constants as are kept: those of the definitions are few, and rates and coefficients many. */
const most = 1000;

function ballsFor(profile: Profile): Arithmetic<BallTensor> {
  const { accumulator, flush, format } = profile;
  const limits = limitsOf(profile);
  const { largest, normal, slack } = limits;
  const { rounded, kept } = wideningsOf(profile);
  const sumOf = summing(profile);

  const widenOne =
    (widening: Widening) =>
    (m: number, r: number): number => {
      const radius = Float64Array.of(r);
      return widening(Float64Array.of(m), radius, 0, 1) ? Infinity : radius[0]!;
    };
  const roundOne = widenOne(rounded);
  const keepOne = widenOne(kept);

  /**
   * An elementwise operation: the kernel where all is finite, and elsewhere what the plain operation makes of the ends
   * of the balls. `neutral` are the operands that are known to change nothing. A quotient by a ball about zero can be
   * anything.
   */
  function binary(
    kernel: kernels.Kernel,
    plain: (a: number, b: number) => number,
    widening: Widening,
    neutral: { readonly left?: number; readonly right?: number } = {},
    divides = false,
  ): (a: BallTensor, b: BallTensor) => NewBalls {
    const widen = widening === rounded ? roundOne : keepOne;
    /** A run of n places. */
    const run = (
      made: BallTensor,
      n: number,
      out: number,
      a: BallTensor,
      i: number,
      di: number,
      b: BallTensor,
      j: number,
      dj: number,
    ): void => {
      const { middle, radius } = made;
      kernel(n, middle, radius, out, a.middle, a.radius, i, di, b.middle, b.radius, j, dj);
      if (!widening(middle, radius, out, n)) return;
      for (let k = 0; k < n; k++) {
        if (Math.abs(middle[out + k]!) + radius[out + k]! <= largest) continue;
        const put = putInto(made, out + k);
        const [am, ar, bm, br] = [
          a.middle[i + k * di]!,
          a.radius[i + k * di]!,
          b.middle[j + k * dj]!,
          b.radius[j + k * dj]!,
        ];
        if (divides && low(bm, br, largest) < 0 && high(bm, br, largest) > 0)
          put(NaN, Number.isNaN(am) ? ar : Infinity);
        else combine(plain, limits, widen, am, ar, bm, br, put);
      }
    };
    return (a, b) => {
      const shape = broadcastShape(a.shape, b.shape);
      if (neutral.right !== undefined && isOf(a, shape) && holdsOnly(b, neutral.right)) return renewed(a);
      if (neutral.left !== undefined && isOf(b, shape) && holdsOnly(a, neutral.left)) return renewed(b);
      const made = emptyBalls(shape);
      const size = made.middle.length;
      const [p, q] = [a.middle.length, b.middle.length];
      // Most tensors are small: no walk along axes is worth its calls where each has all the numbers, or one.
      if (size <= longest && (p === size || p === 1) && (q === size || q === 1))
        run(made, size, 0, a, 0, p === 1 ? 0 : 1, b, 0, q === 1 ? 0 : 1);
      else runs([a.shape, b.shape], (n, out, i, di, j, dj) => run(made, n, out, a, i, di, b, j, dj));
      return made;
    };
  }

  function unary(kernel: FunctionKernel, plain: (x: number) => number, name: ElementaryFunction, widening = kept) {
    const { relative } = errorOf(profile, name);
    return (x: BallTensor): NewBalls => {
      const made = emptyBalls(x.shape);
      const { middle, radius } = made;
      runs([x.shape], (n, out) => {
        kernel(n, middle, radius, out, x.middle, x.radius, out);
        if (!widening(middle, radius, out, n)) return;
        for (let i = out; i < out + n; i++) {
          if (Math.abs(middle[i]!) + radius[i]! <= largest) continue;
          beyond(x.middle[i]!, x.radius[i]!, plain, relative, putInto(made, i));
        }
      });
      return made;
    };
  }
  /** A function of a ball that is beyond the numbers, or whose values are: monotone on either side of zero. */
  function beyond(m: number, r: number, plain: (x: number) => number, relative: number, put: Put): void {
    if (Number.isNaN(m)) return put(NaN, r);
    const ends = [low(m, r, largest), high(m, r, largest)] as const;
    const [lo, hi] = [Math.min(...ends.map(plain)), Math.max(...ends.map(plain))];
    if (Number.isNaN(lo) || (ends[0] < 0 && ends[1] > 0)) return put(NaN, r === 0 ? 0 : Infinity);
    const off = (end: number): number => (Number.isFinite(end) ? relative * Math.abs(end) : 0);
    enclose(lo - off(lo), hi + off(hi), true, limits, keepOne, put);
  }

  /** Each ball on its own. */
  function each(f: (m: number, r: number, put: Put) => void): (x: BallTensor) => NewBalls {
    return (x) => {
      const made = emptyBalls(x.shape);
      let place = 0;
      const put: Put = (m, r) => {
        made.middle[place] = m;
        made.radius[place] = r;
      };
      for (; place < x.middle.length; place++) f(x.middle[place]!, x.radius[place]!, put);
      return made;
    };
  }

  /** What an accumulator of more precision holds, rounded to the format at the end. */
  function fromAccumulator(m: number, r: number, put: Put): void {
    if (!(Math.abs(m) + r < Infinity)) return put(m, r);
    const wide = roundOne(m, r);
    if (wide < Infinity) put(m, wide);
    else enclose(m - r, m + r, false, limits, roundOne, put);
  }

  function hull(am: number, ar: number, bm: number, br: number, put: Put): void {
    if ((Math.abs(am) + ar + Math.abs(bm) + br) * up < Infinity) hullOf(am, ar, bm, br, put);
    else hullBeyond(am, ar, bm, br, limits, put);
  }
  /** The hull of all of these, one after another, so that no more than two are held at a time. */
  function hullOfAll(one: () => BallTensor, ...others: readonly (() => BallTensor)[]): NewBalls {
    const { shape, middle, radius, notNegative } = one();
    const made = ballsOf(shape, middle.slice(), radius.slice());
    let none = notNegative === true;
    for (const form of others) {
      const other = form();
      none &&= other.notNegative === true;
      if (other.middle !== middle) widenTo(made, other, limits);
    }
    if (none) made.notNegative = true;
    return made;
  }

  const off = (x: BallTensor, roundings: number, sizes: BallTensor, held: 'format' | 'accumulator'): BallTensor => {
    const unit = unitOf(held === 'format' ? format : accumulator);
    const made = emptyBalls(broadcastShape(x.shape, sizes.shape));
    // What is small of second order, as (1 + u)ⁿ − 1 is over nu.
    const count = (roundings * unit) / (1 - roundings * unit);
    visit([x.shape, sizes.shape], (place, i, j) => {
      const size = Math.abs(sizes.middle[j]!) + sizes.radius[j]!;
      const put = putInto(made, place);
      if (!(roundings * unit < 1 / 2) || !(size * 4 < largest))
        put(NaN, x.middle[i]! !== x.middle[i]! && x.radius[i] === 0 ? 0 : Infinity);
      else fromAccumulator(x.middle[i]!, (x.radius[i]! + count * size) * up + roundings * normal * unit, put);
    });
    return made;
  };

  const constants = new Map<number, NewBalls>();
  const difference = binary(kernels.subtract(slack), (a, b) => a - b, rounded, { right: 0 });

  return signed({
    fromData: ({ shape, data }) => {
      const middle = data instanceof Float64Array ? data : Float64Array.from(data);
      const radius = new Float64Array(middle.length);
      // Where subnormal numbers are flushed, given ones are too.
      if (flush) middle.forEach((x, i) => (radius[i] = Math.abs(x) < normal ? Math.abs(x) : 0));
      return ballsOf(shape, middle, radius);
    },
    constant: (value) => {
      const known = constants.get(value);
      // A map takes −0 for 0.
      if (known !== undefined && Object.is(known.middle[0], value)) return known;
      const error = Number.isFinite(value) ? roundOne(value, 0) : 0;
      const made = ballsOf([], Float64Array.of(error < Infinity ? value : value * Infinity), Float64Array.of(error));
      if (constants.size < most) constants.set(value, made);
      return made;
    },
    shape: (x) => x.shape,
    read: ({ shape, middle }) => ({ shape, data: middle }),
    add: binary(kernels.add(slack), (a, b) => a + b, rounded, { left: 0, right: 0 }),
    subtract: (a, b) => {
      const made = difference(a, b);
      // The largest of several numbers, taken from the one that it is: the same number, however it is held.
      const { at } = [a.largest?.of === b && a.largest, b.largest?.of === a && b.largest].find(Boolean) || {};
      for (const place of at ?? []) if (place >= 0) putInto(made, place)(0, 0);
      return made;
    },
    multiply: binary(kernels.multiply(slack), (a, b) => a * b, rounded, { left: 1, right: 1 }),
    divide: binary(
      quotient(profile, kernels.divide(slack)),
      (a, b) => a / b,
      profile.ulps.divide > 1 / 2 ? kept : rounded,
      { right: 1 },
      true,
    ),
    minimum: binary(kernels.minimum, Math.min, kept),
    maximum: binary(kernels.maximum, Math.max, kept),
    absolute: each((m, r, put) => {
      const size = Math.abs(m);
      // About zero: from 0 to the farther end.
      if (r > size && r < Infinity) put(((size + r) / 2) * up, ((size + r) / 2) * up);
      else put(size, r);
    }),
    exp: unary(exp(profile), Math.exp, 'exp'),
    log: unary(log(profile), Math.log, 'log'),
    log1p: unary(log1p(profile), Math.log1p, 'log1p'),
    sqrt: unary(sqrt(profile, slack), Math.sqrt, 'sqrt', profile.ulps.sqrt > 1 / 2 ? kept : rounded),
    tanh: unary(tanh(profile), Math.tanh, 'tanh'),
    power: (x, exponent) => unary(power(profile, exponent), (base) => base ** exponent, 'power')(x),
    positive: each((m, r, put) => {
      if (Number.isNaN(m)) put(NaN, Infinity);
      else if (m > r || low(m, r, largest) > 0) put(1, 0);
      else if (m <= -r) put(0, 0);
      else put(1 / 2, 1 / 2);
    }),
    select: (condition, a, b) => {
      const shape = [condition.shape, a.shape, b.shape].reduce(broadcastShape);
      if (isOf(a, shape) && holdsOnly(condition, 1)) return renewed(a);
      const made = emptyBalls(shape);
      let place = 0;
      const put: Put = (m, r) => {
        made.middle[place] = m;
        made.radius[place] = r;
      };
      runs([condition.shape, a.shape, b.shape], (n, out, c, dc, i, di, j, dj) => {
        for (let k = 0; k < n; k++, c += dc, i += di, j += dj) {
          place = out + k;
          if (condition.radius[c] !== 0) hull(a.middle[i]!, a.radius[i]!, b.middle[j]!, b.radius[j]!, put);
          else if (condition.middle[c] === 1) put(a.middle[i]!, a.radius[i]!);
          else put(b.middle[j]!, b.radius[j]!);
        }
      });
      return made;
    },
    sum: (x, axis) => {
      const made = emptyBalls(axis === undefined ? [] : x.shape.with(axis, 1));
      groups(x.shape, axis, (out, start, step, n) => {
        const put = putInto(made, out);
        sumOf(x, start, step, n, accumulator === format ? put : (m, r) => fromAccumulator(m, r, put));
      });
      return made;
    },
    max: (x, axis) => {
      const made = emptyBalls(axis === undefined ? [] : x.shape.with(axis, 1));
      const at = new Int32Array(made.middle.length);
      groups(x.shape, axis, (out, start, step, n) => {
        at[out] = largestOf(x, start, step, n, limits, putInto(made, out));
      });
      made.largest = { of: x, at };
      return made;
    },
    reshape: (x, shape) => {
      checkReshape(x.shape, shape);
      return ballsOf(shape, x.middle, x.radius);
    },
    rows: ({ shape, middle, radius }, rows) =>
      ballsOf([rows.length, ...shape.slice(1)], takenRows(shape, middle, rows), takenRows(shape, radius, rows)),
    anyOf: hullOfAll,
    evaluates: (evaluation) => profile.evaluations?.includes(evaluation) === true,
    off,
    subgradient: (...choices) => hullOfAll(() => choices[0], ...choices.map((choice) => () => choice)),
  });
}
