import { broadcastShape, broadcastsTo, sameShape, sizeOf } from '../../spec/language/index.ts';

type Shape = readonly number[];

/** The shape that two shapes broadcast to: at once, where it is one of them. */
export const broadcast = (a: Shape, b: Shape): Shape =>
  broadcastsTo(b, a) ? a : broadcastsTo(a, b) ? b : broadcastShape(a, b);

const joined = (shapes: readonly Shape[]): Shape => shapes.reduce(broadcast);

/** An axis, and how far apart in each operand the elements are that lie next to one another along it. */
interface Axis {
  extent: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const extentOf = (shape: Shape | undefined, fromLast: number): number => shape?.[shape.length - fromLast] ?? 1;

/** The axes of a shape, from the last on, where neighbours along which every operand moves as along one are one. */
function axesOf([p, q, r]: readonly Shape[], to: Shape): Axis[] {
  const axes: Axis[] = [];
  let [ofP, ofQ, ofR] = [1, 1, 1];
  for (let fromLast = 1; fromLast <= to.length; fromLast++) {
    const extent = extentOf(to, fromLast);
    if (extent === 1) continue;
    const inP = extentOf(p, fromLast);
    const inQ = extentOf(q, fromLast);
    const inR = extentOf(r, fromLast);
    const a = inP === 1 ? 0 : ofP;
    const b = inQ === 1 ? 0 : ofQ;
    const c = inR === 1 ? 0 : ofR;
    ofP *= inP;
    ofQ *= inQ;
    ofR *= inR;
    const inner = axes.at(-1);
    if (
      inner === undefined ||
      inner.a * inner.extent !== a ||
      inner.b * inner.extent !== b ||
      inner.c * inner.extent !== c
    )
      axes.push({ extent, a, b, c });
    else inner.extent *= extent;
  }
  return axes;
}

/**
 * A run of n places from `out` on, along which each operand moves from its own index by its own step: 1, or 0 where it
 * is broadcast.
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
export function runs(shapes: readonly Shape[], each: Run, to: Shape = joined(shapes)): Shape {
  const size = sizeOf(to);
  const da = stepOf(shapes[0], to);
  const db = stepOf(shapes[1], to);
  const dc = stepOf(shapes[2], to);
  if (da >= 0 && db >= 0 && dc >= 0) {
    for (let done = 0; done < size; done += longest)
      each(Math.min(longest, size - done), done, done * da, da, done * db, db, done * dc, dc);
    return to;
  }
  // There are two operands at least, and an axis: one alone moves as the whole shape does.
  const [inner, ...outer] = axesOf(shapes, to) as [Axis, ...Axis[]];
  const length = inner.extent;
  for (let out = 0; out < size; out += length) {
    let rest = out / length;
    let a = 0;
    let b = 0;
    let c = 0;
    for (const axis of outer) {
      const at = rest % axis.extent;
      rest = (rest - at) / axis.extent;
      a += at * axis.a;
      b += at * axis.b;
      c += at * axis.c;
    }
    for (let done = 0; done < length; done += longest) {
      const n = Math.min(longest, length - done);
      each(n, out + done, a + done * inner.a, inner.a, b + done * inner.b, inner.b, c + done * inner.c, inner.c);
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
