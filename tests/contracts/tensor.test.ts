import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dim, gradient, loss, tensor } from '../../spec/contracts/index.ts';

/** A call as plain JavaScript makes it, past the compiler. */
const untyped = { dim, gradient, loss, tensor } as unknown as Record<string, (...args: readonly unknown[]) => unknown>;

describe('tensor', () => {
  test('holds any numbers of any shape, bit for bit', () => {
    const shaped = fc.array(fc.nat({ max: 4 }), { maxLength: 3 }).chain((shape) => {
      const length = shape.reduce((product, size) => product * size, 1);
      return fc.tuple(fc.constant(shape), fc.array(fc.double(), { minLength: length, maxLength: length }));
    });
    fc.assert(
      fc.property(shaped, ([shape, data]) => {
        const made = tensor(shape, data);
        expect(made.shape).toEqual(shape);
        expect([...made.data]).toEqual(data);
      }),
    );
  });

  test('NaN and infinities are data', () => {
    expect([...tensor([3], [NaN, Infinity, -Infinity]).data]).toEqual([NaN, Infinity, -Infinity]);
  });

  test('copies the data and the shape, and freezes the shape', () => {
    const data = Float64Array.of(1, 2);
    const shape = [2] as [number];
    const made = tensor(shape, data);
    data[0] = 3;
    shape[0] = 1;
    expect(made).toEqual({ shape: [2], data: Float64Array.of(1, 2) });
    expect(Object.isFrozen(made) && Object.isFrozen(made.shape)).toBe(true);
  });

  test.each([
    [
      'data of another length',
      [
        [2, 2],
        [1, 2, 3],
      ],
      RangeError,
      'tensor: data has 3 elements, but shape [2, 2] holds 4. Correct the shape or the data.',
    ],
    [
      'an empty scalar',
      [[], []],
      RangeError,
      'tensor: data has 0 elements, but shape [] holds 1. Correct the shape or the data.',
    ],
    [
      'a negative size',
      [[-1], []],
      RangeError,
      'tensor: shape[0] must be an integer of at least 0 (and below 2^53), got -1. Give the size of that axis.',
    ],
    [
      'a fractional size',
      [[1, 1.5], [1]],
      RangeError,
      'tensor: shape[1] must be an integer of at least 0 (and below 2^53), got 1.5. Give the size of that axis.',
    ],
    [
      'an unsafe size',
      [[2 ** 53, 0], []],
      RangeError,
      'tensor: shape[0] must be an integer of at least 0 (and below 2^53), got 9007199254740992. Give the size of that axis.',
    ],
    [
      'a size that is not a number',
      [['2'], [1, 2]],
      TypeError,
      'tensor: shape[0] must be a number, got "2". Give the size of that axis.',
    ],
    [
      'a number for a shape',
      [2, [1, 2]],
      TypeError,
      'tensor: shape must be an array of numbers, got 2. Give the size of every axis, as in [2, 3].',
    ],
    [
      'digits for data',
      [[2], '12'],
      TypeError,
      'tensor: data must be an array of numbers, got "12". Give the elements row by row.',
    ],
    [
      'a digit in the data',
      [[2], [1, '2']],
      TypeError,
      'tensor: data[1] must be a number, got "2". Give a flat list of numbers, row by row; convert anything else first.',
    ],
    [
      'a boolean in the data',
      [[1], [true]],
      TypeError,
      'tensor: data[0] must be a number, got true. Give a flat list of numbers, row by row; convert anything else first.',
    ],
    [
      'null in the data',
      [[1], [null]],
      TypeError,
      'tensor: data[0] must be a number, got null. Give a flat list of numbers, row by row; convert anything else first.',
    ],
    [
      'a hole in the data',
      [[1], Array.from({ length: 1 })],
      TypeError,
      'tensor: data[0] must be a number, got undefined. Give a flat list of numbers, row by row; convert anything else first.',
    ],
    [
      'big integers',
      [[1], BigInt64Array.of(1n)],
      TypeError,
      'tensor: data[0] must be a number, got 1n. Give a flat list of numbers, row by row; convert anything else first.',
    ],
    [
      'nested data',
      [[1, 1], [[1]]],
      TypeError,
      'tensor: data[0] must be a number, got an array. Give a flat list of numbers, row by row; convert anything else first.',
    ],
  ])('refuses %s', (_, args, kind, message) => {
    expect(() => untyped['tensor']?.(...args)).toThrow(new kind(message));
  });
});

