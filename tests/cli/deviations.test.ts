import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isQuick } from '../effort.ts';
import { clauses } from '../../spec/index.ts';
import { equistep, folderOf, type Ended } from './run.ts';

const name = 'equistep.deviations.json';
const clause = 'reduction/sum-adds';
const check = (cwd: string, subject: string, ...more: readonly string[]): Promise<Ended> =>
  equistep(['check', subject, '--clause', clause, '--cases', '3', ...more], { cwd });
const declaring = (more: object): Record<string, string> => ({
  [name]: JSON.stringify({
    deviations: [{ clause, reason: 'The sum is taken by others.', link: 'https://example.org/1', ...more }],
  }),
});
const wrong = 'mutant:sum-is-mean';

test('what is declared deviates; what is declared and passes is stale', { tags: ['slow'] }, async () => {
  const cwd = folderOf(declaring({}));
  const one = await check(cwd, wrong);
  expect(one.status).toBe(1);
  expect(one.stdout).toMatch(
    /^~ deviates .*\n {4}Declared: The sum is taken by others\. \(https:\/\/example\.org\/1\)\n/,
  );
  const stale = await check(cwd, 'reference');
  expect(stale).toMatchObject({ status: 1 });
  expect(stale.stdout).toMatch(/^! stale .*\n {4}Declared to deviate \(The sum/);
  expect(await check(folderOf(declaring({ subject: wrong })), 'reference')).toMatchObject({ status: 0 });
  expect(await check(folderOf(declaring({ versions: '>1' })), 'reference')).toMatchObject({ status: 0 });
});

test('a run of which all else passes conforms, but for what is declared', async () => {
  const { status, stdout } = await equistep(
    ['check', wrong, '--clause', clause, '--clause', 'reduction/max-selects', '--cases', '3'],
    { cwd: folderOf(declaring({})) },
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/mutant:sum-is-mean conforms, apart from 1 declared deviation\.\n$/);
});

test.skipIf(isQuick)('what has expired fails, with words, and the reports say so', async () => {
  const cwd = folderOf(declaring({ expires: '2020-01-31' }));
  const { status, stdout } = await check(cwd, wrong, '--json', 'a.json', '--html', 'a.html');
  expect(status).toBe(1);
  const words =
    'It was declared to deviate (The sum is taken by others.), but only until 2020-01-31: fix it, or declare it again.';
  expect(stdout).toContain(`\n   ${words}\n`);
  expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toContain(words);
  expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toMatchObject({
    verdicts: [{ kind: 'fail', declared: { void: 'expired', expires: '2020-01-31' } }],
  });
});

test('an update says what it writes; what it adds fails until somebody fills it in', { tags: ['slow'] }, async () => {
  const cwd = folderOf({});
  const first = await check(cwd, wrong, '--update-deviations');
  expect(first.status).toBe(1);
  expect(first.stdout).toMatch(
    /does not conform\.\nequistep\.deviations\.json: 1 deviation added, 0 removed\.\n {2}\+ reduction\/sum-adds {2}fails until its reason and its link are filled in\n$/,
  );
  const again = await check(cwd, wrong, '--update-deviations');
  expect(again.status).toBe(1);
  expect(again.stdout).toContain(
    'It is declared to deviate, but without a reason and a link that say why and where it is tracked: fill them in.',
  );
  expect(again.stdout).toMatch(/\nequistep\.deviations\.json: nothing to change\.\n$/);
  expect(JSON.parse(readFileSync(join(cwd, name), 'utf8'))).toEqual({
    deviations: [{ clause, subject: wrong, reason: 'TODO: why is this accepted?', link: 'TODO: where is it tracked?' }],
  });
  const gone = await check(folderOf(declaring({})), 'reference', '--update-deviations');
  expect(gone.stdout).toMatch(
    /0 deviations added, 1 removed\.\n {2}- reduction\/sum-adds {2}passes; it was declared as: The sum is taken by others\.\n$/,
  );
});

describe('one cause needs one entry', () => {
  const many = clauses.filter(({ id }) => id.startsWith('reduction/')).length;
  const all = ['--clause', 'reduction/*', '--cases', '3'];
  const link = 'https://example.org/1';
  const byGlob = { [name]: JSON.stringify({ deviations: [{ clause: 'reduction/*', reason: 'known', link }] }) };
  const told = `${name}: nothing that 'reduction/*' matches deviates, and ${many} clauses of it pass: take it out.`;

  test.skipIf(isQuick)('an update writes one for the clauses that fail of one likely cause', async () => {
    const cwd = folderOf({});
    const { stdout } = await equistep(['check', wrong, ...all, '--update-deviations'], { cwd });
    expect(stdout).toMatch(
      /1 deviation added, 0 removed\.\n {2}\+ reduction\/sum-adds {2}fails until .* {2}\(with reduction\/[a-z-]+, .*: one likely cause\)\n$/,
    );
    const { deviations } = JSON.parse(readFileSync(join(cwd, name), 'utf8')) as { deviations: { clause: string[] }[] };
    expect(deviations.map((entry) => entry.clause.length)).toEqual([stdout.match(/^✗ fail/gm)!.length]);
    const filled = { ...deviations[0], reason: 'known', link };
    writeFileSync(join(cwd, name), JSON.stringify({ deviations: [filled] }));
    expect(await equistep(['check', wrong, ...all], { cwd })).toMatchObject({ status: 0 });
  });

  test(
    'a glob excuses what it matches, and what passes is not stale while something deviates',
    { tags: ['slow'] },
    async () => {
      const cwd = folderOf(byGlob);
      const { status, stdout } = await equistep(['check', wrong, ...all, '--json', 'a.json'], { cwd });
      expect(status).toBe(0);
      expect(stdout).toMatch(/^✓ pass/m);
      expect(stdout).toMatch(/^~ deviates/m);
      expect(stdout).not.toMatch(/stale|take it out/);
      const { verdicts } = JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')) as { verdicts: { kind: string }[] };
      expect(verdicts).toContainEqual(
        expect.objectContaining({ kind: 'deviates', glob: 'reduction/*', reason: 'known' }),
      );
      expect(await equistep(['verify', 'a.json'], { cwd })).toMatchObject({ status: 0 });
    },
  );

  test.skipIf(isQuick)(
    'it is stale where nothing that it matches deviates, which a part of a run cannot tell, and the whole can',
    async () => {
      const cwd = folderOf(byGlob);
      const whole = await equistep(['check', 'reference', ...all, '--json', 'whole.json'], { cwd });
      expect(whole).toMatchObject({
        status: 1,
        stdout: expect.stringContaining(`\n${told}\n\n${many} clauses: ${many} stale.\n`),
      });
      expect(await equistep(['verify', 'whole.json'], { cwd })).toMatchObject({ status: 0 });
      const part = await equistep(['check', 'reference', '--clause', 'reduction/s*', '--cases', '3'], { cwd });
      expect(part).toMatchObject({ status: 0, stdout: expect.not.stringMatching(/stale|take it out/) });
      for (const shard of ['1/2', '2/2'])
        expect(
          await equistep(['check', 'reference', ...all, '--shard', shard, '--json', `${shard[0]}.json`], { cwd }),
        ).toMatchObject({ status: 0 });
      const merged = await equistep(['merge', '1.json', '2.json', '--json', 'merged.json'], { cwd });
      expect(merged).toMatchObject({ status: 1, stdout: expect.stringContaining(told) });
      expect(readFileSync(join(cwd, 'merged.json'), 'utf8')).toBe(readFileSync(join(cwd, 'whole.json'), 'utf8'));
      const gone = await equistep(['check', 'reference', ...all, '--update-deviations'], { cwd });
      expect(gone.stdout).toMatch(
        /0 deviations added, 1 removed\.\n {2}- reduction\/\* {2}nothing that it matches deviates; it was declared as: known\n$/,
      );
      expect(JSON.parse(readFileSync(join(cwd, name), 'utf8'))).toEqual({ deviations: [] });
    },
  );
});

test('another file may be named, which a replay then names, too', async () => {
  const cwd = folderOf({ 'other.json': JSON.stringify({ deviations: [] }), ...declaring({}) });
  const { status, stdout } = await check(cwd, wrong, '--deviations', 'other.json');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^✗ fail/);
  expect(stdout).toMatch(/Replay: .* --deviations other\.json\n/);
});

