import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addQuantities,
  convertRate,
  degrees,
  divideQuantities,
  learningRate,
  multiplyQuantities,
  quantity,
  scaleQuantity,
  squareRootOfQuantity,
  type Quantity,
} from '../../spec/contracts/index.ts';

/** A call as plain JavaScript makes it, past the compiler. */
const untyped = {
  addQuantities,
  multiplyQuantities,
  quantity,
  scaleQuantity,
  squareRootOfQuantity,
} as unknown as Record<string, (...args: readonly unknown[]) => unknown>;

const values = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100);
const anyDegree = fc.constantFrom(...degrees);

describe('scaleQuantity', () => {
  test('multiplies by c^degree', () => {
    expect(degrees.map((degree) => scaleQuantity(quantity(3, degree), 2).value)).toEqual([
      3 / 8,
      3 / 4,
      3 / 2,
      3,
      3 * 2,
      3 * 4,
      3 * 8,
    ]);
  });
  test('scales a rate of degree −1 as the reduction converts it, bit for bit', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 2 ** 20 }), (value, batchSize) => {
        const rate = learningRate(value, { forLossReducedBy: 'mean', batchSize });
        expect(scaleQuantity(quantity(value, -1), batchSize).value).toBe(
          convertRate(rate, { to: 'sum', batchSize }).value,
        );
      }),
    );
  });
  test('respects products and sums where c is a power of two', () => {
    const powers = fc.integer({ min: -10, max: 10 }).map((k) => 2 ** k);
    fc.assert(
      fc.property(values, values, anyDegree, anyDegree, powers, (x, y, a, b, c) => {
        fc.pre(degrees.some((degree) => degree === a + b));
        const [p, q] = [quantity(x, a), quantity(y, b)];
        expect(multiplyQuantities(scaleQuantity(p, c), scaleQuantity(q, c))).toEqual(
          scaleQuantity(multiplyQuantities(p, q), c),
        );
        const r = quantity(y, a);
        expect(addQuantities(scaleQuantity(p, c), scaleQuantity(r, c))).toEqual(scaleQuantity(addQuantities(p, r), c));
      }),
    );
  });
  test.each([
    [
      'zero',
      [quantity(1, 1), 0],
      RangeError,
      'scaleQuantity: c must be positive and finite, got 0. Give the factor of the loss.',
    ],
    [
      'a negative factor',
      [quantity(1, 1), -2],
      RangeError,
      'scaleQuantity: c must be positive and finite, got -2. Give the factor of the loss.',
    ],
    [
      'NaN',
      [quantity(1, 1), NaN],
      RangeError,
      'scaleQuantity: c must be positive and finite, got NaN. Give the factor of the loss.',
    ],
    [
      'digits',
      [quantity(1, 1), '2'],
      TypeError,
      'scaleQuantity: c must be a number, got "2". Give the factor of the loss.',
    ],
    [
      'a bare number',
      [1, 2],
      TypeError,
      'scaleQuantity: q must be an object, got 1. Make it with quantity(value, degree).',
    ],
    [
      'an imitation in digits',
      [{ value: '1', degree: 1 }, 2],
      TypeError,
      'scaleQuantity: q.value must be a number, got "1". Give a number.',
    ],
  ])('refuses %s', (_, args, kind, message) => {
    expect(() => untyped['scaleQuantity']?.(...args)).toThrow(new kind(message));
  });
});

/** The first update of Adam, with moments β = 0, for a loss multiplied by c. */
function update(c: number): Quantity<0> {
  const slope = scaleQuantity(quantity(0.5, 1), c);
  const epsilon = scaleQuantity(quantity(2 ** -10, 1), c);
  const direction = divideQuantities(
    slope,
    addQuantities(squareRootOfQuantity(multiplyQuantities(slope, slope)), epsilon),
  );
  return multiplyQuantities(scaleQuantity(quantity(0.001, 0), c), direction);
}

test('an update of Adam has degree 0, and does not move when every quantity is scaled', () => {
  expect(update(1)).toEqual({ degree: 0, value: 0.001 * (0.5 / (0.5 + 2 ** -10)) });
  expect(update(8)).toEqual(update(1));
});

describe('quantity', () => {
  test('may be infinite, as a clip threshold that never clips', () => {
    expect(scaleQuantity(quantity(Infinity, 1), 8)).toEqual({ degree: 1, value: Infinity });
  });
  test.each([
    ['quantity', 'NaN', [NaN, 0], RangeError, 'quantity: value is NaN. Give a number.'],
    ['quantity', 'digits', ['1', 0], TypeError, 'quantity: value must be a number, got "1". Give a number.'],
    [
      'quantity',
      'a degree in digits',
      [1, '0'],
      TypeError,
      'quantity: degree must be one of -3, -2, -1, 0, 1, 2, 3, got "0".',
    ],
    [
      'quantity',
      'a fractional degree',
      [1, -0.2],
      RangeError,
      'quantity: degree must be one of -3, -2, -1, 0, 1, 2, 3, got -0.2.',
    ],
    [
      'addQuantities',
      'two degrees',
      [quantity(1, 1), quantity(1, 2)],
      RangeError,
      'addQuantities: a has degree 1, b has degree 2. Add quantities of one degree only.',
    ],
    [
      'multiplyQuantities',
      'a degree beyond the range',
      [quantity(1, 2), quantity(1, 2)],
      RangeError,
      'multiplyQuantities: the degree of the result must be one of -3, -2, -1, 0, 1, 2, 3, got 4.',
    ],
    [
      'squareRootOfQuantity',
      'half a degree',
      [quantity(1, 1)],
      RangeError,
      'squareRootOfQuantity: the degree of the result must be one of -3, -2, -1, 0, 1, 2, 3, got 0.5.',
    ],
    [
      'squareRootOfQuantity',
      'a negative value',
      [quantity(-1, 2)],
      RangeError,
      'squareRootOfQuantity: q.value must not be negative, got -1. No number is its root.',
    ],
  ])('%s refuses %s', (name, _, args, kind, message) => {
    expect(() => untyped[name]?.(...args)).toThrow(new kind(message));
  });
});
