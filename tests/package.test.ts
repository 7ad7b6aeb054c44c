import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters } from '../adapters/registry.ts';
import { root } from '../scripts/root.ts';

/** What `npm pack` would put into the package, as built. */
const packed = (
  JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as readonly [{ readonly files: readonly { readonly path: string }[] }]
)[0].files.map(({ path }) => path);

/** Every file that these import, and what those import, in which a module `./x.js` is `./x` and an ending. */
function reached(entries: readonly string[], ending: '.js' | '.d.ts'): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const imported = readFileSync(join(root, file), 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.[jt]s['"]/g,
    );
    for (const [, name] of imported) visit(`${normalize(join(dirname(file), name!))}${ending}`);
  };
  entries.forEach(visit);
  return [...found];
}
const missing = (files: readonly string[]): readonly string[] => files.filter((file) => !packed.includes(file));

describe('the package', () => {
  test('has every module that the command, the library and the adapters load', () => {
    const entries = [
      'cli/main',
      'index',
      'vitest',
      'typed/jax-js/index',
      'typed/tfjs/index',
      'subjects/thread-entry',
      'subjects/process/module-entry',
    ].map((name) => `dist/src/${name}.js`);
    const modules = adapters.flatMap((one) =>
      one.language === 'typescript' ? one.subjects.map(({ module }) => `dist/adapters/${one.folder}/${module}.js`) : [],
    );
    const files = reached([...entries, ...modules], '.js');
    expect(files.length).toBeGreaterThan(100);
    expect(missing(files)).toEqual([]);
  });

  test('has every type that its exports name', () => {
    const entries = ['index', 'vitest', 'typed/jax-js/index', 'typed/tfjs/index'];
    const files = reached(
      entries.map((name) => `dist/src/${name}.d.ts`),
      '.d.ts',
    );
    expect(files.length).toBeGreaterThan(20);
    expect(missing(files)).toEqual([]);
  });

  test('has the specification, which its hash and its pages are made of, and the scripts in Python', () => {
    const spec = readdirSync(join(root, 'spec'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(ts|json|md)$/.test(file),
    );
    const scripts = adapters.flatMap(({ folder, language }) =>
      language === 'python' ? [`adapters/${folder}/subject.py`, `adapters/${folder}/requirements.txt`] : [],
    );
    expect(
      missing([
        ...spec.map((file) => `spec/${file}`),
        ...scripts,
        'adapters/asked.py',
        'adapters/install.sh',
        'adapters/constraints.txt',
        'python/src/equistep/subject.py',
      ]),
    ).toEqual([]);
  });

  test('has nothing that serves only tests and scripts', () => {
    const served = /^(bench|findings|scripts|tests|dist\/(?!adapters\/|spec\/|src\/))|\.map$|\.tsbuildinfo$/;
    expect(packed.filter((file) => served.test(file))).toEqual([]);
  });
});
