import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moduleSubjects } from '../adapters/registry.ts';

const root = resolve(import.meta.dirname, '..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
const source = (file: string): string => readFileSync(join(root, file), 'utf8');
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

/** What a file imports: a path from the root for its own, the name for packages. */
const importsOf = (file: string): string[] =>
  [...withoutComments(source(file)).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^'\n]+)'/g)].map(([, name]) =>
    name!.startsWith('.') ? relative(root, resolve(root, dirname(file), name!)) : name!,
  );
const spec = filesIn('spec');
const src = filesIn('src');
const adapters = filesIn('adapters');
/** What is shipped. */
const shipped = [...spec, ...src, ...adapters];

/** The files of a list in which something is found, so that a failure names them. */
const offenders = (files: readonly string[], offends: (file: string) => boolean): string[] => files.filter(offends);

describe('rooms', () => {
  test('there is something to look at', () => {
    expect(spec.length).toBeGreaterThan(20);
    expect(src.length).toBeGreaterThan(10);
    expect(importsOf('src/judge/arbitrary.ts')).toEqual([
      'fast-check',
      'spec/language/index.ts',
      'src/judge/shuffled.ts',
    ]);
  });

  test('spec imports nothing but spec', () => {
    expect(offenders(spec, (file) => importsOf(file).some((name) => !name.startsWith('spec/')))).toEqual([]);
  });

  test('every room of spec imports only rooms that come before it', () => {
    const order = ['contracts', 'language', 'definitions', 'faults', 'clauses', 'index.ts'];
    const room = (file: string): number => order.indexOf(file.split('/')[1]!);
    expect(
      offenders(spec, (file) => importsOf(file).some((name) => room(name) > room(file) || room(name) < 0)),
    ).toEqual(['spec/language/names.ts']);
  });

  test('what can be named is derived from the records: that file looks ahead, for types alone', () => {
    const ahead = importsOf('spec/language/names.ts').filter((name) => name.startsWith('spec/definitions/'));
    expect(ahead.length).toBeGreaterThan(4);
    expect(ahead.filter((name) => !/^spec\/definitions\/\w+\/index\.ts$/.test(name))).toEqual([]);
    const imports = withoutComments(source('spec/language/names.ts')).match(/^import .*$/gm)!;
    expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([]);
  });

  test.each([
    ['fast-check', /^src\/judge\//],
    ...moduleSubjects.flatMap(({ folder, packages }) =>
      packages.map((name): [string, RegExp] => [name, new RegExp(`^(adapters|src/typed)/${folder}/`)]),
    ),
    ['commander', /^src\/cli\//],
    ['@humanwhocodes/momoa', /^src\/cli\//],
    ['semver', /^src\/deviations\//],
    ['vitest', /^src\/vitest\.ts$/],
    ['katex', /^src\/reports\/html\//],
    ['js-tokens', /^src\/reports\/specification\//],
    // A subject's processes are looked up in /proc.
    ['node:fs', /^src\/(cli\/|subjects\/process\/family\.ts$)/],
    ['node:worker_threads', /^src\/subjects\//],
    // Frameworks are installed by the clients of their registries, and jobs are this command's own.
    ['node:child_process', /^src\/(subjects\/process\/|cli\/(bisect\/clients|jobs\/child)\.ts$)/],
    ['ajv', /^src\/(subjects\/process|reports)\//],
  ])('only one room imports %s', (name, room) => {
    expect(
      offenders(shipped, (file) => !room.test(file) && importsOf(file).some((imported) => imported.startsWith(name))),
    ).toEqual([]);
  });

  test('a typed view is handed its framework, and imports types alone; it knows contracts and update rules, and nothing of a judge', () => {
    const views = filesIn('src/typed');
    expect(views.length).toBeGreaterThan(5);
    expect(
      offenders(views, (file) =>
        importsOf(file).some(
          (name) =>
            !/^(spec\/contracts|spec\/definitions\/optimizers|spec\/language|src\/typed|@tensorflow|@jax-js)\//.test(
              name,
            ),
        ),
      ),
    ).toEqual([]);
    expect(offenders(views, (file) => /^import (?!type )[^\n]* from '@/m.test(withoutComments(source(file))))).toEqual(
      [],
    );
  });

  test('an adapter knows the language, what a subject is, and its own folder', () => {
    const common = /^(spec\/language\/index|src\/subjects\/subject|adapters\/peer)\.ts$/;
    const inFolders = adapters.filter((file) => file.split('/').length > 2);
    expect(inFolders.length).toBeGreaterThan(10);
    expect(
      offenders(inFolders, (file) => {
        const own = file.split('/').slice(0, 2).join('/');
        const packages = moduleSubjects.flatMap((one) => (own === `adapters/${one.folder}` ? one.packages : []));
        return importsOf(file).some(
          (name) => !common.test(name) && !name.startsWith(`${own}/`) && !packages.includes(name),
        );
      }),
    ).toEqual([]);
  });

  test('the list of adapters is data, and only the catalogue of subjects reads it, and what installs their releases', () => {
    expect(importsOf('adapters/registry.ts')).toEqual([]);
    expect(
      offenders([...spec, ...src], (file) =>
        importsOf(file).some(
          (name) =>
            name.startsWith('adapters/') &&
            !(
              ['src/subjects/catalogue.ts', 'src/cli/bisect/framework.ts'].includes(file) &&
              name === 'adapters/registry.ts'
            ),
        ),
      ),
    ).toEqual([]);
  });

  test('what is shipped imports nothing that is not', () => {
    const own = /^(spec|src|adapters)\//;
    const folders = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    expect(
      offenders(shipped, (file) =>
        importsOf(file).some((name) => folders.includes(name.split('/')[0]!) && !own.test(name)),
      ),
    ).toEqual([]);
  });

  test('what serves only tests or scripts is not shipped', () => {
    const manifest = JSON.parse(source('package.json')) as {
      bin: Record<string, string>;
      exports: Record<string, unknown>;
    };
    const built = JSON.stringify([manifest.bin, manifest.exports]).matchAll(/dist\/([^"]+)\.js"/g);
    const entries = [
      ...[...built].map(([, name]) => `${name}.ts`),
      // The entries of a thread and of processes, and the modules that the list of adapters names.
      'src/cli/jobs/entry.ts',
      'src/subjects/thread-entry.ts',
      'src/subjects/process/module-entry.ts',
      ...moduleSubjects.map(({ folder, module }) => `adapters/${folder}/${module}.ts`),
    ];
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file) || !shipped.includes(file)) return;
      reached.add(file);
      importsOf(file).forEach(visit);
    };
    entries.forEach(visit);
    expect(reached.size).toBeGreaterThan(100);
    expect(offenders([...src, ...adapters], (file) => !reached.has(file))).toEqual([]);
  });

  test('nothing but the command line knows the command line', () => {
    expect(
      offenders(
        shipped,
        (file) => !file.startsWith('src/cli/') && importsOf(file).some((name) => name.startsWith('src/cli')),
      ),
    ).toEqual([]);
  });

  test('arithmetic stands on the language alone', () => {
    const allowed = /^(src\/arithmetic|spec\/language)\//;
    expect(offenders(filesIn('src/arithmetic'), (file) => importsOf(file).some((name) => !allowed.test(name)))).toEqual(
      [],
    );
  });

  test('laws do not loop, catch or print, and nothing in spec touches a console or a process', () => {
    const code = /\b(for|while|do)\s*[({]|\bcatch\b|\bconsole\b|\bprocess\b|Math\.random|\bDate\b/;
    expect(offenders(filesIn('spec/clauses'), (file) => code.test(withoutComments(source(file))))).toEqual([]);
    expect(
      offenders(spec, (file) => /\bcatch\b|\bconsole\b|\bprocess\.|Math\.random/.test(withoutComments(source(file)))),
    ).toEqual([]);
  });

  test('only the command line prints or exits', () => {
    const prints = /\bconsole\.|process\.(stdout|stderr|exit|on)\b/;
    expect(
      offenders(
        shipped,
        (file) =>
          !file.startsWith('src/cli/') &&
          !file.startsWith('src/subjects/') &&
          prints.test(withoutComments(source(file))),
      ),
    ).toEqual([]);
  });

  test('there is no tolerance that somebody chose', () => {
    expect(offenders(shipped, (file) => /\b\d+(\.\d+)?e-\d+|toBeCloseTo/.test(withoutComments(source(file))))).toEqual(
      [],
    );
  });

  test('no import goes round in a circle', () => {
    const all = new Set(shipped);
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
