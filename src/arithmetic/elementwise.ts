import { broadcastShape, sizeOf } from '../../spec/language/index.ts';

type Shape = readonly number[];

/** Which element of a tensor of one shape stands at every place of the shape that it is broadcast to. */
function places(shape: Shape, to: Shape): Int32Array {
  const strides = to.map((_, axis) => {
    const own = axis - to.length + shape.length;
    return own < 0 || shape[own] === 1 ? 0 : sizeOf(shape.slice(own + 1));
  });
  const found = new Int32Array(sizeOf(to));
  for (let place = 0; place < found.length; place++) {
    let rest = place;
    let index = 0;
    for (let axis = to.length - 1; axis >= 0; axis--) {
      index += (rest % to[axis]!) * strides[axis]!;
      rest = Math.floor(rest / to[axis]!);
    }
    found[place] = index;
  }
  return found;
}

const same = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((extent, axis) => extent === b[axis]);

/** Visits every place of the shape that all of these broadcast to, with the index of the element of each that stands there. */
export function visit(shapes: readonly Shape[], each: (place: number, a: number, b: number, c: number) => void): number[] {
  const to = shapes.reduce((joined, shape) => (same(joined, shape) ? joined : broadcastShape(joined, shape)));
  const size = sizeOf(to);
  const maps = shapes.map((shape) => (same(shape, to) ? undefined : places(shape, to)));
  const [p, q, r] = maps;
  for (let place = 0; place < size; place++) each(place, p ? p[place]! : place, q ? q[place]! : place, r ? r[place]! : place);
  return [...to];
}

/** Visits every number along one axis: `each(out, index)`, where out is its place once that axis has extent 1. */
export function alongAxis(shape: Shape, axis: number, each: (out: number, index: number) => void): number[] {
  const inner = sizeOf(shape.slice(axis + 1));
  const extent = shape[axis]!;
  const size = sizeOf(shape);
  for (let index = 0; index < size; index++) each(Math.floor(index / (extent * inner)) * inner + (index % inner), index);
  return shape.map((own, i) => (i === axis ? 1 : own));
}

/** The same numbers in another shape. */
export function checkReshape(from: Shape, to: Shape): void {
  if (sizeOf(from) !== sizeOf(to)) throw new RangeError(`shape [${from.join(', ')}] cannot become [${to.join(', ')}]: the sizes differ`);
}
