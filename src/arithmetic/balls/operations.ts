import { groups, longest, runs, visit, type Run } from '../elementwise.ts';
import type { BinaryName, UnaryName } from '../numbers.ts';
import { ofEachProfile, type ElementaryFunction, type Profile } from '../profile.ts';
import { combine, enclose, encloseOff, high, low, putInto, type Off, type Put } from './classes.ts';
import { largestOf } from './extremes.ts';
import { errorOf, exp, log, log1p, power, quotient, sqrt, tanh, type FunctionKernel } from './functions.ts';
import { hullBeyond, hullOf, widenTo } from './hull.ts';
import * as kernels from './kernels.ts';
import { limitsOf, unitOf } from './limits.ts';
import { load, registers, store } from './registers.ts';
import { wideningsOf, type Widening } from './rounding.ts';
import { summing } from './sums.ts';
import { up, type BallTensor, type NewBalls } from './tensor.ts';

/*
 * What the operations make of balls, written into balls of the right shape that are there already: those of a whole
 * tensor, or of some rows of it.
 */

/** Of one tensor. */
export type Unary = (made: NewBalls, x: BallTensor) => void;
/** Of two, elementwise; and the operands that are known to change nothing. */
export interface Binary {
  readonly into: (made: NewBalls, a: BallTensor, b: BallTensor) => void;
  readonly left?: number;
  readonly right?: number;
}

export interface Operations {
  readonly binary: Readonly<Record<BinaryName, Binary>>;
  readonly unary: Readonly<Record<UnaryName, Unary>>;
  readonly power: (exponent: number) => Unary;
  readonly select: (made: NewBalls, condition: BallTensor, a: BallTensor, b: BallTensor) => void;
  readonly sum: (made: NewBalls, x: BallTensor, axis?: number) => void;
  readonly max: (made: NewBalls, x: BallTensor, axis?: number) => void;
  /** Widens what is there so that it holds the other balls, too. */
  readonly widen: (made: BallTensor, other: BallTensor) => void;
  readonly off: (
    made: NewBalls,
    x: BallTensor,
    sizes: BallTensor,
    roundings: number,
    held: 'format' | 'accumulator',
  ) => void;
  /** What a subject's numbers may be off where they are given to it. */
  readonly roundOne: (m: number, r: number) => number;
}

/** Those of a profile. */
export const operationsOf: (profile: Profile) => Operations = ofEachProfile(operationsFor);

