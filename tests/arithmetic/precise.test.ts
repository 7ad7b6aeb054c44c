import { describe, expect, test } from 'vitest';
import {
  add,
  divide,
  exp,
  less,
  log,
  log1p,
  multiply,
  power,
  precise,
  sqrt,
  subtract,
  tanh,
  toNumber,
  type Precise,
} from './precise.ts';
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

  test('obeys √x·√x = x, tanh x = (e²ˣ − 1)/(e²ˣ + 1), and x^1.5 = x·√x', () => {
    for (const x of numbers) {
      const a = precise(Math.abs(x));
      expect(near(multiply(sqrt(a), sqrt(a)), a), `${x}`).toBe(true);
      const e = exp(add(precise(x), precise(x)));
      expect(near(tanh(precise(x)), divide(subtract(e, precise(1)), add(e, precise(1)))), `${x}`).toBe(true);
      expect(near(power(a, 1.5), multiply(a, sqrt(a))), `${x}`).toBe(true);
      expect(
        near(power(precise(x), -3), divide(precise(1), multiply(precise(x), multiply(precise(x), precise(x))))),
        `${x}`,
      ).toBe(true);
    }
    expect([sqrt(precise(9)), tanh(precise(0)), power(precise(2), 5)].map(toNumber)).toEqual([3, 0, 32]);
    expect([sqrt(precise(-1)), tanh(precise(-Infinity))].map(toNumber)).toEqual([NaN, -1]);
  });

  test('finds the functions of this engine within one unit in the last place, and tanh within two: what the balls take them to be', () => {
    const within = (y: number, exact: Precise, units = 1): boolean => {
      const reach = precise(units * 2 ** -52 * Math.abs(y));
      return less(subtract(precise(y), exact), reach) && less(subtract(exact, precise(y)), reach);
    };
    for (const x of numbers) {
      expect(within(Math.exp(x), exp(precise(x))), `exp ${x}`).toBe(true);
      expect(within(Math.log(Math.abs(x)), log(precise(Math.abs(x)))), `log ${x}`).toBe(true);
      expect(within(Math.log1p(Math.exp(-Math.abs(x))), log1p(precise(Math.exp(-Math.abs(x))))), `log1p ${x}`).toBe(
        true,
      );
      expect(within(Math.sqrt(Math.abs(x)), sqrt(precise(Math.abs(x)))), `sqrt ${x}`).toBe(true);
      expect(within(Math.tanh(x), tanh(precise(x)), 2), `tanh ${x}`).toBe(true);
      expect(within(Math.abs(x) ** 2.5, power(precise(Math.abs(x)), 2.5)), `power ${x}`).toBe(true);
    }
  });
});
