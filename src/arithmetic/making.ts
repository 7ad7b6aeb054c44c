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

/** The same operations by their names, each made into something else. */
export const mapped = <N extends string, A, B>(of: Readonly<Record<N, A>>, make: (one: A) => B): Record<N, B> =>
  Object.fromEntries(Object.entries<A>(of).map(([name, one]) => [name, make(one)])) as Record<N, B>;
