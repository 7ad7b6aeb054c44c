import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters, type Adapter } from '../../adapters/registry.ts';
import { root, textOf } from '../../scripts/root.ts';
import { stale } from '../../scripts/tables.ts';
import { catalogue } from '../../src/subjects/catalogue.ts';

interface Manifest {
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, unknown>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const folders = readdirSync(join(root, 'adapters'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && entry.name !== '__pycache__' ? [entry.name] : [],
);
const reports = readdirSync(join(root, 'tests/recorded/reports')).map((file) => file.replace(/\.json$/, ''));
const nameIn = (report: string): string =>
  (
    JSON.parse(readFileSync(join(root, 'tests/recorded/reports', `${report}.json`), 'utf8')) as {
      subject: { name: string };
    }
  ).subject.name;

/** What an adapter still lacks: a sentence each, with what to do. */
function lacksOf(adapter: Adapter): readonly string[] {
  const { folder, subjects } = adapter;
  const lacks = (path: string, what: string): readonly string[] =>
    existsSync(join(root, path)) ? [] : [`${path} is missing: ${what}`];
  const own =
    adapter.language === 'python'
      ? [
          ...lacks(`adapters/${folder}/subject.py`, 'write the script that answers questions.'),
          ...lacks(`adapters/${folder}/requirements.txt`, 'list the packages from PyPI that it needs.'),
        ]
      : adapter.subjects.flatMap(({ name, module, member, packages }) => {
          const path = `adapters/${folder}/${module}.ts`;
          const missing = lacks(path, `write the module that exports ${member}.`);
          return [
            ...missing,
            ...(missing.length > 0 || new RegExp(`export [^(=:]*\\b${member}\\b`).test(textOf(path))
              ? []
              : [`${path} does not export ${member}, the subject '${name}' of adapters/registry.ts.`]),
            ...packages.flatMap((one) =>
              (['peerDependencies', 'peerDependenciesMeta', 'devDependencies'] as const)
                .filter((list) => !(one in manifest[list]))
                .map((list) => `package.json lacks ${one} in ${list}: the subject '${name}' needs it.`),
            ),
          ];
        });
  const judge = adapter.language === 'python' ? 'npm run frameworks' : 'npm run stored -- --update';
  return [
    ...own,
    ...subjects.flatMap(({ name }) => lacks(`tests/recorded/reports/${name}.json`, `store the report: ${judge}`)),
  ];
}

describe('every adapter is complete', () => {
  test('what the list has is there', () => {
    expect(adapters.flatMap(lacksOf)).toEqual([]);
  });

  test('what is there is in the list', () => {
    const names = adapters.flatMap(({ subjects }) => subjects.map(({ name }) => name));
    expect([
      ...folders
        .filter((folder) => !adapters.some((one) => one.folder === folder))
        .map((folder) => `adapters/${folder}/ has no entry in adapters/registry.ts: add one.`),
      ...reports
        .filter((report) => !names.includes(report))
        .map((report) => `tests/recorded/reports/${report}.json is of no subject in adapters/registry.ts: remove it.`),
    ]).toEqual([]);
  });

  test('every report is of the subject that its name says', () => {
    expect(reports.filter((report) => nameIn(report) !== report)).toEqual([]);
  });

  test('no two have one name, and each can be judged by it', async () => {
    const names = adapters.flatMap(({ subjects }) => subjects.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect((await catalogue()).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test('the tables of the pages list them', () => {
    expect(stale()).toEqual([]);
    expect(textOf('adapters/README.md')).toContain('<!-- adapters -->');
  });
});

describe('an entry and nothing else', () => {
  const npm: Adapter = {
    folder: 'nowhere',
    language: 'typescript',
    framework: 'Nowhere',
    subjects: [{ name: 'nowhere', says: 'nothing', module: 'index', member: 'nowhere', packages: ['nowhere-js'] }],
  };
  const python: Adapter = {
    folder: 'nowhere',
    language: 'python',
    framework: 'Nowhere',
    subjects: [{ name: 'nowhere-py', says: 'nothing' }],
  };

  test('is told every step that is forgotten, in TypeScript', () => {
    expect(lacksOf(npm)).toEqual([
      'adapters/nowhere/index.ts is missing: write the module that exports nowhere.',
      "package.json lacks nowhere-js in peerDependencies: the subject 'nowhere' needs it.",
      "package.json lacks nowhere-js in peerDependenciesMeta: the subject 'nowhere' needs it.",
      "package.json lacks nowhere-js in devDependencies: the subject 'nowhere' needs it.",
      'tests/recorded/reports/nowhere.json is missing: store the report: npm run stored -- --update',
    ]);
    expect(stale([...adapters, npm])).toContain(
      'adapters/README.md: its table of adapters is not what adapters/registry.ts says. Run npm run adapters.',
    );
  });

  test('and in Python', () => {
    expect(lacksOf(python)).toEqual([
      'adapters/nowhere/subject.py is missing: write the script that answers questions.',
      'adapters/nowhere/requirements.txt is missing: list the packages from PyPI that it needs.',
      'tests/recorded/reports/nowhere-py.json is missing: store the report: npm run frameworks',
    ]);
  });

  test('an export that is not there is named', () => {
    const [tfjs] = adapters;
    const [first] = tfjs!.subjects;
    const renamed = { ...tfjs, subjects: [{ ...first, member: 'tfjsOnMars' }] } as Adapter;
    expect(lacksOf(renamed)).toEqual([
      "adapters/tfjs/index.ts does not export tfjsOnMars, the subject 'tfjs' of adapters/registry.ts.",
    ]);
  });
});
