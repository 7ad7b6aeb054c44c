import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertRate, learningRate, scaleRate, toRateOnMean, toRateOnSum } from '../../spec/contracts/index.ts';

/** A call as plain JavaScript makes it, past the compiler. */
const untyped = { convertRate, learningRate, scaleRate } as unknown as Record<
  string,
  (...args: readonly unknown[]) => unknown
>;

const onMean = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });
const onMax = learningRate(0.1, { forLossReducedBy: 'max', batchSize: 8 });
const onNone = learningRate(0.1, { forLossReducedBy: 'none', batchSize: 8 });

// Rates of a usual size, and any double between the smallest and the largest that a factor of 2^20 cannot push out of
// the normal numbers.
const rates = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100) },
  { weight: 1, arbitrary: fc.double({ min: 2 ** -1002, max: 2 ** 1003, noNaN: true }) },
);
const batchSizes = fc.integer({ min: 1, max: 2 ** 20 });

describe('learningRate', () => {
  test('carries the reduction and the batch size for which it was chosen', () => {
    expect(onMean).toEqual({ forLossReducedBy: 'mean', batchSize: 8, value: 0.1 });
    expect(Object.isFrozen(onMean)).toBe(true);
  });
  test('may be negative, as in θ + λ∇L, or zero', () => {
    expect(learningRate(-0.1, { forLossReducedBy: 'sum', batchSize: 8 }).value).toBe(-0.1);
    expect(learningRate(0, { forLossReducedBy: 'sum', batchSize: 8 }).value).toBe(0);
  });
  const options = { forLossReducedBy: 'mean', batchSize: 8 };
  test.each([
    ['NaN', [NaN, options], RangeError, 'learningRate: value must be finite, got NaN. Give a finite number.'],
    [
      'infinity',
      [-Infinity, options],
      RangeError,
      'learningRate: value must be finite, got -Infinity. Give a finite number.',
    ],
    ['digits', ['0.1', options], TypeError, 'learningRate: value must be a number, got "0.1". Give a finite number.'],
    ['a big integer', [1n, options], TypeError, 'learningRate: value must be a number, got 1n. Give a finite number.'],
    [
      'a boxed number',
      [Object(0.1), options],
      TypeError,
      'learningRate: value must be a number, got a Number. Give a finite number.',
    ],
    [
      'no options',
      [0.1],
      TypeError,
      "learningRate: options must be an object, got undefined. Write { forLossReducedBy: 'mean', batchSize: 8 }.",
    ],
    [
      'an unknown reduction',
      [0.1, { ...options, forLossReducedBy: 'average' }],
      RangeError,
      'learningRate: forLossReducedBy must be one of "none", "sum", "mean", "max", got "average".',
    ],
    [
      'an inherited name',
      [0.1, { ...options, forLossReducedBy: 'constructor' }],
      RangeError,
      'learningRate: forLossReducedBy must be one of "none", "sum", "mean", "max", got "constructor".',
    ],
    [
      'no batch size',
      [0.1, { forLossReducedBy: 'mean' }],
      TypeError,
      'learningRate: batchSize must be a number, got undefined. Give the number of examples in the batch.',
    ],
    [
      'an empty batch',
      [0.1, { ...options, batchSize: 0 }],
      RangeError,
      'learningRate: batchSize must be an integer of at least 1 (and below 2^53), got 0. Give the number of examples in the batch.',
    ],
    [
      'half an example',
      [0.1, { ...options, batchSize: 1.5 }],
      RangeError,
      'learningRate: batchSize must be an integer of at least 1 (and below 2^53), got 1.5. Give the number of examples in the batch.',
    ],
    [
      'a batch size in digits',
      [0.1, { ...options, batchSize: '8' }],
      TypeError,
      'learningRate: batchSize must be a number, got "8". Give the number of examples in the batch.',
    ],
  ])('refuses %s', (_, args, kind, message) => {
    expect(() => untyped['learningRate']?.(...args)).toThrow(new kind(message));
  });
});

