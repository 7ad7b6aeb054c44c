/**
 * Since which release a clause fails, or passes. Verdicts need not change only once: some releases are tried first, and
 * then those between two neighbours with different verdicts. What was not tried is counted, and never concluded about.
 */
import type { Outcome } from '../judge/verdict.ts';

/** What came of a release: a verdict, or why there is none. */
export interface Tried {
  readonly release: string;
  readonly outcome: Outcome['kind'] | 'not-installed' | 'not-judged';
  /** Why there is no verdict, or where it first failed, or what is not supported. */
  readonly reason?: string;
  /** The version that the subject declares. */
  readonly declares?: string;
  /** How many points of the clause failed, and how many there are. */
  readonly failing?: number;
  readonly points?: number;
}

export const isJudged = ({ outcome }: Tried): boolean => outcome !== 'not-installed' && outcome !== 'not-judged';

/** What two releases have in common where nothing changed between them: a clause may fail at fewer points, and still fail. */
const sameOf = ({ outcome, failing = 0 }: Pick<Tried, 'outcome' | 'failing'>): string => `${outcome} ${failing}`;

/** Releases that are tried without any verdict, before the search is given up. */
export const mostInVain = 8;

/** The untried place nearest to the middle between two. */
function middle(low: number, high: number, isOpen: (place: number) => boolean): number | undefined {
  const open = Array.from({ length: Math.max(0, high - low - 1) }, (_, i) => low + 1 + i).filter(isOpen);
  const distance = (place: number): number => Math.abs(2 * place - low - high);
  return open.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** So many places of a list, its ends among them, at equal distances. */
const spread = (length: number, count: number): readonly number[] =>
  count >= length
    ? Array.from({ length }, (_, i) => i)
    : Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / (count - 1)));

/** The release to try next; undefined where all is found out. `first` releases are tried in any case. */
export function nextRelease(
  releases: readonly string[],
  tried: readonly Tried[],
  first: number = 2,
): string | undefined {
  const at = new Map(tried.map((one) => [releases.indexOf(one.release), one]));
  const isOpen = (place: number): boolean => !at.has(place);
  const start = spread(releases.length, first).find(isOpen);
  if (start !== undefined) return releases[start];

  const places = [...at.keys()].filter((place) => place >= 0).toSorted((a, b) => a - b);
  const judged = places.filter((place) => isJudged(at.get(place)!));
  if (judged.length === 0) {
    if (places.length >= mostInVain) return undefined;
    const gaps = places.slice(1).map((high, i) => [places[i]!, high] as const);
    const [low, high] = gaps.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [0, 0];
    const found = middle(low, high, isOpen);
    return found === undefined ? undefined : releases[found];
  }
  const pairs = judged.slice(1).map((high, i) => [judged[i]!, high] as const);
  const differing = pairs.filter(([low, high]) => sameOf(at.get(low)!) !== sameOf(at.get(high)!));
  // Where the ends cannot be judged: which releases can.
  const [oldest, newest] = [judged[0]!, judged.at(-1)!];
  const edges = [
    [places.filter((place) => place < oldest).at(-1) ?? oldest, oldest],
    [newest, places.find((place) => place > newest) ?? newest],
  ] as const;
  for (const [low, high] of [...differing, ...edges]) {
    const found = middle(low, high, isOpen);
    if (found !== undefined) return releases[found];
  }
  return undefined;
}

/** Releases one after another, as far as they were tried, with one verdict. */
export interface Span extends Pick<Tried, 'outcome' | 'failing' | 'points'> {
  readonly first: string;
  readonly last: string;
  /** Those between the span before and this one, which could not be judged. */
  readonly unjudged: readonly string[];
}

export interface History {
  readonly spans: readonly Span[];
  readonly judged: readonly Tried[];
  readonly unjudged: readonly Tried[];
  readonly untried: readonly string[];
}

/** What was found out about the releases of a list. */
export function historyOf(releases: readonly string[], tried: readonly Tried[]): History {
  const known = new Map(tried.map((one) => [one.release, one]));
  const inOrder = releases.flatMap((release) => known.get(release) ?? []);
  const spans: Span[] = [];
  let unjudged: string[] = [];
  for (const one of inOrder) {
    const before = spans.at(-1);
    if (!isJudged(one)) unjudged.push(one.release);
    else {
      const { release, outcome, failing, points } = one;
      if (before !== undefined && sameOf(before) === sameOf(one))
        spans[spans.length - 1] = { ...before, last: release };
      else
        spans.push({
          outcome,
          ...(failing !== undefined && { failing, points }),
          first: release,
          last: release,
          unjudged,
        });
      unjudged = [];
    }
  }
  return {
    spans,
    judged: inOrder.filter(isJudged),
    unjudged: inOrder.filter((one) => !isJudged(one)),
    untried: releases.filter((release) => !known.has(release)),
  };
}
