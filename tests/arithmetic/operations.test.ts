import { describe, expect, test } from 'vitest';
import type { Arithmetic } from '../../spec/language/index.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { tensor, type Ball } from './balls.ts';
import { add, divide, less, multiply, negate, precise, subtract, toNumber, type Precise } from './precise.ts';
import { randomOf } from './questions.ts';

// Every operation of two numbers, held against 200 bits: what its ball must hold, and that it holds no more than the
// roundings of it.

interface Operation {
  readonly name: string;
  readonly of: <T>(arithmetic: Arithmetic<T>, a: T, b: T) => T;
  readonly exact: (a: Precise, b: Precise) => Precise;
}
const operations: readonly Operation[] = [
  { name: 'sum', of: (arithmetic, a, b) => arithmetic.add(a, b), exact: add },
  { name: 'difference', of: (arithmetic, a, b) => arithmetic.subtract(a, b), exact: subtract },
  { name: 'product', of: (arithmetic, a, b) => arithmetic.multiply(a, b), exact: multiply },
  { name: 'quotient', of: (arithmetic, a, b) => arithmetic.divide(a, b), exact: divide },
  { name: 'maximum', of: (arithmetic, a, b) => arithmetic.maximum(a, b), exact: (a, b) => (less(a, b) ? b : a) },
  { name: 'minimum', of: (arithmetic, a, b) => arithmetic.minimum(a, b), exact: (a, b) => (less(a, b) ? a : b) },
];

const scalar = ([m, r]: Ball): BallTensor => ({ shape: [], middle: Float64Array.of(m), radius: Float64Array.of(r) });
const sizeOf = (x: Precise): Precise => (less(x, precise(0)) ? negate(x) : x);

describe.each(Object.keys(formats) as NumberFormat[])('in %s', (format) => {
  const arithmetic = ball(defaultProfile(format));
  const round = rounding(format);
  const { minExponent, precision } = formats[format];
  /** At most half a unit in the last place of a number of this size, with what float64 rounds beside it. */
  const rounded = (size: number): number =>
    (2 ** -precision + 2 ** (format === 'float64' ? -52 : -50)) * size + 2 ** (minExponent - precision);

  test.each(operations)('the ball of a $name holds what it must, and no more', ({ name, of, exact }) => {
    const random = randomOf(41);
    /** Of any size or of few bits, exact or not, and on either side of zero. */
    const drawn = (): Ball => {
      const size = 2 ** ((random() * 2 - 1) * Math.min(9, -minExponent / 3));
      const m = (random() < 1 / 2 ? -1 : 1) * (random() < 1 / 3 ? Math.round(random() * 32) / 8 : round(size));
      return [m, random() < 1 / 2 ? 0 : Math.min(size, Math.abs(m)) * 2 ** (-random() * (precision + 6))];
    };
    const wrong: string[] = [];
    for (let i = 0; i < 500; i++) {
      const [[a, p], [b, q]] = [drawn(), drawn()];
      if (name === 'quotient' && (b === 0 || q > Math.abs(b) / 2)) continue;
      const { middle, radius } = of(arithmetic, scalar([a, p]), scalar([b, q]));
      const [y, reach] = [middle[0]!, radius[0]!];
      const ends = (m: number, r: number): Precise[] => [-1, 1].map((sign) => add(precise(m), precise(sign * r)));
      const corners = ends(a, p).flatMap((x) => ends(b, q).map((z) => exact(x, z)));
      const off = (x: Precise): Precise => sizeOf(subtract(x, precise(y)));
      // What a larger number is has been rounded before; so has what nothing is added to, or what is taken once.
      const rounds = !/imum/.test(name) && ![a, b].includes(0) && !(a === 1 && p === 0) && !(b === 1 && q === 0);
      const held = corners.every(
        (x) =>
          !less(precise(reach * (1 + 2 ** -30)), off(x)) &&
          (!rounds || Math.abs(round(toNumber(x)) - y) <= reach * (1 + 2 ** -30)),
      );
      const far = Math.max(...corners.map((x) => toNumber(off(x))));
      const tight = reach <= far * (1 + 2 ** -20) + rounded(Math.abs(y) + far);
      // Of exact numbers it is exact where the result is a number of the format.
      const fromData = p > 0 || q > 0 || (reach === 0) === (far === 0 && round(y) === y);
      if (!held || !tight || !fromData)
        wrong.push(
          `{${a}, ${p}} and {${b}, ${q}} give {${y}, ${reach}}, which ${held ? (tight ? 'is not exact' : 'is too wide') : 'does not hold all'}`,
        );
    }
    expect(wrong).toEqual([]);
  });

  test('the ball of a sum of several holds what it must, and no more than a rounding an addition', () => {
    const random = randomOf(43);
    const accumulator = format === 'bfloat16' || format === 'float16' ? 'float32' : format;
    const unit = 2 ** -formats[accumulator].precision;
    const wrong: string[] = [];
    for (let i = 0; i < 300; i++) {
      const n = 2 + Math.floor(random() * 6);
      const balls = Array.from({ length: n }, (): Ball => {
        const m = round((random() * 2 - 1) * 2 ** (random() * 8));
        return [m, random() < 1 / 2 ? 0 : Math.abs(m) * 2 ** (-random() * 30)];
      });
      const { middle, radius } = arithmetic.sum(tensor(...balls));
      const [y, reach] = [middle[0]!, radius[0]!];
      const exact = (sign: number): Precise =>
        balls.reduce((total, [m, r]) => add(total, add(precise(m), precise(sign * r))), precise(0));
      const held = [-1, 0, 1].every(
        (sign) => !less(precise(reach * (1 + 2 ** -30)), sizeOf(subtract(exact(sign), precise(y)))),
      );
      const sizes = balls.reduce((total, [m, r]) => total + Math.abs(m) + r, 0);
      const radii = balls.reduce((total, [, r]) => total + r, 0);
      const tight =
        reach <= (radii + (n - 1) * (unit + 2 ** -51) * sizes) * (1 + 2 ** -20) + rounded(Math.abs(y) + radii);
      // In sequence, and backwards.
      const summed = (terms: readonly Ball[]): number =>
        round(terms.reduce((total, [m, r]) => rounding(accumulator)(total + rounding(accumulator)(m + r)), 0));
      const reached = [balls, balls.toReversed()].every(
        (terms) => Math.abs(summed(terms) - y) <= reach * (1 + 2 ** -30) + (radii > 0 ? rounded(sizes) : 0),
      );
      if (!held || !tight || !reached) wrong.push(`${JSON.stringify(balls)} give {${y}, ${reach}}`);
    }
    expect(wrong).toEqual([]);
  });
});
