import { held, possible, type Axes, type Point } from '../../spec/language/combining.ts';
import type { Clause } from '../../spec/language/index.ts';

/** How many combinations of option values were asked, of those that there are. */
export interface Share {
  readonly asked: number;
  readonly of: number;
}
/** The shares of two and of three options together, of what a subject declares. */
export interface Shares {
  readonly pairs: Share;
  readonly triples: Share;
}

const totals = new WeakMap<object, Readonly<Record<2 | 3, number>>>();

/**
 * The shares that these points hold, of a clause whose points are a covering array as the subject is asked it; undefined
 * of another. Its array holds every pair that is allowed.
 */
export function sharesOf({ given: { combined, fixed } }: Clause, points: readonly object[]): Shares | undefined {
  if (combined === undefined) return undefined;
  const distinct = (of: readonly object[], count: 2 | 3): number =>
    new Set(of.flatMap((point) => held(combined, point as Point<Axes>, count))).size;
  const known = totals.get(combined) ?? { 2: distinct(fixed, 2), 3: possible(combined, 3).size };
  totals.set(combined, known);
  return {
    pairs: { asked: distinct(points, 2), of: known[2] },
    triples: { asked: distinct(points, 3), of: known[3] },
  };
}
