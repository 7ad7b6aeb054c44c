import { describe, expect, test } from 'vitest';
import { add, divide, exp, less, log, log1p, multiply, precise, subtract, toNumber, type Precise } from './precise.ts';
import { randomOf } from './questions.ts';

/** x, as a whole number of 10⁻⁵⁰. */
const decimals = (x: Precise): bigint => {
  if ('beyond' in x) throw new RangeError('not a number');
  return (x.mantissa * 10n ** 50n) >> BigInt(-x.exponent);
};
const near = (a: Precise, b: Precise): boolean => {
  const off = divide(subtract(a, b), b);
  return less(off, precise(2 ** -150)) && less(precise(-(2 ** -150)), off);
};
const random = randomOf(11);
const numbers = Array.from({ length: 200 }, () => (random() * 2 - 1) * 2 ** Math.round(random() * 19 - 10));

describe('the oracle', () => {
  test('knows e and log 2 to fifty digits', () => {
    expect(decimals(exp(precise(1)))).toBe(271828182845904523536028747135266249775724709369995n);
    expect(decimals(log(precise(2)))).toBe(69314718055994530941723212145817656807550013436025n);
  });

  test('obeys exp(a + b) = exp(a)·exp(b), log exp x = x, and log1p(x) = log(1 + x)', () => {
    for (const x of numbers) {
      const a = precise(x);
      expect(near(exp(add(a, precise(1 / 3))), multiply(exp(a), exp(precise(1 / 3)))), `${x}`).toBe(true);
      expect(near(log(exp(a)), a), `${x}`).toBe(true);
      expect(near(log1p(precise(Math.abs(x))), log(add(precise(1), precise(Math.abs(x))))), `${x}`).toBe(true);
    }
    expect(toNumber(log1p(exp(precise(-1000))))).toBe(toNumber(exp(precise(-1000))));
  });

  test('finds the functions of this engine within one unit in the last place: what the balls take them to be', () => {
    const within = (y: number, exact: Precise): boolean => less(subtract(precise(y), exact), precise(2 ** -52 * Math.abs(y))) && less(subtract(exact, precise(y)), precise(2 ** -52 * Math.abs(y)));
    for (const x of numbers) {
      expect(within(Math.exp(x), exp(precise(x))), `exp ${x}`).toBe(true);
      expect(within(Math.log(Math.abs(x)), log(precise(Math.abs(x)))), `log ${x}`).toBe(true);
      expect(within(Math.log1p(Math.exp(-Math.abs(x))), log1p(precise(Math.exp(-Math.abs(x))))), `log1p ${x}`).toBe(true);
    }
  });
});
