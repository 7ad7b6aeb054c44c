import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { spread } from '../effort.ts';
import { declaration, equistep, folderOf, main, replacing, sabotaged, type Ended } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });
const few = ['--clause', 'reduction/definition', '--clause', 'reduction/sum-adds', '--cases', '5'];
const files = { json: 'a.json', junit: 'a.xml', sarif: 'a.sarif', markdown: 'a.md', html: 'a.html', badge: 'a.svg' };
const all = Object.entries(files).flatMap(([name, file]) => [`--${name}`, file]);
const stale = Object.fromEntries(Object.values(files).map((file) => [file, 'of an earlier run']));
const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

/** `equistep …` by a shell, which may redirect it or limit it. */
const shell = async (script: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> => {
  const child = spawn('bash', ['-c', `equistep() { '${process.execPath}' '${main}' "$@"; }\n${script}`], {
    cwd,
    env: { ...process.env, ...env },
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: code as number, stdout, stderr };
};
describe('an error that nobody expected', () => {
  const told =
    /^equistep: internal error, not a verdict on the subject: RangeError: out of ink\. Please send the file '\S+\.txt' with an issue\n$/;
  const thrower = (how: string): string =>
    `process.on('newListener', (name) => name === 'uncaughtException' && setTimeout(() => { ${how} }, 50));`;
  const crashes = [
    ['is thrown by a timer', thrower("throw new RangeError('out of ink')")],
    ['rejects a promise', thrower("Promise.reject(new RangeError('out of ink'))")],
  ] as const;
  test.each(spread(3, crashes))('%s: it is told in a sentence, and the file to send is named', async (_, sabotage) => {
    const cwd = folderOf({ 'sabotage.mjs': sabotage });
    const { status, stderr } = await equistep(['check', 'reference', ...few, ...all], { cwd, env: sabotaged(cwd) });
    expect(status).toBe(3);
    expect(stderr).toMatch(told);
    const [, file] = /'(\S+\.txt)'/.exec(stderr)!;
    expect(readFileSync(file!, 'utf8')).toMatch(
      /^Command: \["check","reference"[\s\S]*\n\nRangeError: out of ink\n +at /m,
    );
  });

  test('is thrown while judging: what was found until then is in every report', async () => {
    const from = 'const discrimination =';
    const to = `if (clause.id === 'reduction/sum-adds') throw new RangeError('out of ink'); ${from}`;
    const cwd = folderOf({ 'sabotage.mjs': replacing('judge/judge.js', from, to) });
    const { status, stderr } = await equistep(['check', 'reference', ...few, ...all], { cwd, env: sabotaged(cwd) });
    expect([status, stderr]).toEqual([3, expect.stringMatching(told)]);
    expect(JSON.parse(read(cwd, 'a.json'))).toMatchObject({
      complete: false,
      conforms: false,
      verdicts: [{ clause: 'reduction/definition', kind: 'pass' }],
    });
    for (const name of Object.values(files)) expect(existsSync(join(cwd, name)), name).toBe(true);
  });

  test('is a package that is missing: it is no verdict either', async () => {
    const cwd = folderOf({ 'sabotage.mjs': replacing('cli/main.js', "from 'commander'", "from 'no-such-package'") });
    const command = join(dirname(main), 'start.js');
    expect(await equistep(['check', 'reference', ...few], { cwd, command })).toMatchObject({ status: 0 });
    const { status, stderr } = await equistep(['check', 'reference', ...few], { cwd, env: sabotaged(cwd), command });
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^equistep: internal error, .*no-such-package.*\n$/)]);
  });

  test('in one report costs no other, and is no verdict', async () => {
    const cwd = folderOf({
      'sabotage.mjs': replacing(
        'html/page.js',
        'const reached =',
        "throw new RangeError('out of ink'); const reached =",
      ),
      ...stale,
    });
    const { status, stderr } = await equistep(['check', 'reference', ...few, ...all], { cwd, env: sabotaged(cwd) });
    expect([status, stderr]).toEqual([3, expect.stringContaining('internal error, not a verdict on the subject')]);
    expect(existsSync(join(cwd, 'a.html'))).toBe(false);
    expect(JSON.parse(read(cwd, 'a.json'))).toMatchObject({ complete: true, conforms: true });
    expect(read(cwd, 'a.xml')).toMatch(/<\/testsuites>\n$/);
  });
});

