import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { spread } from '../effort.ts';
import { declaration, equistep, folderOf, main, replacing, sabotaged } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');
const report = (cwd: string, file = 'a.json'): Record<string, unknown> => JSON.parse(read(cwd, file)) as never;
const three = ['reduction/definition', 'reduction/sum-adds', 'reduction/mean-divides'];
const few = [...three.flatMap((id) => ['--clause', id]), '--cases', '5'];

/** A subject of squared errors that does something first, and writes down in which process, and when it is closed. */
const subject = (first: string): string => `
  import { appendFileSync } from 'node:fs';
  appendFileSync('pids', process.pid + '\\n');
  export default { declaration: ${declaration}, async answer({ predictions, targets }) {
    ${first}
    const error = predictions.data.map((p, i) => p - targets.data[i]);
    const { shape } = predictions;
    return { value: { shape, data: error.map((e) => e * e) }, gradient: { shape, data: error.map((e) => 2 * e) } };
  }, close: () => appendFileSync('closed', 'closed\\n') };`;
const pids = (cwd: string): string[] => read(cwd, 'pids').trim().split('\n');
const isThere = (pid: string): boolean =>
  existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
/** Waits until both subjects are there, and something was judged. */
const both = async (cwd: string, { stdout }: ChildProcess): Promise<void> => {
  await once(stdout!, 'data');
  await vi.waitUntil(() => pids(cwd).length === 2, { timeout: 10_000 });
};
const nobodyIsLeft = (cwd: string): Promise<boolean> =>
  vi.waitUntil(() => !pids(cwd).some(isThere), { timeout: 10_000 });

describe('check --jobs', () => {
  const runs = [
    ['a part', ['reference', '--clause', 'gradient/*', '--shard', '2/3']],
    ['what fails', ['mutant:sum-is-mean', '--clause', 'reduction/*', '--clause', 'numbers/loss']],
    ['one case', ['mutant:sum-is-mean', '--clause', 'reduction/sum-adds', '--replay', 'example/0']],
  ] as const;
  test.each(spread(1, runs))('writes what one process writes: %s', async (_, args) => {
    const cwd = folderOf({});
    const all = ['check', ...args, '--cases', '20'];
    const [one, several] = await Promise.all([
      equistep([...all, '--json', '1.json'], { cwd }),
      equistep([...all, '--json', '3.json', '--jobs', '3'], { cwd }),
    ]);
    expect(several).toEqual(one);
    expect(read(cwd, '3.json')).toBe(read(cwd, '1.json'));
  });

  test('starts the subject in each job, and leaves none', async () => {
    const cwd = folderOf({ 'mine.mjs': subject('') });
    const { stderr } = await equistep(['check', './mine.mjs', ...few, '--jobs', '2'], { cwd });
    expect(stderr).toBe('');
    expect(new Set(pids(cwd)).size).toBe(2);
    expect(read(cwd, 'closed')).toBe('closed\nclosed\n');
    await nobodyIsLeft(cwd);
  });

  test('starts no more jobs than there are clauses', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': subject('') });
    await equistep(['check', './mine.mjs', ...few, '--jobs', '9'], { cwd });
    expect(pids(cwd)).toHaveLength(3);
  });

  test('knows declared deviations', { tags: ['slow'] }, async () => {
    const deviations = [{ clause: 'reduction/sum-adds', reason: 'it is known', link: 'https://example.org/1' }];
    const cwd = folderOf({ 'equistep.deviations.json': JSON.stringify({ deviations }) });
    const all = ['check', 'mutant:sum-is-mean', ...few];
    const one = await equistep(all, { cwd });
    expect(one.stdout).toMatch(/deviates +reduction\/sum-adds/);
    expect(await equistep([...all, '--jobs', '2'], { cwd })).toEqual(one);
  });

  test('verify has jobs, too', { tags: ['slow'] }, async () => {
    const cwd = folderOf({});
    await equistep(['check', 'mutant:sum-is-mean', ...few, '--json', 'a.json'], { cwd });
    const one = await equistep(['verify', 'a.json'], { cwd });
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(await equistep(['verify', 'a.json', '--jobs', '2'], { cwd })).toEqual(one);
  });

  test.each(spread(1, ['0', '-1', '1.5', 'many', '1000', '']))('takes no %j', async (jobs) => {
    expect(await equistep(['check', 'reference', '--jobs', jobs])).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^equistep: .*--jobs.*Give a whole number from 1 to 256\.\n$/) as string,
    });
  });
});