describe('convertRate', () => {
  test('λ_sum = λ_mean / B, and λ_mean = B·λ_sum', () => {
    fc.assert(
      fc.property(rates, batchSizes, (value, batchSize) => {
        const mean = learningRate(value, { forLossReducedBy: 'mean', batchSize });
        const sum = learningRate(value, { forLossReducedBy: 'sum', batchSize });
        expect(convertRate(mean, { to: 'sum', batchSize })).toEqual({
          forLossReducedBy: 'sum',
          batchSize,
          value: value / batchSize,
        });
        expect(convertRate(sum, { to: 'mean', batchSize })).toEqual({
          forLossReducedBy: 'mean',
          batchSize,
          value: value * batchSize,
        });
        expect(toRateOnSum(mean)).toEqual(convertRate(mean, { to: 'sum', batchSize }));
        expect(toRateOnMean(sum)).toEqual(convertRate(sum, { to: 'mean', batchSize }));
      }),
    );
  });
  test('the same reduction gives the same rate', () => {
    fc.assert(
      fc.property(rates, batchSizes, (value, batchSize) => {
        const mean = learningRate(value, { forLossReducedBy: 'mean', batchSize });
        const sum = learningRate(value, { forLossReducedBy: 'sum', batchSize });
        expect(convertRate(mean, { to: 'mean', batchSize })).toEqual(mean);
        expect(convertRate(sum, { to: 'sum', batchSize })).toEqual(sum);
      }),
    );
  });
  test('there and back is exact where B is a power of two', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 20 }), (value, k) => {
        const rate = learningRate(value, { forLossReducedBy: 'mean', batchSize: 2 ** k });
        expect(toRateOnMean(toRateOnSum(rate))).toEqual(rate);
      }),
    );
  });
  test.each([
    [
      'another batch size',
      [onMean, { to: 'sum', batchSize: 16 }],
      RangeError,
      'convertRate: batchSize is 16, but the rate was chosen for 8. Use scaleRate to change the batch size.',
    ],
    [
      'max as a source',
      [onMax, { to: 'sum', batchSize: 8 }],
      TypeError,
      'convertRate: rate.forLossReducedBy is "max", for which no rate can be converted: the gradient of the worst example is no known multiple of that of the sum or the mean. Choose the rate for it afresh.',
    ],
    [
      'max as a target',
      [onMean, { to: 'max', batchSize: 8 }],
      TypeError,
      'convertRate: to is "max", for which no rate can be converted: the gradient of the worst example is no known multiple of that of the sum or the mean. Choose the rate for it afresh.',
    ],
    [
      'max, even to itself',
      [onMax, { to: 'max', batchSize: 8 }],
      TypeError,
      'convertRate: rate.forLossReducedBy is "max", for which no rate can be converted: the gradient of the worst example is no known multiple of that of the sum or the mean. Choose the rate for it afresh.',
    ],
    [
      'none as a source',
      [onNone, { to: 'sum', batchSize: 8 }],
      TypeError,
      'convertRate: rate.forLossReducedBy is "none", for which no rate can be converted: a loss for each element has no single gradient. Reduce the loss first.',
    ],
    [
      'none as a target',
      [onMean, { to: 'none', batchSize: 8 }],
      TypeError,
      'convertRate: to is "none", for which no rate can be converted: a loss for each element has no single gradient. Reduce the loss first.',
    ],
    [
      'an unknown target',
      [onMean, { to: 'average', batchSize: 8 }],
      RangeError,
      'convertRate: to must be one of "none", "sum", "mean", "max", got "average".',
    ],
    [
      'no batch size',
      [onMean, { to: 'sum' }],
      TypeError,
      'convertRate: batchSize must be a number, got undefined. Give the number of examples in the batch.',
    ],
    [
      'no options',
      [onMean],
      TypeError,
      "convertRate: options must be an object, got undefined. Write { to: 'sum', batchSize: 8 }.",
    ],
    [
      'a bare number',
      [0.1, { to: 'sum', batchSize: 8 }],
      TypeError,
      'convertRate: rate must be an object, got 0.1. Make it with learningRate(value, options).',
    ],
    [
      'an imitation in digits',
      [
        { ...onMean, value: '0.1' },
        { to: 'sum', batchSize: 8 },
      ],
      TypeError,
      'convertRate: rate.value must be a number, got "0.1". Give a finite number.',
    ],
    [
      'a result that overflows',
      [
        { ...onMean, forLossReducedBy: 'sum', value: Number.MAX_VALUE },
        { to: 'mean', batchSize: 8 },
      ],
      RangeError,
      'convertRate: the rate for the mean over 8 would be Infinity. Give a smaller rate.',
    ],
  ])('refuses %s', (_, args, kind, message) => {
    expect(() => untyped['convertRate']?.(...args)).toThrow(new kind(message));
  });
});

describe('scaleRate', () => {
  test('k times the batch: k times the rate on the mean, the same rate on the sum', () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 1024 }),
        fc.integer({ min: 1, max: 1024 }),
        (value, batchSize, k) => {
          const toBatchSize = k * batchSize;
          const mean = learningRate(value, { forLossReducedBy: 'mean', batchSize });
          const sum = learningRate(value, { forLossReducedBy: 'sum', batchSize });
          expect(scaleRate(mean, { toBatchSize })).toEqual({
            forLossReducedBy: 'mean',
            batchSize: toBatchSize,
            value: k * value,
          });
          expect(scaleRate(sum, { toBatchSize })).toEqual({ forLossReducedBy: 'sum', batchSize: toBatchSize, value });
        },
      ),
    );
  });
  test('commutes with conversion where the batch sizes are powers of two', () => {
    const exponents = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(rates, exponents, exponents, (value, from, to) => {
        const rate = learningRate(value, { forLossReducedBy: 'mean', batchSize: 2 ** from });
        const toBatchSize = 2 ** to;
        expect(toRateOnSum(scaleRate(rate, { toBatchSize }))).toEqual(scaleRate(toRateOnSum(rate), { toBatchSize }));
      }),
    );
  });
  test.each([
    [
      'max',
      [onMax, { toBatchSize: 16 }],
      TypeError,
      'scaleRate: rate.forLossReducedBy is "max", for which no rate can be converted: the gradient of the worst example is no known multiple of that of the sum or the mean. Choose the rate for it afresh.',
    ],
    [
      'an empty batch',
      [onMean, { toBatchSize: 0 }],
      RangeError,
      'scaleRate: toBatchSize must be an integer of at least 1 (and below 2^53), got 0. Give the number of examples in the new batch.',
    ],
    [
      'digits',
      [onMean, { toBatchSize: '16' }],
      TypeError,
      'scaleRate: toBatchSize must be a number, got "16". Give the number of examples in the new batch.',
    ],
  ])('refuses %s', (_, args, kind, message) => {
    expect(() => untyped['scaleRate']?.(...args)).toThrow(new kind(message));
  });
});
