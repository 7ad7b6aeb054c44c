/**
 * Describe and test, of such a kind that tests can be run again and again in one process, each time on modules of their
 * own. What is tagged as slow is no test here: it takes seconds, and there are thousands of mutants.
 */
import { expect, vi } from 'vitest';

/** What a test does, given the cells of its row. */
type Body = (...row: unknown[]) => unknown;
const hooks = ['beforeAll', 'afterAll', 'beforeEach', 'afterEach'] as const;
/** What is done around the tests of a file, or of a describe in it. */
type Around = Readonly<Record<(typeof hooks)[number], Body[]>>;
export interface Test {
  readonly file: string;
  readonly id: string;
  /** From the file on, inwards. */
  readonly within: readonly Around[];
  readonly run: () => Promise<void>;
}
const functionOf = (given: readonly unknown[]): Body => given.find((one) => typeof one === 'function') as Body;
const isSlow = (given: readonly unknown[]): boolean =>
  given.some((one) => (one as { readonly tags?: readonly string[] }).tags?.includes('slow') === true);
const rowOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row]);
const around = (): Around => ({ beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] });
async function inTurn(bodies: readonly Body[]): Promise<void> {
  for (const body of bodies) await body();
}

/** A test with what is done before each and after each: the latter whatever became of it, and from within outwards. */
const whole =
  (within: readonly Around[], body: Body): Test['run'] =>
  async () => {
    try {
      await inTurn(within.flatMap(({ beforeEach }) => beforeEach));
      await body();
    } finally {
      await inTurn(within.toReversed().flatMap(({ afterEach }) => afterEach.toReversed()));
    }
  };

/**
 * Goes to where the tests of `within` stand: out of what else it was in, whose afterAll are then done, and into what it
 * was not in, by way of the beforeAll.
 */
export function going(): (within: readonly Around[]) => Promise<void> {
  const inside: Around[] = [];
  return async (within) => {
    while (inside.length > 0 && inside.at(-1) !== within[inside.length - 1])
      await inTurn(inside.pop()!.afterAll.toReversed());
    for (const one of within.slice(inside.length)) {
      inside.push(one);
      await inTurn(one.beforeAll);
    }
  };
}

const separator = ' > ';
/** The file of a test, by its id. */
export const fileOf = (id: string): string => id.split(separator)[0]!;

/**
 * What takes the place of vitest for the tests that are loaded with it, and the list that they then stand in, by file.
 * What a describe of another file than these would prepare takes longer than most tests do: it is left out.
 */
export function collection(files: ReadonlySet<string>): { readonly tests: readonly Test[]; readonly vitest: object } {
  const tests: Test[] = [];
  const taken = new Map<string, number>();
  let file = '';
  let within: readonly Around[] = [around()];
  const above: string[] = [];
  const describe = (name: string, ...given: readonly unknown[]): void => {
    if (!files.has(file)) return;
    const outside = within;
    within = [...within, around()];
    above.push(name);
    functionOf(given)();
    above.pop();
    within = outside;
  };
  const test = (name: string, ...given: readonly unknown[]): void => {
    const path = [file, ...above, name].join(separator);
    taken.set(path, (taken.get(path) ?? 0) + 1);
    if (isSlow(given)) return;
    tests.push({ file, id: `${path} ${taken.get(path)}`, within, run: whole(within, functionOf(given)) });
  };
  const each =
    (one: typeof test) =>
    (rows: readonly unknown[]) =>
    (name: string, ...given: readonly unknown[]): void =>
      rows.forEach((row, i) =>
        one(
          `${name} [${i}]`,
          ...given.map((part) => (typeof part === 'function' ? () => (part as Body)(...rowOf(row)) : part)),
        ),
      );
  const unless = (one: typeof test) => (skipped: boolean) => (skipped ? () => undefined : one);
  const [describing, testing] = [describe, test].map((one) =>
    Object.assign(one, { each: each(one), skipIf: unless(one), runIf: (run: boolean) => unless(one)(!run) }),
  );
  const from = (name: string): void => {
    file = name;
    within = [around()];
  };
  const adding = hooks.map((hook) => [hook, (body: Body) => void within.at(-1)![hook].push(body)] as const);
  return {
    tests,
    vitest: { describe: describing, test: testing, it: testing, expect, from, vi, ...Object.fromEntries(adding) },
  };
}
