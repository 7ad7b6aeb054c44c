import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, firstLines } from '../contracts/compilers.ts';

const root = resolve(import.meta.dirname, '../..');
/** Inside the package, so that an example may import it by its own name. */
const folder = join(root, '.typed-examples');
const compilerOptions = {
  noEmit: false,
  outDir: 'out',
  rootDir: '.',
  isolatedDeclarations: false,
  declaration: false,
  noUnusedLocals: false,
  noUncheckedIndexedAccess: false,
  exactOptionalPropertyTypes: false,
};
beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const tsconfig = { extends: '../tsconfig.json', compilerOptions, include: ['example.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = (name: string): string => readFileSync(join(root, 'examples/typed', `${name}.ts`), 'utf8');
const pages = ['typed-tfjs', 'typed-jax-js'].map((name) => readFileSync(join(root, `docs/${name}.md`), 'utf8'));

/** What the loop of batches must print: the same regression, number by number. */
function batches(): readonly string[] {
  const lines: string[] = [];
  let [w, b] = [0, 0];
  for (const [from, to] of [
    [0, 8],
    [8, 16],
    [16, 20],
  ] as const) {
    const rows = Array.from({ length: to - from }, (_, i) => [(from + i) / 16, 1 + (from + i) / 8] as const);
    const errors = rows.map(([x, y]) => w * x + b - y);
    const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
    lines.push(`${rows.length} ${mean(errors.map((e) => e * e)).toFixed(3)}`);
    const rate = (0.25 * rows.length) / 8;
    w -= rate * 2 * mean(errors.map((e, i) => e * rows[i]![0]));
    b -= rate * 2 * mean(errors);
  }
  return lines;
}

const cifar10 = [Math.log(10).toFixed(3), '2.203', '2.118', '0'];
const printed: Record<string, readonly string[]> = {
  cifar10,
  'jax-js': cifar10,
  'changing-batch': batches(),
  'uneven-parts': [`${(1 + 4 + 9 + 16 + 25 + 36 + 49 + 64) / 8} ${1 - 204 / 4 / 64}`],
};

describe.each(Object.entries(printed))('%s', (name, expected) => {
  test('compiles, and prints what it must', { timeout: 60_000, tags: ['slow'] }, async () => {
    writeFileSync(join(folder, 'example.ts'), source(name));
    expect(await compile('typescript', ['-p', '.'], folder)).toBe('');
    const stdout = execFileSync(process.execPath, [join(folder, 'out/example.js')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(stdout.trim().split('\n')).toEqual(expected);
  });

  test('with the mistake that the page shows, has the error that it shows', { timeout: 60_000 }, async () => {
    const sections = pages.flatMap((page) => page.split('\n## '));
    const section = sections.find((text) => text.includes(`examples/typed/${name}.ts`))!;
    const { right, wrong, error } = /```diff\n-(?<right>.*)\n\+(?<wrong>.*)\n```\n\n```text\n(?<error>[^`]*)\n```/.exec(
      section,
    )!.groups!;
    expect(source(name).split(right!).length, right).toBe(2);
    writeFileSync(
      join(folder, 'example.ts'),
      source(name).replace(right!, () => wrong!),
    );
    expect((await firstLines('typescript', folder)).map(([, message]) => message)).toEqual(error!.split('\n'));
  });
});

test('every example is tested', () => {
  expect(readdirSync(join(root, 'examples/typed'))).toEqual(
    Object.keys(printed)
      .map((name) => `${name}.ts`)
      .toSorted(),
  );
});
