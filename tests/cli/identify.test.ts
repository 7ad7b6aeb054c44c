import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { equistep, folderOf } from './run.ts';

const mine = `export default {
  declaration: { name: 'mine', version: '1', format: 'float64', asks: ['loss'], losses: ['squared-error'], reductions: ['sum', 'mean'], denominators: ['elements'] },
  answer({ reduction, predictions: { shape, data }, targets }) {
    const errors = Array.from(data, (p, i) => p - targets.data[i]);
    const d = reduction.by === 'mean' ? errors.length - 1 : 1;
    return { value: { shape: [], data: [errors.reduce((sum, e) => sum + e * e, 0) / d] }, gradient: { shape, data: errors.map((e) => (2 * e) / d) } };
  },
};`;

test('identify tells what a module really has, and writes it with the numbers', { tags: ['slow'] }, async () => {
  const cwd = folderOf({ 'mine.mjs': mine });
  const { status, stdout, stderr } = await equistep(['identify', './mine.mjs', '--json', 'found.json'], { cwd });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^squared-error\n {2}✓ sum {2}determined by 8 questions\n/);
  expect(stdout).toMatch(
    /✗ mean over elements {2}is none of the forms that the specification knows, determined by 8 questions\n +The fault mean-divides-by-one-less would give the same answers\./,
  );
  expect(stdout).toMatch(/\nmine 1 does not answer as it declares\.\n$/);
  const found = JSON.parse(readFileSync(join(cwd, 'found.json'), 'utf8')) as {
    reductions: { declared: string; fits: string[]; evidence: { question: object } }[];
  };
  expect(found.reductions.map(({ declared, fits }) => [declared, fits])).toEqual([
    ['sum', ['sum']],
    ['mean over elements', []],
  ]);
  expect(found.reductions[1]!.evidence.question).toMatchObject({
    ask: 'loss',
    reduction: { by: 'mean', over: 'elements' },
  });
});

test('what cannot be asked, or written, is told in one line', { tags: ['slow'] }, async () => {
  expect(await equistep(['identify', 'tfj'])).toEqual({
    status: 2,
    stdout: '',
    stderr: "equistep: unknown subject 'tfj': did you mean 'tfjs'?\n",
  });
  expect(await equistep(['identify', 'reference', '--json', 'no/such/a.json'])).toEqual({
    status: 3,
    stdout: '',
    stderr: "equistep: cannot write the report to 'no/such/a.json': no such file or directory\n",
  });
  const broken = await equistep(['identify', './mine.mjs'], {
    cwd: folderOf({ 'mine.mjs': mine.replace('const errors', "throw new Error('boom'); const errors") }),
  });
  expect(broken.status).toBe(3);
  expect(broken.stdout).toMatch(/✗ sum {2}boom\n/);
});
