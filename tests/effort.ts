/*
 * How much a test does. `npm test` makes do with a part of the amounts: of many cases that differ in nothing but a
 * seed or a format, some. `npm run test:full`, which continuous integration runs, takes all: vitest in the mode `full`.
 */

// Vitest's mode is `test` where none is named. A runner that knows no modes, as Stryker's, does everything.
const { env } = import.meta as { readonly env?: { readonly MODE?: string } };
export const isQuick: boolean = env?.MODE === 'test';

/** An amount in the quick run, and in the full one. */
export const effort = (quick: number, full: number): number => (isQuick ? quick : full);

/** Some of a list, evenly spread, in the quick run; all of it in the full one. At least one. */
export function spread<const T>(some: number, all: readonly T[]): readonly T[] {
  const count = effort(Math.min(some, all.length), all.length);
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
}
