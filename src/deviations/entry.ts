import { matching } from '../choose.ts';
import type { Deviation, Deviations } from '../judge/deviation.ts';

/** A deviation as a file declares it. */
export interface Entry {
  /** The clauses that deviate, for one reason: an id or a glob, or several of them. */
  readonly clause: string | readonly string[];
  /** The name of the subject that deviates; any, where there is none. */
  readonly subject?: string;
  readonly reason: string;
  readonly link: string;
  /** The last day on which it counts, in UTC: 2027-01-31. */
  readonly expires?: string;
  /** The versions of the subject that deviate, as npm writes ranges: all, where there is none. */
  readonly versions?: string;
}
/** A file of deviations. What else it holds is kept. */
export interface DeviationsFile {
  readonly deviations: readonly Entry[];
}

/** What stands in a new entry until a person fills it in. */
export const unfilled = { reason: 'TODO: why is this accepted?', link: 'TODO: where is it tracked?' } as const;

/** The ids and globs of an entry. */
export const namesIn = ({ clause }: Pick<Entry, 'clause'>): readonly string[] =>
  typeof clause === 'string' ? [clause] : clause;

/** What of a subject decides whether an entry is about it. */
export interface About {
  readonly name: string;
  readonly version: string;
}

/** An entry that is about a clause, and the id or glob of it that is. */
export interface Applied {
  readonly entry: Entry;
  readonly by: string;
}

/**
 * The entries that are about a subject, by the ids of their clauses. Of several for one clause, the first that counts;
 * one that names the clause by its id comes before one that matches it by a glob.
 */
export function applying(
  entries: readonly Entry[],
  { name, version }: About,
  today: string,
  inRange: (version: string, range: string) => boolean,
  ids: readonly string[],
): ReadonlyMap<string, Applied> {
  const about = entries
    .filter((entry) => (entry.subject ?? name) === name)
    .filter(({ versions }) => versions === undefined || inRange(version, versions))
    .flatMap((entry) => namesIn(entry).map((by) => ({ applied: { entry, by }, ids: matching(by, ids) })));
  const rank = (id: string, { entry, by }: Applied): number =>
    (voidOn(entry, today) === undefined ? 0 : 2) + (by === id ? 0 : 1);
  const found = new Map<string, Applied>();
  for (const { applied, ids: matched } of about) {
    for (const id of matched) {
      const before = found.get(id);
      if (before === undefined || rank(id, applied) < rank(id, before)) found.set(id, applied);
    }
  }
  return found;
}

/** Why an entry does not count on a day; undefined when it does. */
function voidOn({ reason, link, expires }: Entry, today: string): Deviation['void'] {
  if (reason === unfilled.reason || link === unfilled.link) return 'unfilled';
  // Dates of this form are in the order of their texts.
  return expires !== undefined && expires < today ? 'expired' : undefined;
}

export const deviationsOf = (entries: ReadonlyMap<string, Applied>, today: string): Deviations =>
  Object.fromEntries(
    Array.from(entries, ([clause, { entry, by }]): [string, Deviation] => {
      const { reason, link, expires } = entry;
      const why = voidOn(entry, today);
      return [
        clause,
        {
          reason,
          link,
          ...(by !== clause && { glob: by }),
          ...(expires !== undefined && { expires }),
          ...(why !== undefined && { void: why }),
        },
      ];
    }),
  );
