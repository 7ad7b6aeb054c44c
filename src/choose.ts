import { distance } from 'fastest-levenshtein';
import { globbed, longest } from './glob.ts';

/**
 * The nearest names, where no more than a third of their letters are wrong; and at most two more, no more than twice as
 * wrong.
 */
export function near(name: string, names: readonly string[]): readonly string[] {
  const nearest = names
    .map((other) => ({ other, wrong: distance(name, other) }))
    .filter(({ other, wrong }) => wrong <= Math.max(name.length, other.length) / 3)
    .toSorted((a, b) => a.wrong - b.wrong);
  return nearest
    .filter(({ wrong }) => wrong <= 2 * nearest[0]!.wrong)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Whether it is written as a glob, and not as an id. */
export const isGlob = (name: string): boolean => /[*?[{(!]/.test(name);

/** The ids that an id or a glob matches, in their order: none, for a glob that cannot be used. */
export function matching(glob: string, ids: readonly string[]): readonly string[] {
  return globbed(glob, ids) ?? [];
}

/** What may have been meant by an id or a glob that matches nothing: ids, and the globs of whole chapters. */
export const nearClauses = (glob: string, ids: readonly string[]): readonly string[] =>
  glob.length > longest ? [] : near(glob, [...ids, ...new Set(ids.map((id) => `${id.split('/')[0]!}/*`))]);