describe('a report of an earlier run', () => {
  const early = [
    ['a subject that there is not', ['nobody'], 2],
    ['a clause that there is not', ['reference', '--clause', 'no/such'], 2],
    ['a subject that does not load', ['./mine.mjs'], 3],
    ['a report that cannot be written', ['reference', ...few, '--github'], 3],
  ] as const;
  test.each(spread(2, early))('does not survive %s', async (_, args, status) => {
    const cwd = folderOf({ ...stale, 'mine.mjs': 'throw new Error("not today")' });
    const env = { GITHUB_STEP_SUMMARY: cwd };
    expect(await equistep(['check', ...args, ...all], { cwd, env })).toMatchObject({ status, stdout: '' });
    if ((args as readonly string[]).includes('--github')) return;
    for (const file of Object.values(files)) expect(existsSync(join(cwd, file)), file).toBe(false);
  });

  test('is replaced as a whole, where a link leads to it, too; nothing else is left', { tags: ['slow'] }, async () => {
    const cwd = folderOf(stale);
    mkdirSync(join(cwd, 'kept'));
    symlinkSync('kept/real.json', join(cwd, 'b.json'));
    const { status } = await equistep(['check', 'reference', ...few, ...all], { cwd });
    expect(status).toBe(0);
    expect(readdirSync(cwd).toSorted()).toEqual([
      'a.html',
      'a.json',
      'a.md',
      'a.sarif',
      'a.svg',
      'a.xml',
      'b.json',
      'kept',
    ]);
    symlinkSync('../a.json', join(cwd, 'kept/link.json'));
    expect(await equistep(['check', 'reference', ...few, '--json', 'kept/link.json'], { cwd })).toMatchObject({
      status: 0,
    });
    expect(lstatSync(join(cwd, 'kept/link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(read(cwd, 'a.json'))).toMatchObject({ complete: true });
  });
});

describe('a file that the run reads', () => {
  const outputs = [
    ['its subject', ['./mine.mjs', '--markdown', 'mine.mjs'], 'markdown', 'mine.mjs'],
    ['its deviations', ['reference', '--json', './equistep.deviations.json'], 'json', './equistep.deviations.json'],
    ['its deviations, by a link', ['reference', '--json', 'link.json'], 'json', 'link.json'],
  ] as const;
  test.each(spread(1, outputs))('is not written over: %s', async (_, args, option, file) => {
    const cwd = folderOf({ 'mine.mjs': 'export default 3', 'equistep.deviations.json': '{ "deviations": [] }' });
    symlinkSync('equistep.deviations.json', join(cwd, 'link.json'));
    expect(await equistep(['check', ...args], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `equistep: --${option} would write over '${file}', which this command reads: give the report another name\n`,
    });
    expect([read(cwd, 'mine.mjs'), read(cwd, 'link.json')]).toEqual(['export default 3', '{ "deviations": [] }']);
  });
});

describe('an output that cannot be written', () => {
  test('is told once, and costs no report', { tags: ['slow'] }, async () => {
    const cwd = folderOf({});
    expect(await shell(`equistep check reference ${few.join(' ')} --json a.json > /dev/full`, cwd)).toEqual({
      status: 3,
      stdout: '',
      stderr: 'equistep: cannot write to standard output: no space left on device\n',
    });
    expect(JSON.parse(read(cwd, 'a.json'))).toMatchObject({ complete: true, conforms: true });
    expect(await shell('equistep list > /dev/full', cwd)).toMatchObject({ status: 3 });
    expect(await shell('equistep chek 2> /dev/full', cwd)).toEqual({ status: 2, stdout: '', stderr: '' });
  });

  const failures = [
    ['a full device', '/dev/full', 'no space left on device'],
    ['a folder', '.', 'illegal operation on a directory'],
    ['a place where nothing can be made', '/sys/a.json', 'permission denied'],
    ['a pipe that nobody reads', 'pipe', 'no such device or address'],
    ['a name that is too long', 'a'.repeat(300), 'name too long'],
    ['a file in place of a folder', 'file/a.json', 'not a directory'],
  ] as const;
  test.each(spread(2, failures))('is told: %s', async (_, path, why) => {
    const cwd = folderOf({ file: '' });
    const { status, stderr } = await shell(
      `mkfifo pipe; equistep check reference ${few.join(' ')} --json ${path}`,
      cwd,
    );
    expect([status, stderr]).toEqual([3, `equistep: cannot write the report to '${path}': ${why}\n`]);
  });

  test('for want of space leaves the others whole, and nothing of its own', async () => {
    const cwd = folderOf(stale);
    // No file may be longer than 8 KiB: those of HTML, Markdown and SARIF are.
    const { status, stderr } = await shell(
      `ulimit -f 8; equistep check reference ${few.join(' ')} ${all.join(' ')}`,
      cwd,
    );
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(
        /^equistep: cannot write the report to '[^']+': file too large(; cannot .*: file too large)*\n$/,
      ),
    ]);
    const left = readdirSync(cwd).toSorted();
    expect(left).not.toContain('a.html');
    expect(left).toEqual(expect.arrayContaining(['a.json', 'a.svg', 'a.xml']));
    expect(left.filter((file) => file.startsWith('.'))).toEqual([]);
    expect(JSON.parse(read(cwd, 'a.json'))).toMatchObject({ complete: true });
  });

  test('goes to a pipe as it is', async () => {
    const cwd = folderOf({});
    const { status, stdout } = await shell(
      `equistep check reference ${few.join(' ')} --quiet --json >(cat > copy.json) > /dev/null; sleep 0.3; cat copy.json`,
      cwd,
    );
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ complete: true })]);
  });
});