test('a file that is wrong is told before anything is judged', { tags: ['slow'] }, async () => {
  const told = async (files: Record<string, string>, ...more: readonly string[]): Promise<Ended> =>
    check(folderOf(files), wrong, ...more);
  const line = (text: string): Ended => ({ status: 2, stdout: '', stderr: `equistep: ${text}\n` });
  expect(await told({ [name]: '{"deviations":' })).toEqual(line(`${name}:1:15: this is not JSON: it ends too early`));
  expect(await told(declaring({ clause: 'reduction/sum-ads' }))).toEqual(
    line(`${name}:1:26: deviations[0].clause: 'reduction/sum-ads' is no clause; did you mean 'reduction/sum-adds'?`),
  );
  expect(await told({}, '--deviations', 'no.json')).toEqual(
    line("there is no file 'no.json' to take deviations from; --update-deviations writes one"),
  );
  expect(await told({}, '--deviations', '.')).toEqual(
    line("cannot read or write '.': illegal operation on a directory"),
  );
  expect(await told({}, '--update-deviations', '--replay', 'example/0')).toEqual(
    line('--update-deviations requires whole verdicts, and --replay judges one case'),
  );
  const cwd = folderOf({});
  await check(cwd, 'nowhere', '--update-deviations');
  expect(existsSync(join(cwd, name))).toBe(false);
});
