import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isQuick } from '../effort.ts';
import { scriptSubjects } from '../../adapters/registry.ts';

const root = resolve(import.meta.dirname, '../..');
const standIn = join(import.meta.dirname, 'stand-in.mjs');
const env = { ...process.env, EQUISTEP_PYTHON: standIn };
const command = ['dist/scripts/frameworks.js', '--reports'];
let reports = '';
const frameworks = (...args: string[]) =>
  spawnSync(process.execPath, [...command, reports, ...args], { cwd: root, encoding: 'utf8', env });
const reportOf = (name: string) => JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));

beforeAll(() => {
  reports = mkdtempSync(join(tmpdir(), 'equistep-test-'));
});
afterAll(() => rmSync(reports, { recursive: true }));

describe('npm run frameworks, by a Python that stands in', () => {
  test.skipIf(isQuick)(
    'judges one by one, tells what is missing, and goes on from there',
    () => {
      const first = frameworks('mlx', 'tinygrad', 'transformers');
      expect(first).toMatchObject({ status: 1, stderr: '' });
      expect(first.stdout).toMatch(/\n\d+\.\d min, \d at a time: 1 not judged\n$/);
      const told = first.stdout.split('\n').map((line) => line.replace(/^ \d\/3 +/, ''));
      expect(told).toHaveLength(5);
      expect(told.find((line) => line.startsWith('mlx'))).toContain(
        "not judged: equistep: cannot judge mlx: the subject ended its process with exit code 1; it last said \"this subject needs the Python package 'mlx'",
      );
      expect(told.find((line) => line.startsWith('tinygrad'))).toMatch(
        / s, \d+ % of it in the framework, \d+ questions a second: \d+ fail, \d+ unsupported$/,
      );
      expect(readdirSync(reports).toSorted()).toEqual(['tinygrad.json', 'transformers.json']);
      expect(reportOf('tinygrad')).toMatchObject({ complete: true, subject: { name: 'stand-in' } });

      // Of another specification, and one that is broken off.
      const other = reportOf('tinygrad');
      writeFileSync(
        join(reports, 'tinygrad.json'),
        JSON.stringify({ ...other, run: { ...other.run, specification: 'another' } }),
      );
      writeFileSync(join(reports, 'keras-jax.json'), '{ "complete":');
      const second = frameworks('tinygrad', 'transformers', 'keras-jax');
      expect(second).toMatchObject({ status: 0, stderr: '' });
      expect(second.stdout).toMatch(/transformers +stored already/);
      expect(second.stdout.match(/stored already/g)).toHaveLength(1);
      expect(frameworks('tinygrad', 'keras-jax').stdout.match(/stored already/g)).toHaveLength(2);
      expect(frameworks('tinygrad', '--again').stdout).not.toContain('stored already');
    },
    240_000,
  );

  test.skipIf(isQuick)(
    'stops with nothing half-written',
    async () => {
      const before = readdirSync(reports).toSorted();
      const run = spawn(process.execPath, [...command, reports, '--jobs', '2', 'jax', 'transformers'], {
        cwd: root,
        env: { ...env, STAND_IN: 'slow' },
      });
      // By then jax is being judged, too.
      run.stdout.once('data', () => run.kill('SIGINT'));
      const [code, stderr] = await new Promise<[number | null, string]>((done) => {
        let text = '';
        run.stderr.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        run.on('close', (status) => done([status, text]));
      });
      expect(code).toBe(130);
      expect(stderr).toMatch(
        /^stopped after \d+\.\d min, 2 at a time: the reports that are told above are stored, and the same command goes on from there\n$/,
      );
      expect(readdirSync(reports).toSorted()).toEqual(before);
    },
    240_000,
  );

  test('has one sentence for what it cannot do', { timeout: 240_000, tags: ['slow'] }, () => {
    const names = scriptSubjects.map(({ name }) => name);
    const { status, stderr } = frameworks('nonsense');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^npm run frameworks: there is no subject 'nonsense' in Python: they are .*\n$/);
    expect(stderr.trim().split(' they are ')[1]!.split(', ').toSorted()).toEqual(names.toSorted());
    expect(frameworks('--jobs', 'many')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: "npm run frameworks: --jobs is how many to judge at a time, and not 'many'\n",
    });
    expect(frameworks('--quick').stderr).toMatch(/^npm run frameworks: Unknown option '--quick'.*\n$/);
    const without = spawnSync(process.execPath, [...command, reports], {
      cwd: root,
      encoding: 'utf8',
      env: { ...env, EQUISTEP_PYTHON: '/nowhere' },
    });
    expect(without).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        "npm run frameworks: '/nowhere' is no Python that runs: name one by EQUISTEP_PYTHON, or make one by adapters/install.sh\n",
    });
  });
});