function operationsFor(profile: Profile): Operations {
  const { accumulator, format } = profile;
  const limits = limitsOf(profile);
  const { largest, normal, slack } = limits;
  const { rounded, kept } = wideningsOf(profile);
  const sumOf = summing(profile);

  const widenOne =
    ({ run }: Widening) =>
    (m: number, r: number): number => {
      const { middle, radius } = registers.result;
      middle[0] = m;
      radius[0] = r;
      return run(1) ? Infinity : radius[0];
    };
  const roundOne = widenOne(rounded);
  const keepOne = widenOne(kept);

  /**
   * An elementwise operation: the kernel where all is finite, and elsewhere what the plain operation makes of the ends
   * of the balls, and what it is `off` there. `neutral` are the operands that are known to change nothing. A quotient by a
   * ball about zero can be anything.
   */
  function binary(
    kernel: kernels.Kernel,
    plain: (a: number, b: number) => number,
    widening: Widening,
    neutral: { readonly left?: number; readonly right?: number } = {},
    divides = false,
    off?: Off,
  ): Binary {
    const widen = widening === rounded ? roundOne : keepOne;
    const { most, isWithin } = widening;
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
      load(registers.a, a, di === 0 ? 1 : n, i);
      load(registers.b, b, dj === 0 ? 1 : n, j);
      const isBeyond = !(kernel(n, di, dj) <= most) && widening.run(n);
      store(made, n, out);
      if (!isBeyond) return;
      for (let k = 0; k < n; k++) {
        if (isWithin(middle[out + k]!, radius[out + k]!)) continue;
        const put = putInto(made, out + k);
        const am = a.middle[i + k * di]!;
        const ar = a.radius[i + k * di]!;
        const bm = b.middle[j + k * dj]!;
        const br = b.radius[j + k * dj]!;
        if (divides && low(bm, br, largest) < 0 && high(bm, br, largest) > 0)
          put(NaN, Number.isNaN(am) ? ar : Infinity);
        else combine(plain, off, limits, widen, am, ar, bm, br, put);
      }
    };
    const into: Binary['into'] = (made, a, b) => {
      const size = made.middle.length;
      const [p, q] = [a.middle.length, b.middle.length];
      // Most tensors are small: no walk along axes is worth its calls where each has all the numbers, or one.
      if ((p === size || p === 1) && (q === size || q === 1)) {
        const [di, dj] = [p === 1 ? 0 : 1, q === 1 ? 0 : 1];
        for (let from = 0; from < size; from += longest)
          run(made, Math.min(longest, size - from), from, a, from * di, di, b, from * dj, dj);
      } else runs([a.shape, b.shape], (n, out, i, di, j, dj) => run(made, n, out, a, i, di, b, j, dj), made.shape);
    };
    return { into, ...neutral };
  }

  function unary(
    kernel: FunctionKernel,
    plain: (x: number) => number,
    name: ElementaryFunction,
    widening = kept,
  ): Unary {
    const off = errorOf(profile, name);
    const { most, isWithin } = widening;
    return (made, x) => {
      const { middle, radius } = made;
      for (let from = 0; from < middle.length; from += longest) {
        const n = Math.min(longest, middle.length - from);
        load(registers.a, x, n, from);
        const isBeyond = !(kernel(n) <= most) && widening.run(n);
        store(made, n, from);
        if (!isBeyond) continue;
        for (let i = from; i < from + n; i++) {
          if (isWithin(middle[i]!, radius[i]!)) continue;
          beyond(x.middle[i]!, x.radius[i]!, plain, off, putInto(made, i));
        }
      }
    };
  }
  /** A function of a ball that is beyond the numbers, or whose values are: monotone on either side of zero. */
  function beyond(m: number, r: number, plain: (x: number) => number, off: Off, put: Put): void {
    if (Number.isNaN(m)) return put(NaN, r);
    const ends = [low(m, r, largest), high(m, r, largest)] as const;
    const [lo, hi] = [Math.min(...ends.map(plain)), Math.max(...ends.map(plain))];
    if (Number.isNaN(lo) || (ends[0] < 0 && ends[1] > 0)) return put(NaN, r === 0 ? 0 : Infinity);
    encloseOff(lo, hi, true, off, limits, keepOne, put);
  }

  const absolute: Unary = (made, x) => {
    for (let i = 0; i < x.middle.length; i++) {
      const size = Math.abs(x.middle[i]!);
      const r = x.radius[i]!;
      // About zero: from 0 to the farther end.
      const isAbout = r > size && r < Infinity;
      made.middle[i] = isAbout ? ((size + r) / 2) * up : size;
      made.radius[i] = isAbout ? ((size + r) / 2) * up : r;
    }
  };
  const positive: Unary = (made, x) => {
    for (let i = 0; i < x.middle.length; i++) {
      const m = x.middle[i]!;
      const r = x.radius[i]!;
      // Which of the two is as good as random.
      if (+(m > r) + +(m <= -r) > 0) {
        made.middle[i] = +(m > r);
        made.radius[i] = 0;
      } else if (Number.isNaN(m)) putInto(made, i)(NaN, Infinity);
      else if (low(m, r, largest) > 0) putInto(made, i)(1, 0);
      else putInto(made, i)(1 / 2, 1 / 2);
    }
  };

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
  /** A run of choices. */
  function choose(
    made: BallTensor,
    condition: BallTensor,
    a: BallTensor,
    b: BallTensor,
    ...[n, out, c, dc, i, di, j, dj]: Parameters<Run>
  ): void {
    for (let k = 0; k < n; k++) {
      const [x, y, z] = [c + k * dc, i + k * di, j + k * dj];
      if (condition.radius[x] !== 0) {
        hull(a.middle[y]!, a.radius[y]!, b.middle[z]!, b.radius[z]!, putInto(made, out + k));
        continue;
      }
      const isFirst = condition.middle[x] === 1;
      made.middle[out + k] = isFirst ? a.middle[y]! : b.middle[z]!;
      made.radius[out + k] = isFirst ? a.radius[y]! : b.radius[z]!;
    }
  }
  const isRoundedDivision = profile.ulps.divide <= 1 / 2;
  const isRoundedRoot = profile.ulps.sqrt <= 1 / 2;
  return {
    binary: {
      add: binary(kernels.add(slack), (a, b) => a + b, rounded, { left: 0, right: 0 }),
      subtract: binary(kernels.subtract(slack), (a, b) => a - b, rounded, { right: 0 }),
      multiply: binary(kernels.multiply(slack), (a, b) => a * b, rounded, { left: 1, right: 1 }),
      divide: binary(
        isRoundedDivision ? kernels.divide(slack) : quotient(profile, kernels.divide(slack)),
        (a, b) => a / b,
        isRoundedDivision ? rounded : kept,
        { right: 1 },
        true,
        isRoundedDivision ? undefined : errorOf(profile, 'divide'),
      ),
      minimum: binary(kernels.minimum, Math.min, kept),
      maximum: binary(kernels.maximum, Math.max, kept),
    },
    unary: {
      absolute,
      exp: unary(exp(profile), Math.exp, 'exp'),
      log: unary(log(profile), Math.log, 'log'),
      log1p: unary(log1p(profile), Math.log1p, 'log1p'),
      sqrt: unary(sqrt(profile, slack), Math.sqrt, 'sqrt', isRoundedRoot ? rounded : kept),
      tanh: unary(tanh(profile), Math.tanh, 'tanh'),
      positive,
    },
    power: (exponent) => unary(power(profile, exponent), (base) => base ** exponent, 'power'),
    select: (made, condition, a, b) =>
      void runs([condition.shape, a.shape, b.shape], (...at) => choose(made, condition, a, b, ...at), made.shape),
    sum: (made, x, axis) => {
      groups(x.shape, axis, (out, start, step, n) => {
        const put = putInto(made, out);
        sumOf(x, start, step, n, accumulator === format ? put : (m, r) => fromAccumulator(m, r, put));
      });
    },
    max: (made, x, axis) => {
      const at = new Int32Array(made.middle.length);
      groups(x.shape, axis, (out, start, step, n) => {
        at[out] = largestOf(x, start, step, n, limits, putInto(made, out));
      });
      made.largest = { of: x, at };
    },
    widen: (made, other) => widenTo(made, other, limits),
    off: (made, x, sizes, roundings, held) => {
      const unit = unitOf(held === 'format' ? format : accumulator);
      // What is small of second order, as (1 + u)ⁿ − 1 is over nu.
      const count = (roundings * unit) / (1 - roundings * unit);
      visit([x.shape, sizes.shape], (place, i, j) => {
        const size = Math.abs(sizes.middle[j]!) + sizes.radius[j]!;
        const put = putInto(made, place);
        if (!(roundings * unit < 1 / 2) || !(size * 4 < largest))
          put(NaN, x.middle[i]! !== x.middle[i]! && x.radius[i] === 0 ? 0 : Infinity);
        else fromAccumulator(x.middle[i]!, (x.radius[i]! + count * size) * up + roundings * normal * unit, put);
      });
    },
    roundOne,
  };
}
