type Shape = readonly number[];
interface Shaped {
  readonly shape: Shape;
}

/** Operations that make tensors, from those that write into tensors that are there. */
export interface Making<T, M> {
  readonly one: (into: (made: M, x: T) => void) => (x: T) => M;
  readonly reducing: (into: (made: M, x: T, axis?: number) => void) => (x: T, axis?: number) => M;
}

export const making = <T extends Shaped, M extends T>(empty: (shape: Shape) => M): Making<T, M> => ({
  one: (into) => (x) => {
    const made = empty(x.shape);
    into(made, x);
    return made;
  },
  reducing: (into) => (x, axis) => {
    const made = empty(axis === undefined ? [] : x.shape.with(axis, 1));
    into(made, x, axis);
    return made;
  },
});
