import { describe, expect, test } from 'vitest';
import { broadcastShape, sizeOf, type Arithmetic } from '../../spec/language/index.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { alongAxis, checkReshape, groups, runs, visit } from '../../src/arithmetic/elementwise.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { randomOf } from './questions.ts';

type Shape = readonly number[];
/** Where a place of a shape is in a tensor that is broadcast to it, axis by axis. */
const indexOf = (place: number, to: Shape, shape: Shape): number =>
  shape.reduce((index, extent, axis) => {
    const from = to.length - shape.length + axis;
    const at = Math.floor(place / sizeOf(to.slice(from + 1))) % to[from]!;
    return index * extent + (extent === 1 ? 0 : at);
  }, 0);

describe('places that are visited together', () => {
  test.each([
    [[[5]]],
    [[[5000], [5000]]],
    [[[5000], []]],
    [[[], [3, 1], [3, 2]]],
    [[[3, 4], [4]]],
    [[[3, 4], [3, 1], [3, 4]]],
    [[[3, 2500], [2500], [3, 1]]],
    [[[2, 3, 4], [3, 1], [1]]],
    [[[2, 1, 4], [1, 3, 1], [4]]],
    [[[4, 1, 3], [4, 1, 3], [1, 1, 3]]],
    [[[4, 3, 2], [4, 1, 1], [4, 3, 2]]],
    [[[1, 1], [1]]],
    [[[], [], []]],
    [[[0, 3], [3]]],
  ] as [Shape[]][])('are those of the shape that %j broadcast to', (shapes) => {
    const visited: number[][] = [];
    const to = visit(shapes, (...at) => visited.push(at.slice(0, 1 + shapes.length)));
    expect(to).toEqual(shapes.reduce((a, b) => broadcastShape(a, b)));
    expect(visited).toEqual(Array.from({ length: sizeOf(to) }, (_, place) => [place, ...shapes.map((shape) => indexOf(place, to, shape))]));
  });

  test('come in as few runs as may be: neighbouring axes along which all move as one are one', () => {
    const lengths = (...shapes: readonly Shape[]): number[] => {
      const found: number[] = [];
      runs(shapes, (n) => found.push(n));
      return found;
    };
    expect(lengths([2, 3, 4], [2, 3, 4], [1])).toEqual([24]);
    expect(lengths([2, 3, 4], [3, 4])).toEqual([12, 12]);
    expect(lengths([2, 3, 4], [2, 1, 1])).toEqual([12, 12]);
    expect(lengths([2, 3, 4], [2, 3, 1])).toEqual([4, 4, 4, 4, 4, 4]);
    expect(lengths([2, 1, 4], [1, 1, 4])).toEqual([4, 4]);
    expect(lengths([2, 1, 4], [2, 1, 1])).toEqual([4, 4]);
    expect(lengths([5000], [])).toEqual([2048, 2048, 904]);
    expect(lengths([2, 2100], [2100])).toEqual([2048, 52, 2048, 52]);
    expect(lengths([])).toEqual([1]);
    expect(lengths([0])).toEqual([]);
  });

  test('along an axis are so many numbers, so far apart', () => {
    const found: number[][] = [];
    expect(groups([2, 3, 4], 1, (...of) => found.push(of))).toEqual([2, 1, 4]);
    expect(found).toEqual([0, 1, 2, 3, 12, 13, 14, 15].map((start, out) => [out, start, 4, 3]));
    found.length = 0;
    expect(groups([2, 3], undefined, (...of) => found.push(of))).toEqual([]);
    expect(found).toEqual([[0, 0, 1, 6]]);
    found.length = 0;
    expect(alongAxis([2, 3], 0, (...of) => found.push(of))).toEqual([1, 3]);
    expect(found).toEqual([[0, 0], [0, 3], [1, 1], [1, 4], [2, 2], [2, 5]]);
  });

  test('are as many in another shape', () => {
    expect(() => checkReshape([2, 3], [3, 2])).not.toThrow();
    expect(() => checkReshape([2, 3], [4, 2])).toThrow('shape [2, 3] cannot become [4, 2]: the sizes differ');
  });
});

describe.each(['float64', 'float32', 'bfloat16'] as const)('in %s the balls of a tensor are those of its numbers, each on its own', (format) => {
  const arithmetic = ball({ ...defaultProfile(format), flush: format === 'float32' });
  const random = randomOf(17);
  /** More than one run; exact or not, about zero or not, of any size, and now and then beyond the numbers. */
  const drawn = (size: number): BallTensor => {
    const middle = Float64Array.from({ length: size }, (_, i) => (i % 50 === 7 ? [Infinity, -Infinity, NaN, 1e300][i % 4]! : Math.fround((random() * 4 - 2) * 2 ** Math.round(random() * 12 - 6))));
    return { shape: [size], middle, radius: Float64Array.from(middle, (m, i) => (i % 3 === 0 || !Number.isFinite(m) ? 0 : Math.abs(m) * 2 ** (2 - random() * 20))) };
  };
  const one = ({ middle, radius }: BallTensor, i: number): BallTensor => ({ shape: [], middle: middle.slice(i, i + 1), radius: radius.slice(i, i + 1) });
  const size = 2048 + 60;
  const [a, b] = [drawn(size), drawn(size)];
  const alone = (of: (i: number) => BallTensor) => Array.from({ length: size }, (_, i) => of(i)).map(({ middle, radius }) => [middle[0], radius[0]]);
  const pairs = ({ middle, radius }: BallTensor): number[][] => Array.from(middle, (m, i) => [m, radius[i]!]);

  test.each(['absolute', 'exp', 'log', 'log1p', 'sqrt', 'tanh', 'positive'] as const)('%s', (name) => {
    expect(pairs(arithmetic[name](a))).toEqual(alone((i) => arithmetic[name](one(a, i))));
  });

  test.each([2, 3, -1, 1 / 2, 0])('to the power %d', (exponent) => {
    expect(pairs(arithmetic.power(a, exponent))).toEqual(alone((i) => arithmetic.power(one(a, i), exponent)));
  });

  test.each(['add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum'] as const)('%s', (name) => {
    const operation: Arithmetic<BallTensor>[typeof name] = arithmetic[name];
    expect(pairs(operation(a, b))).toEqual(alone((i) => operation(one(a, i), one(b, i))));
    const [first, row] = [one(a, 1), { ...a, shape: [17, size / 17] }];
    expect(pairs(operation(first, b))).toEqual(alone((i) => operation(first, one(b, i))));
    expect(pairs(operation(b, first))).toEqual(alone((i) => operation(one(b, i), first)));
    const column: BallTensor = { shape: [17, 1], middle: b.middle.slice(0, 17), radius: b.radius.slice(0, 17) };
    expect(pairs(operation(row, column))).toEqual(alone((i) => operation(one(a, i), one(b, Math.floor((i * 17) / size)))));
  });
});
