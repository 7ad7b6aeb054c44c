import { unfilled, type Entry } from './entry.ts';

/** What is wrong with a file of deviations, and at which part of it: the keys and indices that lead there. */
export interface Wrong {
  readonly at: readonly (string | number)[];
  readonly why: string;
}
/** What there is to hold an entry against. */
export interface Known {
  readonly clauses: readonly string[];
  readonly isRange: (range: string) => boolean;
  readonly near: (name: string, names: readonly string[]) => readonly string[];
}

const required = ['clause', 'reason', 'link'] as const;
const optional = ['subject', 'expires', 'versions'] as const;
const parts: readonly string[] = [...required, ...optional];

/** The first thing that is wrong with what a file of deviations holds; undefined when nothing is. */
export function wrongInDeviations(file: unknown, known: Known): Wrong | undefined {
  if (!isRecord(file)) return { at: [], why: 'it is no object with a list of deviations' };
  const { deviations } = file;
  if (!Array.isArray(deviations)) return { at: 'deviations' in file ? ['deviations'] : [], why: "it has no list of 'deviations'" };
  for (const [i, entry] of (deviations as readonly unknown[]).entries()) {
    const wrong = wrongInEntry(entry, known);
    if (wrong !== undefined) return { at: ['deviations', i, ...wrong.at], why: wrong.why };
    const same = (deviations as readonly Entry[]).slice(0, i).findIndex((other) => ['clause', 'subject', 'versions'].every((part) => other[part as 'clause'] === (entry as Entry)[part as 'clause']));
    if (same >= 0) return { at: ['deviations', i], why: `it declares ${(entry as Entry).clause} again, as deviations[${same}] does` };
  }
  return undefined;
}

function wrongInEntry(entry: unknown, { clauses, isRange, near }: Known): Wrong | undefined {
  if (!isRecord(entry)) return { at: [], why: 'it is no object with a clause, a reason and a link' };
  const instead = (name: string, names: readonly string[]): string => near(name, names).map((one) => `'${one}'`).join(' or ');
  for (const part of Object.keys(entry)) {
    if (!parts.includes(part)) return { at: [part], why: `there is no such part; ${instead(part, parts) === '' ? `there are ${parts.join(', ')}` : `did you mean ${instead(part, parts)}?`}` };
  }
  for (const part of required) if (!(part in entry)) return { at: [], why: `it has no ${part}` };
  for (const [part, value] of Object.entries(entry)) {
    if (typeof value !== 'string' || value.trim() === '') return { at: [part], why: `it is no text` };
  }
  const { clause, link, expires, versions } = entry as unknown as Entry;
  if (!clauses.includes(clause)) {
    const meant = instead(clause, clauses);
    return { at: ['clause'], why: `'${clause}' is no clause; ${meant === '' ? 'see equistep list' : `did you mean ${meant}?`}` };
  }
  if (link !== unfilled.link && !(/^https?:\/\//.test(link) && URL.canParse(link))) return { at: ['link'], why: `'${link}' is no http or https address` };
  if (expires !== undefined && !isDay(expires)) return { at: ['expires'], why: `'${expires}' is no day as in 2027-01-31` };
  if (versions !== undefined && !isRange(versions)) return { at: ['versions'], why: `'${versions}' is no range of versions as in >=4.0.0 <5` };
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
