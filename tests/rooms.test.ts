import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
const source = (file: string): string => readFileSync(join(root, file), 'utf8');
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

/** What a file imports: a path from the root for its own, the name for packages. */
const importsOf = (file: string): string[] =>
  [...withoutComments(source(file)).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) =>
    name!.startsWith('.') ? relative(root, resolve(root, dirname(file), name!)) : name!,
  );
const spec = filesIn('spec');
const src = filesIn('src');

/** The files of a list in which something is found, so that a failure names them. */
const offenders = (files: readonly string[], offends: (file: string) => boolean): string[] => files.filter(offends);

describe('rooms', () => {
  test('there is something to look at', () => {
    expect(spec.length).toBeGreaterThan(20);
    expect(src.length).toBeGreaterThan(10);
    expect(importsOf('src/judge/draw.ts')).toEqual(['fast-check', 'spec/language/index.ts', 'src/arithmetic/formats.ts']);
  });

  test('spec imports nothing but spec', () => {
    expect(offenders(spec, (file) => importsOf(file).some((name) => !name.startsWith('spec/')))).toEqual([]);
  });

  test('every room of spec imports only rooms that come before it', () => {
    const order = ['contracts', 'language', 'definitions', 'faults', 'clauses', 'index.ts'];
    const room = (file: string): number => order.indexOf(file.split('/')[1]!);
    expect(offenders(spec, (file) => importsOf(file).some((name) => room(name) > room(file) || room(name) < 0))).toEqual([]);
  });

  test.each([
    ['fast-check', /^src\/judge\//],
    ['@tensorflow/', /^src\/subjects\/tfjs\//],
    ['@jax-js/', /^src\/subjects\/jax-js\//],
    ['js-pytorch', /^src\/subjects\/js-pytorch\//],
    ['onnxruntime-web', /^src\/subjects\/onnxruntime\//],
    ['commander', /^src\/cli\//],
    ['@humanwhocodes/momoa', /^src\/cli\//],
    ['semver', /^src\/deviations\//],
    ['vitest', /^src\/vitest\.ts$/],
    ['katex', /^src\/reports\/html\//],
    ['node:fs', /^src\/cli\//],
    ['node:worker_threads', /^src\/subjects\//],
    ['node:child_process', /^src\/subjects\/process\//],
    ['ajv', /^src\/(subjects\/process|reports)\//],
  ])('only one room imports %s', (name, room) => {
    expect(offenders(src, (file) => !room.test(file) && importsOf(file).some((imported) => imported.startsWith(name)))).toEqual([]);
  });

  test('no arithmetic, judge or report knows a subject that is a framework, and nothing but the command line knows the command line', () => {
    expect(offenders(src, (file) => !file.startsWith('src/subjects/') && importsOf(file).some((name) => /^src\/subjects\/(tfjs|jax-js|js-pytorch|onnxruntime)\//.test(name)))).toEqual([]);
    expect(offenders(src, (file) => !file.startsWith('src/cli/') && importsOf(file).some((name) => name.startsWith('src/cli')))).toEqual([]);
  });

  test('arithmetic stands on the language alone', () => {
    const allowed = /^(src\/arithmetic|spec\/language)\//;
    expect(offenders(filesIn('src/arithmetic'), (file) => importsOf(file).some((name) => !allowed.test(name)))).toEqual([]);
  });

  test('laws do not loop, catch or print, and nothing in spec touches a console or a process', () => {
    const code = /\b(for|while|do)\s*[({]|\bcatch\b|\bconsole\b|\bprocess\b|Math\.random|\bDate\b/;
    expect(offenders(filesIn('spec/clauses'), (file) => code.test(withoutComments(source(file))))).toEqual([]);
    expect(offenders(spec, (file) => /\bcatch\b|\bconsole\b|\bprocess\.|Math\.random/.test(withoutComments(source(file))))).toEqual([]);
  });

  test('only the command line prints or exits', () => {
    const prints = /\bconsole\.|process\.(stdout|stderr|exit|on)\b/;
    expect(offenders(src, (file) => !file.startsWith('src/cli/') && !file.startsWith('src/subjects/') && prints.test(withoutComments(source(file))))).toEqual([]);
  });

  test('there is no tolerance that somebody chose', () => {
    expect(offenders([...spec, ...src], (file) => /\b\d+(\.\d+)?e-\d+|toBeCloseTo/.test(withoutComments(source(file))))).toEqual([]);
  });

  test('no import goes round in a circle', () => {
    const all = new Set([...spec, ...src]);
    const done = new Set<string>();
    const visit = (file: string, above: readonly string[]): void => {
      expect(above, [...above, file].join(' → ')).not.toContain(file);
      if (done.has(file)) return;
      for (const name of importsOf(file)) if (all.has(name)) visit(name, [...above, file]);
      done.add(file);
    };
    for (const file of all) visit(file, []);
    expect(done.size).toBe(all.size);
  });
});
