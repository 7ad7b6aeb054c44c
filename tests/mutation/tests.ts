/**
 * Describe and test, of such a kind that tests can be run again and again in one process, each time on modules of their
 * own.
 */
import { expect, vi } from 'vitest';

/** What a test does, given the cells of its row. */
type Body = (...row: unknown[]) => unknown;
export interface Test {
  readonly file: string;
  readonly id: string;
  readonly run: Body;
}
const functionOf = (given: readonly unknown[]): Body => given.find((one) => typeof one === 'function') as Body;
const rowOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row]);

/**
 * What takes the place of vitest for the tests that are loaded with it, and the list that they then stand in, by file.
 */
export function collection(): { readonly tests: readonly Test[]; readonly vitest: object } {
  const tests: Test[] = [];
  const taken = new Map<string, number>();
  let file = '';
  const above: string[] = [];
  const describe = (name: string, ...given: readonly unknown[]): void => {
    above.push(name);
    functionOf(given)();
    above.pop();
  };
  const test = (name: string, ...given: readonly unknown[]): void => {
    const path = [file, ...above, name].join(' > ');
    taken.set(path, (taken.get(path) ?? 0) + 1);
    tests.push({ file, id: `${path} ${taken.get(path)}`, run: functionOf(given) });
  };
  const each =
    (one: typeof test) =>
    (rows: readonly unknown[]) =>
    (name: string, ...given: readonly unknown[]): void =>
      rows.forEach((row, i) => one(`${name} [${i}]`, () => functionOf(given)(...rowOf(row))));
  const [describing, testing] = [
    Object.assign(describe, { each: each(describe) }),
    Object.assign(test, { each: each(test) }),
  ];
  const from = (name: string): void => {
    file = name;
  };
  return { tests, vitest: { describe: describing, test: testing, it: testing, expect, from, vi } };
}
