import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, textOf } from '../scripts/root.ts';
import { clauses, faultClasses, faults } from '../spec/index.ts';
import { formats } from '../src/reports/formats.ts';

const page = textOf('CONTRIBUTING.md');
const filesIn = (folder: string, ending: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ending))
        .map((file) => `${folder}/${file}`)
    : [];

/** What is written in a folder as `id: '…'`, with its file. */
const idsIn = (folder: string): readonly { readonly file: string; readonly id: string }[] =>
  filesIn(folder, '.ts').flatMap((file) =>
    [...textOf(file).matchAll(/^\s+id: '([^']+)',$/gm)].map(([, id]) => ({ file, id: id! })),
  );

describe('a step that is forgotten is named', () => {
  test('every clause that is written is in a chapter', () => {
    const known = new Set(clauses.map(({ id }) => id));
    const written = idsIn('spec/clauses');
    expect(written.length).toBeGreaterThan(50);
    expect(
      written
        .filter(({ id }) => !known.has(id))
        .map(({ file, id }) => `${file}: the clause ${id} is in no chapter. Add it to the list of its chapter.`),
    ).toEqual([]);
  });

  test('every fault that is written is rejected by a clause', () => {
    const known = new Set(faults.map(({ id }) => id));
    const written = idsIn('spec/faults');
    expect(written.length).toBeGreaterThan(50);
    expect(
      written
        .filter(({ id }) => !known.has(id))
        .map(({ file, id }) => `${file}: no clause rejects the fault ${id}. Name it in the rejects of a clause.`),
    ).toEqual([]);
  });

  test('every class of faults has one', () => {
    expect(
      Object.keys(faultClasses)
        .filter((name) => !faults.some((fault) => fault.faultClass === name))
        .map((name) => `spec/faults/classes.ts: no fault is of the class ${name}.`),
    ).toEqual([]);
  });

  test('every format of reports has a test, and its name in the documentation', () => {
    const documentation = ['README.md', ...filesIn('docs', '.md')].map(textOf).join('\n');
    const tests = filesIn('tests/reports', '.ts').map(textOf).join('\n');
    expect(
      Object.keys(formats).flatMap((name) => [
        ...(new RegExp(`--${name}\\b`).test(documentation)
          ? []
          : [`The report that --${name} writes is not documented. Name the option in README.md or in docs/.`]),
        ...(tests.includes(`'${name}'`)
          ? []
          : [`The report that --${name} writes has no test. Write one in tests/reports/.`]),
      ]),
    ).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);

  test('names every command, and no other', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const lifecycle = ['prepare', 'pretest', 'pretest:full', 'pretest:changed'];
    const named = quoted.flatMap((text) => /^npm (?:run )?([a-z:-]+)/.exec(text)?.[1] ?? []);
    const npm = ['ci', 'install'];
    expect([
      ...Object.keys(scripts)
        .filter((name) => !lifecycle.includes(name) && !named.includes(name))
        .map((name) => `CONTRIBUTING.md does not say what npm run ${name} does.`),
      ...named
        .filter((name) => !npm.includes(name) && !(name in scripts))
        .map((name) => `CONTRIBUTING.md names npm run ${name}, which package.json does not have.`),
    ]).toEqual([]);
  });

  test('names files and folders that there are', () => {
    const paths = quoted.filter((text) => /^\.?[a-z]+\/[\w./-]*$|^\.?[\w-]+\.(ts|json|md)$/.test(text));
    expect(paths.length).toBeGreaterThan(20);
    // These are written by the build, by whoever needs them, or in the folder that the sentence names.
    const elsewhere = /^(dist|docs|site\/dist)\/$|^index\.ts$/;
    expect(paths.filter((path) => !elsewhere.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});
