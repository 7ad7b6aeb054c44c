import { describe, expect, test } from 'vitest';
import { broadcastShape, sizeOf } from '../../spec/language/index.ts';
import { alongAxis, checkReshape, groups, runs, visit } from '../../src/arithmetic/elementwise.ts';

type Shape = readonly number[];

/** The index, in a tensor of one shape, of what stands at a place of the shape that it is broadcast to. */
function indexAt(place: number, to: Shape, shape: Shape): number {
  let [rest, index, stride] = [place, 0, 1];
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const at = rest % to[axis]!;
    rest = (rest - at) / to[axis]!;
    const own = axis - to.length + shape.length;
    if (own < 0) continue;
    index += (shape[own] === 1 ? 0 : at) * stride;
    stride *= shape[own]!;
  }
  return index;
}

describe('every place is visited once, with what stands there', () => {
  test.each<{ shapes: readonly Shape[] }>([
    { shapes: [[]] },
    { shapes: [[1, 1], [1]] },
    { shapes: [[5000]] },
    { shapes: [[3], []] },
    { shapes: [[], [4096]] },
    { shapes: [[2, 3], [3]] },
    { shapes: [[2, 1], [3]] },
    { shapes: [[2, 3, 4], [3, 1], [4]] },
    { shapes: [[4], [2, 3, 1], [2, 1, 1]] },
    { shapes: [[3, 1], [4], [2, 1, 4]] },
    { shapes: [[2, 1, 4, 1], [3, 1, 5], [5]] },
    { shapes: [[2, 4500], [4500], [2, 1]] },
    { shapes: [[4500], [2, 4500], [2, 4500]] },
    { shapes: [[2, 1], [2, 4500], [4500]] },
    { shapes: [[2, 3], [2, 3], [3]] },
    {
      shapes: [
        [3, 0],
        [3, 1],
      ],
    },
  ])('of $shapes', ({ shapes }) => {
    const to = shapes.reduce(broadcastShape);
    const visited: number[][] = [];
    expect(visit(shapes, (place, ...indices) => visited.push([place, ...indices.slice(0, shapes.length)]))).toEqual(to);
    expect(visited).toEqual(
      Array.from({ length: sizeOf(to) }, (_, place) => [place, ...shapes.map((shape) => indexAt(place, to, shape))]),
    );
  });

  test('in runs as long as all move alike, and as the caches hold', () => {
    const lengths = (...shapes: readonly Shape[]): number[] => {
      const found: number[] = [];
      runs(shapes, (n) => found.push(n));
      return found;
    };
    expect([lengths([6]), lengths([5000]), lengths([0]), lengths([4096], [])]).toEqual([
      [6],
      [2048, 2048, 904],
      [],
      [2048, 2048],
    ]);
    // The last two axes are one, and so are the first two.
    expect([lengths([2, 3, 4], [3, 4]), lengths([2, 3, 4], [2, 1, 1]), lengths([2, 3, 4], [2, 3, 1])]).toEqual([
      [12, 12],
      [12, 12],
      [4, 4, 4, 4, 4, 4],
    ]);
    expect([lengths([2, 3], [3]), lengths([2, 5000], [5000]), lengths([1, 1], [1])]).toEqual([
      [3, 3],
      [2048, 2048, 904, 2048, 2048, 904],
      [1],
    ]);
    expect([lengths([2, 4096], [4096]), lengths([2, 1, 3], [1, 3])]).toEqual([
      [2048, 2048, 2048, 2048],
      [3, 3],
    ]);
    // What has no extent is no axis, and the last of many may be one.
    expect(lengths([5, 2, 1, 3], [2, 1, 3])).toEqual([6, 6, 6, 6, 6]);
    expect(lengths([2, 3, 2, 3, 4], [2, 1, 2, 1, 1])).toEqual(Array.from({ length: 12 }, () => 12));
  });
});

test('what is reduced together is all of it, or what lies along the axis', () => {
  const grouped = (shape: Shape, axis?: number) => {
    const found: number[][] = [];
    const to = groups(shape, axis, (...group) => found.push(group));
    return { to, found };
  };
  expect(grouped([2, 3])).toEqual({ to: [], found: [[0, 0, 1, 6]] });
  expect(grouped([2, 3], 0)).toEqual({
    to: [1, 3],
    found: [
      [0, 0, 3, 2],
      [1, 1, 3, 2],
      [2, 2, 3, 2],
    ],
  });
  expect(grouped([2, 3], 1)).toEqual({
    to: [2, 1],
    found: [
      [0, 0, 1, 3],
      [1, 3, 1, 3],
    ],
  });
  const along: number[][] = [];
  expect(alongAxis([2, 2, 2], 1, (...at) => along.push(at))).toEqual([2, 1, 2]);
  expect(along).toEqual([
    [0, 0],
    [0, 2],
    [1, 1],
    [1, 3],
    [2, 4],
    [2, 6],
    [3, 5],
    [3, 7],
  ]);
});

test('a shape becomes one of its size only', () => {
  expect(() => checkReshape([2, 3], [3, 2])).not.toThrow();
  expect(() => checkReshape([2, 3], [4, 2])).toThrow(
    new RangeError('shape [2, 3] cannot become [4, 2]: the sizes differ'),
  );
});
