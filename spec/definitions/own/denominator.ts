import { sizeOf, type Arithmetic, type OwnCount, type OwnMean, type OwnNested } from '../../language/index.ts';

type Inputs<T> = Readonly<Record<string, T>>;

/** One where a number is not zero, and zero elsewhere. */
const present = <T>({ absolute, positive }: Arithmetic<T>, x: T): T => positive(absolute(x));

/** One number a row: the sum of the row. */
function rowSums<T>({ reshape, shape, sum }: Arithmetic<T>, x: T): T {
  const [rows = 1, ...rest] = shape(x);
  return sum(reshape(x, [rows, sizeOf(rest)]), 1);
}

const floored = <T>({ constant, maximum }: Arithmetic<T>, x: T, atLeast: number | undefined): T =>
  atLeast === undefined ? x : maximum(x, constant(atLeast));

/** A count, as one number. */
export function countOf<T>(arithmetic: Arithmetic<T>, over: OwnCount, inputs: Inputs<T>, elements: T): T {
  const { constant, shape, sum } = arithmetic;
  const of = shape(elements);
  if (over === 'examples') return constant(of[0]!);
  if (over === 'elements') return constant(sizeOf(of));
  if ('constant' in over) return constant(over.constant);
  if ('sum' in over) return sum(inputs[over.sum]!);
  if ('count' in over) return sum(present(arithmetic, inputs[over.count]!));
  return sum(present(arithmetic, rowSums(arithmetic, present(arithmetic, inputs[over.rows]!))));
}

export const isNested = (over: OwnMean['over']): over is OwnNested => typeof over === 'object' && 'each' in over;

/** What each row of the elements is divided by first, of shape [B, 1, …]; undefined where the mean is of all at once. */
export function eachOf<T>(arithmetic: Arithmetic<T>, { over }: OwnMean, inputs: Inputs<T>, elements: T): T | undefined {
  if (!isNested(over)) return undefined;
  const { each, atLeast } = over;
  const of =
    typeof each === 'string'
      ? inputs[each]!
      : 'sum' in each
        ? inputs[each.sum]!
        : present(arithmetic, inputs[each.count]!);
  const [rows, ...rest] = arithmetic.shape(elements);
  return arithmetic.reshape(floored(arithmetic, rowSums(arithmetic, of), atLeast), [rows!, ...rest.map(() => 1)]);
}

/** D, what all of it is divided by, as one number. */
export const lastOf = <T>(arithmetic: Arithmetic<T>, mean: OwnMean, inputs: Inputs<T>, elements: T): T =>
  floored(
    arithmetic,
    countOf(arithmetic, isNested(mean.over) ? mean.over.then : mean.over, inputs, elements),
    mean.atLeast,
  );
