import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { isQuick, spread } from '../effort.ts';
import { declaration, equistep, folderOf, library, type Ended } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });
const two = ['--clause', 'reduction/{sum-adds,max-selects}', '--cases', '5'];
const mutant = 'mutant:sum-is-mean';
const check = (cwd: string, ...args: readonly string[]): Promise<Ended> =>
  equistep(['check', ...args, ...two], { cwd });
const reported = (cwd: string, file: string): { readonly conforms: boolean; readonly unmet?: readonly object[] } =>
  JSON.parse(readFileSync(join(cwd, file), 'utf8')) as never;
const files = { json: 'a.json', junit: 'a.xml', sarif: 'a.sarif', markdown: 'a.md', html: 'a.html', badge: 'a.svg' };
const all = Object.entries(files).flatMap(([name, file]) => [`--${name}`, file]);

describe('what is demanded', () => {
  test('is met, or fails the run; and every report says so', async () => {
    const cwd = folderOf({
      'summary.md': '',
      // It has everything but what it refuses when it is asked.
      'mine.mjs': `export default { declaration: ${declaration}, answer({ reduction, predictions, targets }) {
        if (reduction.by === 'max') return { unsupported: 'not on a Monday' };
        const error = predictions.data.map((p, i) => p - targets.data[i]);
        const squares = error.map((e) => e * e);
        const { shape } = predictions;
        const value = reduction.by === 'none' ? { shape, data: squares } : { shape: [], data: [squares.reduce((a, b) => a + b, 0)] };
        return { value, gradient: { shape, data: error.map((e) => 2 * e) } };
      } };`,
    });
    const demands = ['--require', 'reduction/*'];
    expect(await check(cwd, 'reference', ...demands, '--min-pass', '2')).toMatchObject({ status: 0 });
    const { status, stdout, stderr } = await equistep(
      ['check', './mine.mjs', ...demands, '--min-pass', '2', '--github', ...all, ...two],
      { cwd, env: { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') } },
    );
    expect([status, stderr]).toEqual([1, '']);
    const told = [
      "Demand not met: reduction/max-selects must pass (--require), but its verdict is 'unsupported'.",
      'Demand not met: 2 clauses must pass (--min-pass), and 1 do.',
      'Refused when asked, though declared (not counted as passed): questions of 1 clause. The reason: "not on a Monday".',
    ];
    for (const line of told) expect(stdout).toContain(`\n${line}\n`);
    expect(stdout).toMatch(
      /\nmine conforms on the features that it supports, 1 clause refused when asked, but 2 demands not met\.\n/,
    );
    expect(stdout).toMatch(/^::error file=\.\/mine\.mjs,title=demand not met::Demand not met: reduction\/max-selects/m);
    expect(reported(cwd, 'a.json')).toMatchObject({
      conforms: true,
      unmet: [
        { demand: 'require', clause: 'reduction/max-selects', found: 'unsupported' },
        { demand: 'min-pass', wanted: 2, passed: 1 },
      ],
    });
    const plain = (text: string): string => text.replaceAll(/&#39;|&quot;|["']/g, '').replaceAll('\\', '');
    for (const file of ['a.xml', 'a.md', 'a.html', 'a.sarif', 'summary.md'])
      for (const line of told) expect(plain(readFileSync(join(cwd, file), 'utf8')), file).toContain(plain(line));
    expect(readFileSync(join(cwd, 'a.xml'), 'utf8')).toMatch(/<testsuites name="equistep" tests="4" failures="2" /);
    expect(readFileSync(join(cwd, 'a.svg'), 'utf8')).toContain('demands not met');
  });

  const wrong: readonly (readonly [args: readonly string[], line: string])[] = [
    [['--require', 'reduction/sum-ads'], "no clause matches 'reduction/sum-ads': did you mean 'reduction/sum-adds'?"],
    [['--require', 'sgd/*'], "--require 'sgd/*' demands clauses that --clause does not choose: choose them as well"],
    [['--min-pass', '3'], '--min-pass 3 cannot be met: 2 clauses are chosen'],
    [['--min-pass', '0'], "option '--min-pass <n>' argument '0' is invalid. Give a whole number, 1 or more."],
    [
      ['--min-pass', '1', '--shard', '1/2'],
      '--min-pass counts the clauses of a whole run, and --shard judges a part: give it to equistep merge',
    ],
    [['--baseline', 'no.json'], "cannot read the report 'no.json': no such file or directory"],
    [['--baseline', 'nothing.json'], "cannot read the report 'nothing.json': it is no JSON"],
    [
      ['--baseline', 'nothing.json', '--json', './nothing.json'],
      "--json would write over './nothing.json', which this command reads: give the report another name",
    ],
  ];
  test.each(spread(3, wrong))('is wrong usage where it cannot be used: %j', async (args, line) => {
    const cwd = folderOf({ 'nothing.json': '{' });
    expect(await check(cwd, 'reference', ...args)).toEqual({ status: 2, stdout: '', stderr: `equistep: ${line}\n` });
  });
});

describe('a baseline', () => {
  test(
    'fails a run in which what passed does not pass; says which, and what is not comparable',
    { tags: ['slow'] },
    async () => {
      const cwd = folderOf({});
      await check(cwd, 'reference', '--json', 'before.json');
      expect(await check(cwd, 'reference', '--baseline', 'before.json')).toMatchObject({ status: 0 });
      const worse = await check(cwd, mutant, '--baseline', 'before.json', '--json', 'after.json');
      expect(worse.status).toBe(1);
      expect(worse.stdout).toContain(
        "\nDemand not met: reduction/sum-adds passed in the baseline, and now its verdict is 'fail'.\n",
      );
      expect(worse.stdout).toContain(`\nThe baseline is a report of reference, and this is one of ${mutant}.\n`);
      expect(reported(cwd, 'after.json').unmet).toEqual([
        { demand: 'baseline', clause: 'reduction/sum-adds', found: 'fail' },
      ]);
      const less = await equistep(['check', 'reference', '--clause', '*/sum-adds', '--baseline', 'before.json'], {
        cwd,
      });
      expect(less.status).toBe(0);
      expect(less.stdout).toContain('1 clause that passed in the baseline were not chosen here');

      const before = readFileSync(join(cwd, 'before.json'), 'utf8');
      writeFileSync(join(cwd, 'other.json'), before.replaceAll('reduction/max-selects', 'no/more'));
      const gone = await check(cwd, 'reference', '--baseline', 'other.json');
      expect([gone.status, gone.stdout]).toEqual([
        1,
        expect.stringContaining('no/more passed in the baseline, and now it was not'),
      ]);
      writeFileSync(
        join(cwd, 'part.json'),
        before.replace('"complete": true', '"complete": false').replace('"conforms": true', '"conforms": false'),
      );
      expect(await check(cwd, 'reference', '--baseline', 'part.json')).toMatchObject({
        status: 2,
        stderr:
          "equistep: the baseline 'part.json' is not complete: take the report of a run that was not interrupted\n",
      });
      writeFileSync(join(cwd, 'none.json'), before.replaceAll('"kind": "pass"', '"kind": "inconclusive"'));
      expect(await check(cwd, 'reference', '--baseline', 'none.json')).toMatchObject({
        status: 2,
        stderr: "equistep: no clause passes in the baseline 'none.json': nothing could be lost\n",
      });
    },
  );

  test.skipIf(isQuick)('and the other demands are for a whole run that was judged in parts, too', async () => {
    const cwd = folderOf({});
    await check(cwd, 'reference', '--json', 'before.json');
    for (const part of ['1', '2']) {
      const one = await check(
        cwd,
        mutant,
        '--shard',
        `${part}/2`,
        '--json',
        `${part}.json`,
        '--baseline',
        'before.json',
      );
      expect(one.status).toBe(part === '1' ? 1 : 0);
    }
    const merged = await equistep(
      ['merge', '1.json', '2.json', '--baseline', 'before.json', '--min-pass', '2', '--json', 'whole.json'],
      { cwd },
    );
    expect(merged.status).toBe(1);
    expect(reported(cwd, 'whole.json').unmet).toEqual([
      { demand: 'min-pass', wanted: 2, passed: 1 },
      { demand: 'baseline', clause: 'reduction/sum-adds', found: 'fail' },
    ]);
    await equistep(['merge', '1.json', '2.json', '--json', 'free.json'], { cwd });
    expect(reported(cwd, 'free.json')).not.toHaveProperty('unmet');
  });
});

test(
  'a deviation that a subject declares of itself fails, until the file of deviations has it, filled in',
  { tags: ['slow'] },
  async () => {
    const cwd = folderOf({
      'mine.mjs': `import { reference } from '${library}';
    export default {
      declaration: { ...reference.declaration, name: 'mine', deviations: { 'reduction/sum-adds': 'on purpose' } },
      answer: (question) => ({ ...reference.answer(question), ...(question.reduction.by === 'sum' && { value: { shape: [], data: [0] } }) }),
    };`,
    });
    const first = await check(cwd, './mine.mjs', '--update-deviations');
    expect(first.status).toBe(1);
    expect(first.stdout).toContain(
      'The subject itself declares that it deviates (on purpose). That counts only where a file',
    );
    expect(first.stdout).toContain('equistep.deviations.json: 1 deviation added');
    const file = join(cwd, 'equistep.deviations.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace(/"TODO: why.*?"/, '"so it is"')
        .replace(/"TODO: where.*?"/, '"https://example.org/1"'),
    );
    const second = await check(cwd, './mine.mjs');
    expect([second.status, second.stdout]).toEqual([
      0,
      expect.stringContaining('Declared: so it is (https://example.org/1)'),
    ]);
  },
);
