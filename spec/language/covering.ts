import { cross } from './case.ts';

type Axes = Readonly<Record<string, readonly unknown[]>>;
type Point<A extends Axes> = { readonly [K in keyof A]: A[K][number] };
/** Which value of every axis, by their numbers. */
type Choice = Readonly<Record<string, number>>;

const numbersOf = (values: readonly unknown[]): number[] => values.map((_, i) => i);
const pairOf = (a: string, i: number, b: string, j: number): string =>
  a < b ? `${a} ${i} ${b} ${j}` : `${b} ${j} ${a} ${i}`;

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
  const pairs = names.flatMap((a, at) =>
    names.slice(at + 1).flatMap((b) =>
      cross({ i: numbersOf(axes[a]!), j: numbersOf(axes[b]!) }).map(({ i, j }) => ({
        first: { [a]: i, [b]: j },
        key: pairOf(a, i, b, j),
      })),
    ),
  );
  const left = new Set(pairs.map(({ key }) => key));
  const made = (choice: Choice): Point<A> =>
    Object.fromEntries(names.map((name) => [name, axes[name]![choice[name]!]])) as Point<A>;
  const gain = (choice: Choice, name: string, i: number): number =>
    Object.entries(choice).filter(([other, j]) => left.has(pairOf(name, i, other, j))).length;

  /** The choice that adds the other axes to this one, the best value first; undefined where none is allowed. */
  const extended = (choice: Choice): Choice | undefined => {
    const next = names.find((name) => !(name in choice));
    if (next === undefined) return allowed(made(choice)) ? choice : undefined;
    const best = numbersOf(axes[next]!).toSorted((i, j) => gain(choice, next, j) - gain(choice, next, i));
    return best.reduce<Choice | undefined>((found, i) => found ?? extended({ ...choice, [next]: i }), undefined);
  };

  return pairs.flatMap(({ first, key }) => {
    const choice = left.has(key) ? extended(first) : undefined;
    if (choice === undefined) return [];
    names.forEach((a) => names.forEach((b) => left.delete(pairOf(a, choice[a]!, b, choice[b]!))));
    return [made(choice)];
  });
}
