type Axes = Readonly<Record<string, readonly unknown[]>>;
type Point<A extends Axes> = { readonly [K in keyof A]: A[K][number] };
/** The number of the value of every axis, or undefined where none is chosen yet. */
type Choice = readonly (number | undefined)[];

/**
 * Points that hold every pair of values of two axes together at least once, as far as that is `allowed`: many fewer than
 * every combination. Greedy: each point starts from a pair that no point before holds, and takes value by value the one
 * with which it holds the most such pairs (Cohen et al. 1997, AETG, with one candidate a point). Equal axes give equal
 * points.
 */
export function covering<const A extends Axes>(
  axes: A,
  allowed: (point: Point<A>) => boolean = () => true,
): Point<A>[] {
  const names = Object.keys(axes);
  // Every value of every axis has a number; a pair of them is left as long as no point holds it.
  const values: readonly unknown[] = Object.values(axes).flat();
  let count = 0;
  const numbers = Object.values(axes).map((one) => one.map(() => count++));
  const left = values.map(() => new Uint8Array(count).fill(1));

  const made = (choice: Choice): Point<A> =>
    Object.fromEntries(names.map((name, axis) => [name, values[choice[axis]!]])) as Point<A>;
  const gain = (choice: Choice, value: number): number =>
    choice.reduce<number>((sum, other) => (other === undefined ? sum : sum + left[value]![other]!), 0);

  /** The choice that adds the other axes to this one, the best value first; undefined where none is allowed. */
  const extended = (choice: Choice): Choice | undefined => {
    const axis = choice.indexOf(undefined);
    if (axis === -1) return allowed(made(choice)) ? choice : undefined;
    const ranked = numbers[axis]!.map((value) => ({ value, gained: gain(choice, value) }));
    for (const { value } of ranked.toSorted((a, b) => b.gained - a.gained)) {
      const found = extended(choice.with(axis, value));
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const points: Point<A>[] = [];
  const none: Choice = names.map(() => undefined);
  for (const a of names.keys())
    for (let b = a + 1; b < names.length; b++)
      for (const i of numbers[a]!)
        for (const j of numbers[b]!) {
          const choice = left[i]![j] === 1 ? extended(none.with(a, i).with(b, j)) : undefined;
          if (choice === undefined) continue;
          for (const one of choice) for (const other of choice) left[one!]![other!] = 0;
          points.push(made(choice));
        }
  return points;
}
