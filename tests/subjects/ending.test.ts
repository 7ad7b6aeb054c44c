// @module-tag slow
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { spread } from '../effort.ts';
import { declaration, equistep, folderOf, running } from '../cli/run.ts';
import { isAlive } from '../process/processes.ts';

vi.setConfig({ testTimeout: 120_000 });

const linux = process.platform === 'linux';
/** Commands that leave a child in the group, in another session, and in another session of a process that has ended. */
const offspring = `
  const { spawn } = await import('node:child_process');
  const { appendFileSync } = await import('node:fs');
  const note = (pid) => appendFileSync('pids', pid + '\\n');
  note(process.pid);
  const idle = 'setInterval(() => {}, 1000)';
  note(spawn(process.execPath, ['-e', idle], { stdio: 'ignore' }).pid);
  ${
    linux
      ? `note(spawn(process.execPath, ['-e', idle], { stdio: 'ignore', detached: true }).pid);
  const orphan = "const child = require('node:child_process').spawn(process.execPath, ['-e', '" + idle + "'], { stdio: 'ignore', detached: true }); console.log(child.pid); child.unref()";
  for await (const pid of spawn(process.execPath, ['-e', orphan], { stdio: ['ignore', 'pipe', 'ignore'], detached: true }).stdout) note(String(pid).trim());`
      : ''
  }`;
/** How many of them there are, with the first. */
const size = linux ? 4 : 2;
const hangs = 'for (;;);';
const module = (whileLoading: string, whileAsked: string): string => `${offspring}
  ${whileLoading}
  export default { declaration: ${declaration}, answer() { ${whileAsked} return { unsupported: 'not today' }; } };`;
const script = (whileLoading: string, whileAsked: string): string => `${offspring}
  ${whileLoading}
  process.stdin.on('data', (data) => {
    const [{ kind, questions }] = String(data).split('\\n').filter(Boolean).map((line) => JSON.parse(line));
    if (kind === 'hello') console.log(JSON.stringify({ kind: 'declare', protocol: 1, declaration: ${declaration} }));
    if (kind === 'ask') { ${whileAsked} }
    if (kind === 'end') process.exit();
  });`;

/** The processes that were noted, once all of them are there. */
async function noted(cwd: string): Promise<readonly number[]> {
  const file = join(cwd, 'pids');
  for (let wait = 0; wait < 1000; wait++) {
    const pids = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];
    if (pids.length >= size) return pids;
    await setTimeout(20);
  }
  throw new Error('the subject did not start');
}
/** Those that are still there after a while: one that was killed is, until its parent or the system has taken note. */
async function left(pids: readonly number[]): Promise<readonly number[]> {
  for (let wait = 0; wait < 40 && pids.some(isRunning); wait++) await setTimeout(50);
  return pids.filter(isRunning);
}
function isRunning(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return !linux;
  }
}

/** A report and a token of the module, to be verified and replayed. */
let before: { readonly report: string; readonly token: string };
beforeAll(async () => {
  const answer = '() => ({ value: { shape: [], data: [1] }, gradient: { shape: [], data: [1] } })';
  const cwd = mkdtempSync(join(tmpdir(), 'equistep-test-'));
  writeFileSync(join(cwd, 'mine.mjs'), `export default { declaration: ${declaration}, answer: ${answer} };`);
  const report = join(cwd, 'report.json');
  const judged = await equistep(['check', './mine.mjs', '--clause', 'reduction/definition', '--json', report], { cwd });
  before = { report, token: /eq1@\S+/.exec(judged.stdout)![0] };
  return () => rmSync(cwd, { recursive: true });
});

// Windows has no signals: whoever sends one there ends the process.
describe.skipIf(process.platform === 'win32')('a signal ends all that a subject started', () => {
  const kinds = {
    'a module': { text: module, words: ['./mine.mjs'] },
    'a process': { text: script, words: ['--exec', `"${process.execPath}" mine.mjs`] },
  } as const;
  const moments = { 'as it loads': true, 'as it is asked': false } as const;
  const cases = (['check', 'identify', 'verify', 'replay'] as const).flatMap((command, i) =>
    (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind, j) =>
      (Object.keys(moments) as (keyof typeof moments)[]).map(
        (moment, k) => [command, kind, moment, (['SIGINT', 'SIGTERM', 'SIGHUP'] as const)[(i + j + k) % 3]!] as const,
      ),
    ),
  );
  test.each(spread(3, cases))('%s, %s, %s, %s', async (command, kind, moment, signal) => {
    const { text, words } = kinds[kind];
    const cwd = folderOf({ 'mine.mjs': moments[moment] ? text(hangs, '') : text('', hangs) });
    const first = { check: [], identify: [], verify: [before.report], replay: [before.token] }[command];
    const child = running([command, ...first, ...words], cwd);
    child.stdout!.resume();
    const pids = await noted(cwd);
    // It may have started, and not yet been asked.
    if (!moments[moment]) await setTimeout(400);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(await left(pids)).toEqual([]);
  });
});

describe('at the end of a run there is nothing left of a subject', () => {
  const subjects = [
    ['a module', module('', ''), ['./mine.mjs']],
    ['a module in a thread', module('', ''), ['./mine.mjs', '--in-thread']],
    [
      'a process',
      script(
        '',
        "console.log(JSON.stringify({ kind: 'answers', answers: questions.map(({ id }) => ({ id, unsupported: 'no' })) }))",
      ),
      ['--exec', `"${process.execPath}" mine.mjs`],
    ],
    ['one that does not load', module('throw new Error("not today")', ''), ['./mine.mjs']],
    ['one that does not load, in a thread', module('throw new Error("not today")', ''), ['./mine.mjs', '--in-thread']],
  ] as const;
  test.each(spread(2, subjects))('%s', async (kind, text, words) => {
    const cwd = folderOf({ 'mine.mjs': text });
    await equistep(['check', ...words, '--clause', 'reduction/sum-adds', '--cases', '1'], { cwd });
    const [first, ...others] = await noted(cwd);
    // A thread has the number of its process.
    expect(await left(kind.endsWith('thread') ? others : [first!, ...others])).toEqual([]);
  });
});
