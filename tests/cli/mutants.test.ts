import { expect, test } from 'vitest';
import { faultClasses } from '../../spec/index.ts';
import { equistep } from './run.ts';
import { isQuick } from '../effort.ts';

test.skipIf(isQuick)('equistep mutants prints every fault with what finds it, by class', async () => {
  const { stdout, stderr, status } = await equistep(['mutants', '--cases', '40']);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^FC-01 {2}a denominator/);
  expect(stdout).toMatch(
    /\n {2}mean-of-means +partition\/pairs 1, numbers\/accumulation 1, numbers\/windows-in-full 1\n/,
  );
  expect(stdout).toMatch(
    /\n\d+ mutants of \d+ in \d+ fault classes, \d+ clauses: \d+ killed, half of them within \d+ cases? of some clause/,
  );
  expect(stdout).toContain(` in ${Object.keys(faultClasses).length} fault classes, `);
  const isWhole = ['Every mutant is killed', 'Every fault is found in every loss'].every((one) => stdout.includes(one));
  expect(status).toBe(isWhole ? 0 : 1);
});

test.each([[['--cases', '0']], [['--seed', 'x']], [['more']]])('equistep mutants %j is wrong usage', async (args) => {
  expect(await equistep(['mutants', ...args])).toMatchObject({ status: 2, stdout: '' });
});