describe('dim', () => {
  test('is the number itself', () => {
    expect(dim('train batch', 32)).toBe(32);
    expect(dim('train batch', 0)).toBe(0);
  });
  test.each([
    [
      'no name',
      [32],
      TypeError,
      "dim: the name must be a string, as in dim('train batch', 32). Name what the size counts.",
    ],
    ['digits', ['rows', '32'], TypeError, 'dim: the size of "rows" must be a number, got "32". Give a count.'],
    [
      'NaN',
      ['rows', NaN],
      RangeError,
      'dim: the size of "rows" must be an integer of at least 0 (and below 2^53), got NaN. Give a count.',
    ],
  ])('refuses %s', (_, args, kind, message) => {
    expect(() => untyped['dim']?.(...args)).toThrow(new kind(message));
  });
});

const scalar = tensor([], [1]);
const of8 = tensor([8], new Float64Array(8));

describe('loss', () => {
  test('keeps its elements under none, and is one number otherwise', () => {
    expect(loss(of8, { reducedBy: 'none', elementShape: [8] })).toEqual({
      reducedBy: 'none',
      elementShape: [8],
      value: of8,
    });
    expect(loss(scalar, { reducedBy: 'max', elementShape: [8] })).toEqual({
      reducedBy: 'max',
      elementShape: [8],
      value: scalar,
    });
  });
  test.each([
    [
      'a sum that kept its elements',
      [of8, { reducedBy: 'sum', elementShape: [8] }],
      RangeError,
      'loss: a loss of shape [8] reduced by "sum" has shape [], got [8]. Correct the value or the reduction.',
    ],
    [
      'none without its elements',
      [scalar, { reducedBy: 'none', elementShape: [8] }],
      RangeError,
      'loss: a loss of shape [8] reduced by "none" has shape [8], got []. Correct the value or the reduction.',
    ],
    [
      'an unknown reduction',
      [scalar, { reducedBy: 'average', elementShape: [8] }],
      RangeError,
      'loss: reducedBy must be one of "none", "sum", "mean", "max", got "average".',
    ],
    [
      'no reduction',
      [scalar, { elementShape: [8] }],
      TypeError,
      'loss: reducedBy must be one of "none", "sum", "mean", "max", got undefined.',
    ],
    [
      'no options',
      [scalar],
      TypeError,
      "loss: options must be an object, got undefined. Write { reducedBy: 'sum', elementShape: [8] }.",
    ],
    [
      'a number for a tensor',
      [1, { reducedBy: 'sum', elementShape: [8] }],
      TypeError,
      'loss: value must be an object, got 1. Make it with tensor(shape, data).',
    ],
    [
      'an imitation of a tensor',
      [
        { shape: [], data: [1] },
        { reducedBy: 'sum', elementShape: [8] },
      ],
      TypeError,
      'loss: value is not a tensor. Make it with tensor(shape, data).',
    ],
  ])('refuses %s', (_, args, kind, message) => {
    expect(() => untyped['loss']?.(...args)).toThrow(new kind(message));
  });
});

describe('gradient', () => {
  test('carries the reduction and the batch size of its loss', () => {
    expect(gradient(of8, { reducedBy: 'max', batchSize: 8 })).toEqual({ reducedBy: 'max', batchSize: 8, value: of8 });
  });
  test.each([
    [
      'none',
      [of8, { reducedBy: 'none', batchSize: 8 }],
      TypeError,
      'gradient: a loss reduced by "none" has one gradient for each element. Reduce it first: their sum is the gradient of "sum".',
    ],
    [
      'an unknown reduction',
      [of8, { reducedBy: 'average', batchSize: 8 }],
      RangeError,
      'gradient: reducedBy must be one of "sum", "mean", "max", got "average".',
    ],
    [
      'an empty batch',
      [of8, { reducedBy: 'sum', batchSize: 0 }],
      RangeError,
      'gradient: batchSize must be an integer of at least 1 (and below 2^53), got 0. Give the number of examples in the batch.',
    ],
    [
      'no options',
      [of8],
      TypeError,
      "gradient: options must be an object, got undefined. Write { reducedBy: 'mean', batchSize: 8 }.",
    ],
    [
      'an imitation of a tensor',
      [{}, { reducedBy: 'sum', batchSize: 8 }],
      TypeError,
      'gradient: value is not a tensor. Make it with tensor(shape, data).',
    ],
  ])('refuses %s', (_, args, kind, message) => {
    expect(() => untyped['gradient']?.(...args)).toThrow(new kind(message));
  });
});