describe('what goes wrong in a job', () => {
  test('a subject that does not load is told once', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': 'throw new Error("not today")' });
    expect(await equistep(['check', './mine.mjs', ...few, '--jobs', '3'], { cwd })).toEqual(
      await equistep(['check', './mine.mjs', ...few], { cwd }),
    );
  });

  test('a subject that can be there once only is told', { tags: ['slow'] }, async () => {
    const cwd = folderOf({
      'mine.mjs': `import { mkdirSync } from 'node:fs'; mkdirSync('once');
        ${subject('await new Promise((done) => setTimeout(done, 20));')}`,
    });
    const { status, stderr } = await equistep(['check', './mine.mjs', ...few, '--jobs', '2'], { cwd });
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(
        /^equistep: cannot judge .*EEXIST[^\n]*leave --jobs out if it can be started once only\)\n$/,
      ),
    ]);
    await nobodyIsLeft(cwd);
  });

  test('a subject that declares something else in each process is told', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': subject('').replace("version: '1'", 'version: `${process.pid}`') });
    expect(await equistep(['check', './mine.mjs', ...few, '--jobs', '2'], { cwd })).toMatchObject({
      status: 3,
      stderr:
        'equistep: cannot judge mine with --jobs: it does not declare the same in every process that it is started in\n',
    });
  });

  test('a subject that hangs gets the report of one process', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': subject('if (predictions.data.length > 3) for (;;);') });
    const args = ['check', './mine.mjs', ...few, '--clause', 'reduction/none-*', '--time-limit', '1', '--json'];
    const one = await equistep([...args, '1.json'], { cwd });
    expect(one.stdout).toContain('the subject hangs');
    expect(await equistep([...args, '2.json', '--jobs', '2'], { cwd })).toEqual(one);
    expect(read(cwd, '2.json')).toBe(read(cwd, '1.json'));
    await nobodyIsLeft(cwd);
  });

  test('a subject that ends its process is an error, as ever', { tags: ['slow'] }, async () => {
    const cwd = folderOf({
      'mine.mjs': subject("if (predictions.data.length > 3) process.kill(process.pid, 'SIGKILL');"),
    });
    const [one, several] = await Promise.all(
      [[], ['--jobs', '2']].map((jobs) => equistep(['check', './mine.mjs', ...few, ...jobs], { cwd })),
    );
    expect(several).toEqual(one);
    expect(several!.stdout).toContain('SIGKILL');
  });

  test('a job that dies is told; what was found until then is reported', async () => {
    const cwd = folderOf({
      'mine.mjs': subject(`
        if (predictions.data.length > 3) process.kill(process.pid, 'SIGKILL');`),
    });
    const args = ['check', './mine.mjs', '--in-thread', '--clause', '*/*', '--jobs', '2', '--json', 'a.json'];
    const { status, stderr } = await equistep(args, { cwd });
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/^equistep: one of the jobs ended while judging \S+ \(SIGKILL\): [^\n]*\n$/),
    ]);
    expect(report(cwd)).toMatchObject({ complete: false, conforms: false });
    await nobodyIsLeft(cwd);
  });

  test('all jobs that die leave nobody who waits for the rest', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': subject("process.kill(process.pid, 'SIGKILL');") });
    // The last two are judged first: they are long.
    const clauses = ['reduction/definition', 'reduction/sum-adds', 'numbers/loss'].flatMap((id) => ['--clause', id]);
    expect(await equistep(['check', './mine.mjs', '--in-thread', ...clauses, '--jobs', '2'], { cwd })).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('(SIGKILL)') as string,
    });
  });

  test('a job that is killed takes a subject that hangs with it', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': subject("process.kill(process.ppid, 'SIGKILL'); for (;;);") });
    expect(await equistep(['check', './mine.mjs', ...few, '--jobs', '2'], { cwd })).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('(SIGKILL)') as string,
    });
    await nobodyIsLeft(cwd);
  });

  test('what is thrown in a job and cannot be sent is told as text', { tags: ['slow'] }, async () => {
    const cwd = folderOf({
      'mine.mjs': subject('await new Promise((done) => setTimeout(done, 100));'),
      'losses.mjs': `
        if (process.send) setTimeout(() => { throw { f() {} }; }, 500);
        export default [];`,
    });
    const args = ['check', './mine.mjs', ...few, '--catalogue', './losses.mjs', '--jobs', '2'];
    expect(await equistep(args, { cwd, env: { TMPDIR: cwd } })).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^equistep: internal error, [^\n]*: threw \[object Object\]\. [^\n]*\n$/) as string,
    });
  });

  test('an error of Equistep itself is told with its stack, and costs no report', { tags: ['slow'] }, async () => {
    const from = 'const discrimination =';
    const to = `if (clause.id === 'reduction/mean-divides') throw new RangeError('out of ink'); ${from}`;
    const cwd = folderOf({ 'sabotage.mjs': replacing('judge/judge.js', from, to) });
    const args = ['check', 'reference', ...few, '--jobs', '2', '--json', 'a.json'];
    const { status, stderr } = await equistep(args, { cwd, env: sabotaged(cwd) });
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(
        /^equistep: internal error, not a verdict on the subject: RangeError: out of ink\. [^\n]*\n$/,
      ),
    ]);
    const [, file] = /'(\S+\.txt)'/.exec(stderr)!;
    expect(readFileSync(file!, 'utf8')).toMatch(/\n\nRangeError: out of ink\n +at .*judge\.js/);
    expect(report(cwd)).toMatchObject({
      complete: false,
      verdicts: [{ clause: 'reduction/definition' }, { clause: 'reduction/sum-adds' }],
    });
  });
});

