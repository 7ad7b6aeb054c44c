import type { Tried } from './search.ts';

/** A search as it is kept in a file: what was asked, and what came of every release that was tried. */
export interface Search {
  /** The version of the specification, and the SHA-256 of its text. */
  readonly equistep: string;
  readonly specification: string;
  /** The framework as `equistep list` names it, and the package of which releases are tried. */
  readonly framework: string;
  readonly client: 'npm' | 'pip';
  readonly package: string;
  /** What is installed with every release. */
  readonly with: readonly string[];
  readonly clause: string;
  readonly seed: number;
  readonly cases: number;
  /** The releases in question, oldest first. */
  readonly releases: readonly string[];
  readonly tried: readonly Tried[];
}

/** What makes a verdict on a release: where any of it is another, verdicts that are kept say nothing. */
const asked = ({ framework, package: name, with: others, clause, seed, cases }: Search): string =>
  JSON.stringify([framework, name, others, clause, seed, cases]);
export const isSameSearch = (one: Search, other: Search): boolean => asked(one) === asked(other);

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** What a file holds, where it holds a search. */
export function searchIn(text: string): Search | undefined {
  try {
    const found = JSON.parse(text) as Record<keyof Search, unknown>;
    const isOne =
      [found.specification, found.framework, found.package, found.clause].every(isText) &&
      [found.with, found.releases].every(isTexts) &&
      Array.isArray(found.tried) &&
      found.tried.every((one: Partial<Tried> | null) => isText(one?.release) && isText(one?.outcome));
    return isOne ? (found as unknown as Search) : undefined;
  } catch {
    return undefined;
  }
}
