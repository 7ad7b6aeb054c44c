import { expect, test } from 'vitest';
import { equistep } from './run.ts';

test('equistep mutants prints every fault with what finds it, by class', async () => {
  const { stdout, stderr, status } = await equistep(['mutants', '--cases', '40']);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^FC-01 {2}a denominator/);
  expect(stdout).toMatch(/\n {2}mean-of-means +partition\/pairs 1, numbers\/accumulation 1\n/);
  expect(stdout).toMatch(/\n\d+ mutants of \d+ in 30 fault classes, \d+ clauses: \d+ killed, half of them within \d+ cases? of some clause/);
  expect(status).toBe(stdout.includes('Every mutant is killed') ? 0 : 1);
});

test.each([[['--cases', '0']], [['--seed', 'x']], [['more']]])('equistep mutants %j is wrong usage', async (args) => {
  expect(await equistep(['mutants', ...args])).toMatchObject({ status: 2, stdout: '' });
});
