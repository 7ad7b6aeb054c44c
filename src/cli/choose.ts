import { distance } from 'fastest-levenshtein';
import picomatch from 'picomatch';
import type { Clause } from '../../spec/language/index.ts';
import { noneOf, noSuchClause, unknownName } from '../reports/usage.ts';
import { Failure } from './failure.ts';

/** The nearest names, where no more than a third of their letters are wrong; and at most two more, no more than twice as wrong. */
export function near(name: string, names: readonly string[]): readonly string[] {
  const nearest = names
    .map((other) => ({ other, wrong: distance(name, other) }))
    .filter(({ other, wrong }) => wrong <= Math.max(name.length, other.length) / 3)
    .toSorted((a, b) => a.wrong - b.wrong);
  return nearest.filter(({ wrong }) => wrong <= 2 * nearest[0]!.wrong).slice(0, 3).map(({ other }) => other);
}

/** The one of this name. */
export function named<V>(what: string, name: string, all: readonly V[], nameOf: (one: V) => string): V {
  const found = all.find((one) => nameOf(one) === name);
  if (found === undefined) throw new Failure(unknownName(what, name, near(name, all.map(nameOf))));
  return found;
}
/** The same of a short list, all of which may be told. */
export function oneOf<V>(what: string, name: string, all: readonly V[], nameOf: (one: V) => string): V {
  const found = all.find((one) => nameOf(one) === name);
  const close = near(name, all.map(nameOf));
  if (found === undefined) throw new Failure(close.length > 0 ? unknownName(what, name, close) : noneOf(what, name, all.map(nameOf)));
  return found;
}

/** The clauses that one of the globs matches, in reading order; each glob must match some. A star matches slashes, too. */
export function chosen(clauses: readonly Clause[], globs: readonly string[]): readonly Clause[] {
  const ids = clauses.map(({ id }) => id);
  const groups = new Set(ids.map((id) => `${id.split('/')[0]!}/*`));
  const matchers = globs.map((glob) => {
    const matches = picomatch(glob, { bash: true });
    if (!ids.some((id) => matches(id))) throw new Failure(noSuchClause(glob, near(glob, [...ids, ...groups])));
    return matches;
  });
  return clauses.filter(({ id }) => matchers.length === 0 || matchers.some((matches) => matches(id)));
}
