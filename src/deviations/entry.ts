import type { Deviation, Deviations } from '../judge/deviation.ts';

/** A deviation as a file declares it. */
export interface Entry {
  readonly clause: string;
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

/** What of a subject decides whether an entry is about it. */
export interface About {
  readonly name: string;
  readonly version: string;
}

/** The entries that are about a subject, by the ids of their clauses: of several, the first that counts. */
export function applying(entries: readonly Entry[], { name, version }: About, today: string, inRange: (version: string, range: string) => boolean): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const about = (entry.subject ?? name) === name && (entry.versions === undefined || inRange(version, entry.versions));
    const before = found.get(entry.clause);
    if (about && (before === undefined || voidOn(before, today) !== undefined)) found.set(entry.clause, entry);
  }
  return found;
}

/** Why an entry does not count on a day; undefined when it does. */
function voidOn({ reason, link, expires }: Entry, today: string): Deviation['void'] {
  if (reason === unfilled.reason || link === unfilled.link) return 'unfilled';
  // Dates of this form are in the order of their texts.
  return expires !== undefined && expires < today ? 'expired' : undefined;
}

export const deviationsOf = (entries: ReadonlyMap<string, Entry>, today: string): Deviations =>
  Object.fromEntries(
    Array.from(entries, ([clause, entry]): [string, Deviation] => {
      const { reason, link, expires } = entry;
      const why = voidOn(entry, today);
      return [clause, { reason, link, ...(expires !== undefined && { expires }), ...(why !== undefined && { void: why }) }];
    }),
  );
