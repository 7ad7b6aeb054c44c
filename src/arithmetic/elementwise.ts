import { broadcastShape, sameShape, sizeOf } from '../../spec/language/index.ts';

type Shape = readonly number[];

const joined = (shapes: readonly Shape[]): Shape => shapes.reduce((to, shape) => broadcastShape(to, shape));

/**
 * How far apart in a tensor the elements are that lie next to one another along each axis of the shape that it is
 * broadcast to.
 */
const stridesOf = (shape: Shape, to: Shape): number[] =>
  to.map((_, axis) => {
    const own = axis - to.length + shape.length;
    return own < 0 || shape[own] === 1 ? 0 : sizeOf(shape.slice(own + 1));
  });

interface Axis {
  extent: number;
  readonly strides: number[];
}

/** The axes of a shape, from the first on, where neighbours along which every operand moves as along one are one. */
function axesOf(to: Shape, operands: readonly number[][]): Axis[] {
  const axes: Axis[] = [];
  to.forEach((extent, axis) => {
    if (extent === 1) return;
    const strides = operands.map((own) => own[axis]!);
    const last = axes.at(-1);
    if (last?.strides.every((stride, i) => stride === strides[i]! * extent))
      axes[axes.length - 1] = { extent: last.extent * extent, strides };
    else axes.push({ extent, strides });
  });
  return axes;
}

/**
 * A run of n places from `out` on, along which each operand moves from its own index by its own step: 1, or 0 where it
 * is broadcast, or the size of its rows.
 */
export type Run = (n: number, out: number, a: number, da: number, b: number, db: number, c: number, dc: number) => void;

/** As many places as the caches hold. */
export const longest = 2048;

/**
 * By how much an operand moves that has the whole shape, or is one number: it needs no axes. Negative where it does.
 */
const stepOf = (shape: Shape | undefined, to: Shape): number =>
  shape === undefined || sizeOf(shape) === 1 ? 0 : sameShape(shape, to) ? 1 : -1;

/** Visits the shape that all of these (up to three) broadcast to, run by run. */
export function runs(shapes: readonly Shape[], each: Run): Shape {
  const to = joined(shapes);
  const size = sizeOf(to);
  const [da, db, dc] = [stepOf(shapes[0], to), stepOf(shapes[1], to), stepOf(shapes[2], to)];
  if (da >= 0 && db >= 0 && dc >= 0) {
    for (let done = 0; done < size; done += longest)
      each(Math.min(longest, size - done), done, done * da, da, done * db, db, done * dc, dc);
    return to;
  }
  // There are two operands at least, and an axis: one alone moves as the whole shape does.
  const axes = axesOf(
    to,
    shapes.map((shape) => stridesOf(shape, to)),
  );
  const {
    extent: length,
    strides: [sa = 0, sb = 0, sc = 0],
  } = axes.pop()!;
  axes.reverse();
  for (let out = 0; out < size; out += length) {
    let rest = out / length;
    let [a, b, c] = [0, 0, 0];
    for (const { extent, strides } of axes) {
      const at = rest % extent;
      rest = (rest - at) / extent;
      a += at * strides[0]!;
      b += at * strides[1]!;
      c += at * (strides[2] ?? 0);
    }
    for (let done = 0; done < length; done += longest) {
      each(Math.min(longest, length - done), out + done, a + done * sa, sa, b + done * sb, sb, c + done * sc, sc);
    }
  }
  return to;
}

/**
 * Visits every place of the shape that all of these broadcast to, with the index of the element of each that stands
 * there.
 */
export const visit = (
  shapes: readonly Shape[],
  each: (place: number, a: number, b: number, c: number) => void,
): Shape =>
  runs(shapes, (n, out, a, da, b, db, c, dc) => {
    for (let k = 0; k < n; k++) each(out + k, a + k * da, b + k * db, c + k * dc);
  });

/**
 * Visits what is reduced, together: `each(out, start, step, n)` are the n numbers from `start` on, `step` apart, that
 * become the one at `out`. All of them without an axis; along one, which stays with extent 1, otherwise.
 */
export function groups(
  shape: Shape,
  axis: number | undefined,
  each: (out: number, start: number, step: number, n: number) => void,
): number[] {
  if (axis === undefined) {
    each(0, 0, 1, sizeOf(shape));
    return [];
  }
  const extent = shape[axis]!;
  const step = sizeOf(shape.slice(axis + 1));
  const size = sizeOf(shape.slice(0, axis)) * step;
  for (let out = 0; out < size; out++) each(out, Math.floor(out / step) * extent * step + (out % step), step, extent);
  return shape.with(axis, 1);
}

/** Visits every number along one axis: `each(out, index)`, where out is its place once that axis has extent 1. */
export const alongAxis = (shape: Shape, axis: number, each: (out: number, index: number) => void): number[] =>
  groups(shape, axis, (out, start, step, n) => {
    for (let k = 0; k < n; k++) each(out, start + k * step);
  });

/** These rows of a tensor, one after another. */
export function takenRows(shape: Shape, data: ArrayLike<number>, rows: readonly number[]): Float64Array {
  const size = sizeOf(shape.slice(1));
  const taken = new Float64Array(rows.length * size);
  let place = 0;
  for (const row of rows) for (let i = row * size; i < (row + 1) * size; i++) taken[place++] = data[i]!;
  return taken;
}

/** The same numbers in another shape. */
export function checkReshape(from: Shape, to: Shape): void {
  if (sizeOf(from) !== sizeOf(to))
    throw new RangeError(`shape [${from.join(', ')}] cannot become [${to.join(', ')}]: the sizes differ`);
}
