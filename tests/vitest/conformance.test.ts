import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import { conformance } from '../../src/vitest.ts';

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** What vitest reports of an author's own subject, as JSON and on the terminal. */
const run = (reporter: string): Promise<string> =>
  new Promise((done) => {
    const main = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
    const config = join(import.meta.dirname, 'fixture/vitest.config.ts');
    execFile(
      process.execPath,
      [main, 'run', '--config', config, '--reporter', reporter],
      { env: { ...process.env, NO_COLOR: '1', CI: '' } },
      (_, stdout) => done(stdout),
    );
  });

const says = (id: string): string => clauses.find((clause) => clause.id === id)!.says;

test(
  'a test for each clause: its sentence is the title, the smallest counterexample the failure, and what did not pass is skipped',
  { tags: ['slow'] },
  async () => {
    const { testResults } = JSON.parse(await run('json')) as Results;
    const results = testResults[0]!.assertionResults;
    expect(results.map(({ ancestorTitles, title, status }) => [...ancestorTitles, title, status])).toEqual([
      ['mine 1.0.0', 'Reductions', says('reduction/definition'), 'passed'],
      ['mine 1.0.0', 'Reductions', says('reduction/sum-adds'), 'failed'],
      ['mine 1.0.0', 'Reductions', says('reduction/mean-divides'), 'failed'],
      ['mine 1.0.0', 'Reductions', says('reduction/max-selects'), 'skipped'],
      ['mine 1.0.0', 'Updates', says('sgd/rate-over-batch'), 'skipped'],
    ]);
    expect(results[1]!.failureMessages).toEqual([
      'Error: reduction/sum-adds: stale\nDeclared to deviate (fixed long ago), but it passes: remove the declaration.',
    ]);
    expect(results[2]!.failureMessages[0]).toMatch(
      /mean\.value:\n {2}got {9}18\.666666666666668 {2}\(mean\.value\)\n {2}expected {4}14\n(?:.*\n)?Likely cause: mean-divides-by-one-less \(FC-09\)/,
    );
    expect(results[2]!.failureMessages[0]).toContain(
      'The subject itself declares that it deviates (nobody has confirmed this). That counts only where',
    );
    expect(results[2]!.failureMessages[0]).toMatch(/\nThat is case example\/0: the same seed gives it again\.$/);
  },
);

test('what is skipped says why', { tags: ['slow'] }, async () => {
  const text = await run('verbose');
  expect(text).toContain('[deviates, as declared: the maximum is not there yet]');
  expect(text).toContain("[unsupported: mine declares no answer to questions of the kind 'training']");
});

test('a declaration that is wrong is told before any test is defined', () => {
  const { declaration, answer } = reference;
  expect(() => conformance({ declaration: { ...declaration, name: '' }, answer })).toThrow(
    'conformance: the subject\'s declaration\'s name is "": write a string of 1 to 200 letters',
  );
});
