/** The values of every axis, the plainest first. */
export type Axes = Readonly<Record<string, readonly unknown[]>>;
export type Point<A extends Axes> = { readonly [K in keyof A]: A[K][number] };

/** How the values of several axes are put together. */
export interface Combining<A extends Axes> {
  readonly axes: A;
  /**
   * Whether values go together. It is also asked of points that are not complete yet, and what it refuses there it must
   * refuse however they are completed.
   */
  readonly allowed?: (point: Partial<Point<A>>) => boolean;
  /**
   * The axes whose value hides what the others do, as weights that are all zero: such a point counts only for pairs
   * with that value, and has one at most.
   */
  readonly hiding?: (point: Partial<Point<A>>) => readonly (keyof A)[];
  /** Values that some point must hold together, hidden by none: they come first. */
  readonly together?: readonly Partial<Point<A>>[];
}

/** Values of some axes that stand together, as text. */
const keyOf = (values: readonly (readonly [axis: string, value: unknown])[]): string =>
  values.map(([axis, value]) => `${axis} ${JSON.stringify(value)}`).join(', ');

/** All choices of so many of these. */
function choicesOf<V>(values: readonly V[], count: number): V[][] {
  if (count === 0) return [[]];
  return values.flatMap((value, at) => choicesOf(values.slice(at + 1), count - 1).map((rest) => [value, ...rest]));
}

/** The pairs (triples, …) of values that a point holds and that no other value of it hides. */
export function held<A extends Axes>({ axes, hiding }: Combining<A>, point: Point<A>, count: 2 | 3): string[] {
  const names = Object.keys(axes);
  const texts = names.map((axis) => keyOf([[axis, point[axis]]]));
  const hidden = (hiding?.(point) ?? []).map((axis) => names.indexOf(axis as string));
  return placesOf(names.length, count)
    .filter((places) => hidden.every((place) => places.includes(place)))
    .map((places) => places.map((place) => texts[place]).join(', '));
}

/** All choices of so many of these places: the same for every point. */
function placesOf(length: number, count: number): readonly (readonly number[])[] {
  const key = `${count} of ${length}`;
  const places =
    placesKnown.get(key) ??
    choicesOf(
      Array.from({ length }, (_, i) => i),
      count,
    );
  placesKnown.set(key, places);
  return places;
}
const placesKnown = new Map<string, readonly (readonly number[])[]>();

/** The pairs of values that some point may hold; the triples of which no two, and not all three, exclude each other. */
export function possible<A extends Axes>(combining: Combining<A>, count: 2 | 3): Set<string> {
  const found = new Set<string>();
  const visit = (chosen: readonly string[], values: readonly (readonly [string, unknown])[]): void => {
    const part = Object.fromEntries(values) as Partial<Point<A>>;
    const axis = chosen[values.length];
    if (!goesTogether(combining, part)) return;
    if (axis !== undefined) combining.axes[axis]!.forEach((value) => visit(chosen, [...values, [axis, value]]));
    else if (count > 2 || completed(combining, part) !== undefined) found.add(keyOf(values));
  };
  for (const chosen of choicesOf(Object.keys(combining.axes), count)) visit(chosen, []);
  return found;
}

const goesTogether = <A extends Axes>({ allowed, hiding }: Combining<A>, point: Partial<Point<A>>): boolean =>
  (hiding?.(point) ?? []).length <= 1 && (allowed?.(point) ?? true);

/**
 * A point that holds these values, and of every other axis the value that gains most, the plainest of those; undefined
 * where they go together with none. The axis of which the fewest values are left is filled in first. Nothing is hidden
 * but by the values that are given.
 */
function completed<A extends Axes>(
  combining: Combining<A>,
  part: Partial<Point<A>>,
  gain: (part: Partial<Point<A>>, axis: string, at: number) => number = () => 0,
  given: Partial<Point<A>> = part,
): Point<A> | undefined {
  const { axes, allowed, hiding } = combining;
  let fewest: { readonly axis: string; readonly left: readonly number[] } | undefined;
  for (const axis of Object.keys(axes)) {
    if (axis in part) continue;
    const left = axes[axis]!.flatMap((value, at) => {
      const more = { ...part, [axis]: value };
      const hidden = hiding?.(more) ?? [];
      return hidden.length <= 1 && hidden.every((hides) => hides in given) && (allowed?.(more) ?? true) ? [at] : [];
    });
    if (left.length === 0) return undefined;
    if (fewest === undefined || left.length < fewest.left.length) fewest = { axis, left };
  }
  if (fewest === undefined) return Object.fromEntries(Object.keys(axes).map((name) => [name, part[name]])) as Point<A>;
  const { axis, left } = fewest;
  const ranked = left.map((at) => ({ at, gained: gain(part, axis, at) }));
  for (const { at } of ranked.toSorted((a, b) => b.gained - a.gained)) {
    const found = completed(combining, { ...part, [axis]: axes[axis]![at] }, gain, given);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Points that hold every pair of values of two axes together at least once, as far as that is allowed: many fewer than
 * every combination. Greedy: each point starts from values that no point before holds together, and takes value by value
 * the one with which it holds the most such pairs (Cohen et al. 1997, AETG, with one candidate a point). Equal axes give
 * equal points.
 */
export function pointsOf<const A extends Axes>(combining: Combining<A>): Point<A>[] {
  const { axes, hiding = () => [], together = [] } = combining;
  const names = Object.keys(axes);
  // Every value of every axis has a number; a pair of them is left as long as no point holds it.
  let count = 0;
  const numbers = new Map(names.map((axis) => [axis, new Map(axes[axis]!.map((value) => [value, count++]))]));
  const numberOf = (axis: string, value: unknown): number => numbers.get(axis)!.get(value)!;
  const left = Array.from({ length: count }, () => new Uint8Array(count).fill(1));

  const first = new Map(names.map((axis) => [axis, numberOf(axis, axes[axis]![0])]));
  const gain = (part: Partial<Point<A>>, axis: string, at: number): number => {
    const row = left[first.get(axis)! + at]!;
    return Object.entries(part).reduce((sum, [other, value]) => sum + row[numberOf(other, value)]!, 0);
  };

  const points: Point<A>[] = [];
  const add = (part: Partial<Point<A>>): void => {
    const point = goesTogether(combining, part) ? completed(combining, part, gain) : undefined;
    if (point === undefined) return;
    points.push(point);
    const hidden = hiding(point) as readonly string[];
    for (const [a, b] of choicesOf(names, 2)) {
      if (!hidden.every((axis) => axis === a || axis === b)) continue;
      const [i, j] = [numberOf(a!, point[a!]), numberOf(b!, point[b!])];
      left[i]![j] = left[j]![i] = 0;
    }
  };
  together.forEach(add);
  for (const [a, b] of choicesOf(names, 2))
    for (const i of axes[a!]!)
      for (const j of axes[b!]!)
        if (left[numberOf(a!, i)]![numberOf(b!, j)] === 1) add({ [a!]: i, [b!]: j } as Partial<Point<A>>);
  return points;
}