describe('jobs that are interrupted', () => {
  const slow = subject('await new Promise((done) => setTimeout(done, 40));');
  const args = ['check', './mine.mjs', '--clause', 'reduction/*', '--jobs', '2', '--verbose', '--json', 'a.json'];

  const signalled = [
    ['by a terminal, which interrupts all of them', true],
    ['alone', false],
  ] as const;
  test.each(spread(1, signalled))('%s: what was found is reported, and nobody is left', async (_, all) => {
    const cwd = folderOf({ 'mine.mjs': slow });
    const child = spawn(process.execPath, [main, ...args], { cwd, detached: true });
    const [output, stderr] = [text(child.stdout), text(child.stderr)];
    await both(cwd, child);
    process.kill(all ? -child.pid! : child.pid!, 'SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect([await stderr, await output]).toEqual(['', expect.stringMatching(/\nInterrupted after \d+ of \d+ clauses/)]);
    expect(report(cwd)).toMatchObject({ complete: false, conforms: false });
    expect(read(cwd, 'closed')).toBe('closed\nclosed\n');
    await nobodyIsLeft(cwd);
  });

  test('by the death of the command: they end, and their subjects', async () => {
    const cwd = folderOf({ 'mine.mjs': slow });
    const child = spawn(process.execPath, [main, ...args], { cwd });
    await both(cwd, child);
    child.kill('SIGKILL');
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    await nobodyIsLeft(cwd);
  });
});
