import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Search } from '../../src/bisect/state.ts';
import { equistep, folderOf, type Ended } from '../cli/run.ts';
import { spread } from '../effort.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Programs that are started through the system's shell, so that they need not be executable in a clone. */
const standIn = (name: string): string =>
  `#!/bin/sh\nexec '${process.execPath}' '${join(import.meta.dirname, name)}' "$@"\n`;
function home(): string {
  const folder = folderOf({ python: standIn('python.mjs'), npm: standIn('npm.mjs') });
  for (const name of ['python', 'npm']) chmodSync(join(folder, name), 0o755);
  return folder;
}
const bisect = (folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  equistep(['bisect', ...args], {
    cwd: folder,
    env: {
      EQUISTEP_PYTHON: join(folder, 'python'),
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
      INSTALLS: join(folder, 'installs'),
      ...env,
    },
  });
const clause = ['--clause', 'reduction/sum-adds', '--cases', '4'];
const bounds = ['--from', '1.0', '--to', '2.0'];
const stateOf = (folder: string, name = 'state.json'): Search =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Search;

describe('equistep bisect', () => {
  test(
    'says since which release of a framework in Python a clause fails, and what could not be installed',
    { tags: ['slow'] },
    async () => {
      const folder = home();
      const args = ['mlx', ...clause, ...bounds, '--state', 'state.json', '--with', 'other==3'];
      const { status, stdout, stderr } = await bisect(folder, args);
      expect(stderr).toBe('');
      expect(stdout).toContain('mlx, reduction/sum-adds: mlx from pip, 11 releases from 1.0 to 2.0');
      expect(stdout).toMatch(/^ {2}1\.4 {2}passes$/m);
      expect(stdout).toMatch(/^ {2}1\.5 {2}fails at \d+ of \d+ points: /m);
      expect(stdout).toMatch(/^It fails at \d+ of \d+ points since 1\.5 \(1\.4 passes\)\.$/m);
      expect(stdout).toContain('releases between those were not tried');
      expect(status).toBe(0);
      const { tried, with: others } = stateOf(folder);
      expect(others).toEqual(['other==3']);
      expect(tried.map(({ release, outcome }) => [release, outcome])).toContainEqual(['1.4', 'pass']);
      expect(readFileSync(join(folder, 'installs'), 'utf8').split('\n')).toContain('mlx==1.4 other==3');

      // All of them, with what is known already: each is installed once.
      const all = await bisect(folder, [...args, '--all']);
      expect(all.stdout).toContain(`${tried.length} releases as kept in state.json`);
      expect(all.stdout).toMatch(/^ {2}1\.7 {2}could not be installed: Could not build wheels for it$/m);
      expect(all.stdout).toContain('Without a verdict: 1.7.');
      const installs = readFileSync(join(folder, 'installs'), 'utf8').trim().split('\n');
      expect(installs).toHaveLength(11);
      expect(new Set(installs).size).toBe(11);

      // What is kept of another search is neither used nor written over.
      const before = readFileSync(join(folder, 'state.json'), 'utf8');
      const other = await bisect(folder, [...args, '--seed', '2']);
      expect(other.stderr).toBe(
        "equistep: 'state.json' holds a search for something else: name another file with --state\n",
      );
      expect(other.status).toBe(2);
      expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(before);

      // Verdicts by another specification count for nothing.
      writeFileSync(join(folder, 'state.json'), before.replace(/"specification": "\w/, '"specification": "0x'));
      const anew = await bisect(folder, ['mlx', ...clause, '--from', '1.4', '--to', '1.5', ...args.slice(-4)]);
      expect(anew.stdout).toContain('was made with another version of the specification');
      expect(stateOf(folder).tried.map(({ release }) => release)).toEqual(['1.4', '1.5']);
    },
  );

  test('judges the packages from npm that were installed, and not those beside it', { tags: ['slow'] }, async () => {
    const folder = home();
    const { status, stdout } = await bisect(folder, [
      'js-pytorch',
      '--clause',
      'numbers/non-finite-by-class',
      '--from',
      '1',
      '--to',
      '1',
    ]);
    expect(stdout).toMatch(/^It passes in every release that was judged: 2 releases from 1\.0\.0 to 1\.1\.0\.$/m);
    expect(status).toBe(0);
    const name = 'equistep-bisect-js-pytorch-numbers-non-finite-by-class.json';
    expect(stateOf(folder, name).tried.map(({ declares }) => declares)).toEqual(['1.0.0', '1.1.0']);
  });

  test('where none can be judged, it says so, and ends with 3', async () => {
    const folder = home();
    const { status, stdout } = await bisect(folder, ['mlx', ...clause, '--from', '1.7', '--to', '1.7']);
    expect(stdout).toContain('No release could be judged.\nWithout a verdict: 1.7.');
    expect(status).toBe(3);
  });

  test('an answer that comes too late is no verdict', { tags: ['slow'] }, async () => {
    const folder = home();
    const { stdout } = await bisect(folder, ['mlx', ...clause, '--from', '1', '--to', '1.0', '--time-limit', '1'], {
      HANGS: '1',
    });
    expect(stdout).toMatch(/^ {2}1\.0 {2}was installed, but could not be judged: no answer within 1 s/m);
  });

  const wrong = [
    [['tfj', ...clause, ...bounds], "unknown framework 'tfj': did you mean 'tfjs'?", 2],
    [
      ['mlx', '--clause', 'reduction/sum-add', ...bounds],
      "unknown clause 'reduction/sum-add': did you mean 'reduction/sum-adds'?",
      2,
    ],
    [
      ['mlx', '--clause', 'gradient/*', ...bounds],
      "--clause 'gradient/*' is a pattern, and one clause is searched for: write its id in full, as in gradient/max-is-a-subgradient",
      2,
    ],
    [
      ['mlx', ...clause, ...bounds, '--state', './'],
      "'./' is a folder, and a search is kept in a file: name one with --state, as in ./search.json",
      2,
    ],
    [
      ['mlx', ...clause, '--from', 'one', '--to', '2'],
      "--from 'one' is not a version: write it in numbers, as in 1.8 or 2.13.1",
      2,
    ],
    [
      ['mlx', ...clause, '--from', '1', '--to', '2 || rm'],
      "--to '2 || rm' is not a version: write it in numbers, as in 1.8 or 2.13.1",
      2,
    ],
    [
      ['mlx', ...clause, '--from', '2.13', '--to', '1.8'],
      '--from 2.13 is later than --to 1.8: the older release comes first',
      2,
    ],
    [
      ['jax', ...clause, ...bounds, '--package', 'flax'],
      "jax does not need the package 'flax': its packages are jax, optax",
      2,
    ],
    [
      ['mlx', ...clause, ...bounds, '--first', '1'],
      "option '--first <n>' argument '1' is invalid. Give a whole number, 2 or more.",
      2,
    ],
    [
      ['mlx', ...clause, '--from', '3', '--to', '4'],
      'pip lists no release of mlx from 3 to 4 that can be installed here: it lists 1.0 to 2.0',
      3,
    ],
    [['mlx', ...bounds], "required option '--clause <id>' not specified", 2],
  ] as const;
  test.each(spread(4, wrong))('%j', async (args, sentence, code) => {
    const folder = home();
    const { status, stdout, stderr } = await bisect(folder, args);
    expect([stdout, stderr, status]).toEqual(['', `equistep: ${sentence}\n`, code]);
    expect(existsSync(join(folder, 'installs'))).toBe(false);
  });

  test(
    'a client that cannot list releases, a client that is missing, and a file that is something else are said',
    { tags: ['slow'] },
    async () => {
      const folder = home();
      const none = await bisect(folder, ['mlx', ...clause, ...bounds], { RELEASES: 'none' });
      expect(none.stderr).toBe(
        'equistep: pip could not list the releases of mlx: No matching distribution found for it\n',
      );
      expect(none.status).toBe(3);
      const missing = await bisect(folder, ['mlx', ...clause, ...bounds], { EQUISTEP_PYTHON: './no-python' });
      expect(missing.stderr).toBe('equistep: pip could not list the releases of mlx: there is no ./no-python here\n');
      const unreachable = ['js-pytorch', '--clause', 'numbers/non-finite-by-class', '--from', '1', '--to', '1'];
      const { stderr } = await bisect(folder, unreachable, { UNREACHABLE: '1' });
      expect(stderr).toMatch(/npm could not list the releases of js-pytorch: FetchError: .* connect ECONNREFUSED$/m);
      writeFileSync(join(folder, 'notes.json'), '{"mine": true}');
      const notes = await bisect(folder, ['mlx', ...clause, ...bounds, '--state', 'notes.json']);
      expect(notes.stderr).toBe(
        "equistep: 'notes.json' is not what this command writes: name another file with --state, or remove it\n",
      );
      expect(readFileSync(join(folder, 'notes.json'), 'utf8')).toBe('{"mine": true}');
    },
  );
});