describe('a run that is ended', () => {
  /** A subject that answers slowly, so that there is something to end. */
  const slow = `export default { declaration: ${declaration}, async answer({ predictions, targets }) {
    await new Promise((done) => setTimeout(done, 40));
    const error = predictions.data.map((p, i) => p - targets.data[i]);
    const { shape } = predictions;
    return { value: { shape, data: error.map((e) => e * e) }, gradient: { shape, data: error.map((e) => 2 * e) } };
  } };`;
  test.each(spread(1, ['SIGINT', 'SIGTERM', 'SIGHUP']))(
    'by %s, twice: every report is there, and whole',
    async (signal) => {
      const cwd = folderOf({ ...stale, 'mine.mjs': slow });
      const child = spawn(
        process.execPath,
        [main, 'check', './mine.mjs', '--clause', 'gradient/*', '--verbose', ...all],
        { cwd },
      );
      const output = text(child.stdout);
      const stderr = text(child.stderr);
      await once(child.stdout, 'data');
      child.kill(signal);
      setTimeout(() => child.kill(signal), 5);
      expect(await once(child, 'exit')).toEqual([130, null]);
      expect([await stderr, await output]).toEqual([
        '',
        expect.stringMatching(/\nInterrupted after \d+ of \d+ clauses/),
      ]);
      expect(JSON.parse(read(cwd, 'a.json'))).toMatchObject({ complete: false, conforms: false });
      expect(JSON.parse(read(cwd, 'a.sarif'))).toMatchObject({
        runs: [{ invocations: [{ executionSuccessful: false }] }],
      });
      expect(read(cwd, 'a.xml')).toMatch(/the run was interrupted[\s\S]*<\/testsuites>\n$/);
      expect(read(cwd, 'a.html')).toMatch(/was not judged to the end[\s\S]*<\/html>\n$/);
    },
  );

  test('while its subject loads: nothing is left of it, and of no earlier report', async () => {
    const cwd = folderOf({
      ...stale,
      'mine.mjs': 'process.stdout.write("loading"); await new Promise((done) => setTimeout(done, 60_000));',
    });
    const args = ['check', '--exec', `echo $$ > pid; exec sleep 60`, ...all];
    const child = spawn(process.execPath, [main, ...args], { cwd });
    const stderr = text(child.stderr);
    await vi.waitUntil(() => existsSync(join(cwd, 'pid')) && read(cwd, 'pid') !== '', { timeout: 20_000 });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(await stderr).toBe('equistep: interrupted: nothing was written\n');
    for (const file of Object.values(files)) expect(existsSync(join(cwd, file)), file).toBe(false);
    const isThere = (): boolean =>
      existsSync(`/proc/${read(cwd, 'pid').trim()}/cmdline`) &&
      read('/proc', `${read(cwd, 'pid').trim()}/cmdline`) !== '';
    await vi.waitUntil(() => !isThere(), { timeout: 5000 });
  });
});
