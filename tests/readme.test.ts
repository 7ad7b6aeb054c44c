import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isQuick, spread } from './effort.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The README, and the pages that it leads to. */
const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
/** The first steps are typed along by a test of their own. */
const apart = (file: string): boolean => file.startsWith('first-steps');
const pages = [
  readme,
  ...docs.filter((file) => !apart(file)).map((file) => readFileSync(join(root, 'docs', file), 'utf8')),
].join('\n');
const structure = readFileSync(join(root, 'docs/structure.md'), 'utf8');

/** The code blocks of a language, in order. */
const blocks = (language: string, text = readme): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code!);
const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(root, manifest.bin.equistep), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

/** Inside the package, so that a snippet may import it by its own name. */
const folder = join(root, '.readme-snippets');
beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the README', () => {
  test('has 150 lines at most, and leads to every page of docs/ once', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
    for (const file of docs) expect(readme.split(`](docs/${file}`).length, file).toBe(2);
  });

  test('the subject in ten lines is judged as it says', { tags: ['slow'] }, () => {
    const [subject] = blocks('js');
    expect(subject!.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    writeFileSync(join(folder, 'my-subject.mjs'), subject!);
    const { status, stdout } = run('check', './my-subject.mjs');
    expect(stdout).toMatch(/fail +reduction\/sum-is-denominator-times-mean/);
    expect(stdout).toContain('Likely cause: mean-divides-by-one-less (FC-09)');
    expect(status).toBe(1);
    writeFileSync(join(folder, 'my-subject.mjs'), subject!.replace('errors.length - 1', 'errors.length'));
    expect(run('check', './my-subject.mjs').status).toBe(0);
  });

  test.skipIf(isQuick)('so is the one in Python', (context) => {
    if (spawnSync('python3', ['-c', 'import numpy']).status !== 0) return context.skip('there is no Python with NumPy');
    const [subject] = blocks('py');
    expect(subject!.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    const check = (text: string): ReturnType<typeof run> => {
      writeFileSync(join(folder, 'my_subject.py'), text);
      return run('check', '--exec', 'python3 my_subject.py');
    };
    expect(check(subject!).stdout).toContain('Likely cause: mean-divides-by-one-less (FC-09)');
    expect(check(subject!.replace('error.size - 1', 'error.size')).status).toBe(0);
  });

  test.each(spread(1, blocks('ts', pages)).map((code) => [code.split('\n')[0], code] as const))(
    '%s … compiles, in ten lines, and prints what it says',
    (_, code) => {
      expect(
        code
          .trimEnd()
          .split('\n')
          .filter((line) => line !== '').length,
      ).toBeLessThanOrEqual(10);
      writeFileSync(join(folder, 'snippet.ts'), code);
      const compilerOptions = {
        noEmit: false,
        outDir: 'out',
        rootDir: '.',
        isolatedDeclarations: false,
        declaration: false,
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ extends: '../tsconfig.json', compilerOptions, include: ['snippet.ts'] }),
      );
      execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
        encoding: 'utf8',
      });
      const printed = execFileSync(process.execPath, [join(folder, 'out/snippet.js')], { encoding: 'utf8' });
      expect(printed.trim().split('\n')).toEqual([...code.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line));
    },
  );

  test('the failure that it shows is what the command prints', () => {
    const [shown] = blocks('text');
    const command = /^\$ npx equistep (.*)\n/.exec(shown!)![1]!;
    const { stdout } = run(...command.split(' '));
    const lines = shown!
      .split('\n')
      .slice(1)
      // What is left out is marked.
      .filter((line) => line.trim() !== '' && line.trim() !== '…');
    expect(lines.length).toBeLessThanOrEqual(8);
    for (const line of lines) expect(stdout.split('\n').map((printed) => printed.trim())).toContain(line.trim());
  });

  test('every dependency has its reason, and no reason is without its dependency', () => {
    const reasons = [...structure.matchAll(/^\| `([@a-z][@a-z0-9/-]*)` \| (?:run time|peer)/gm)].map(
      ([, name]) => name,
    );
    expect(new Set(reasons)).toEqual(
      new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]),
    );
  });

  test('every folder that it names exists, and every folder is named', () => {
    const named = [...structure.matchAll(/^\| `([a-z./]+)\/` \|/gm)].map(([, name]) => name!);
    for (const name of named) expect(existsSync(join(root, name)), name).toBe(true);
    const rooms = ['spec', 'src'].flatMap((top) =>
      readdirSync(join(root, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${top}/${name}`),
    );
    expect(named).toEqual(expect.arrayContaining(rooms));
  });
});
