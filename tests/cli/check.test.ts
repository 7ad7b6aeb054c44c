import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { effort, isQuick } from '../effort.ts';
import type { Report } from '../../src/judge/verdict.ts';
import { screen } from '../../src/cli/screen.ts';
import { declaration, equistep, folderOf, library, running } from './run.ts';

const reportIn = (folder: string, name: string): Report & { complete: boolean } =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report & { complete: boolean };

/** Of the whole specification, a part in the quick run. */
const few = isQuick ? ['--cases', '1', '--clause', 'reduction/*'] : ['--cases', '5'];

test('the reference conforms', async () => {
  const { status, stdout, stderr } = await equistep(['check', 'reference', ...few]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/reference conforms\.\n$/);
});

test('a mutant does not, by the clause that rejects it', async () => {
  const { status, stdout } = await equistep(['check', 'mutant:sum-is-mean', '--clause', 'reduction/sum-adds']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/Likely cause: sum-is-mean \(FC-10\)\./);
  expect(stdout).toMatch(/mutant:sum-is-mean does not conform\.\n$/);
});

/** The reference, but wrong where a prediction is large: what is drawn must be shrunk to find the smallest case. */
const wrongFarOut = `
  import { reference } from '${library}';
  export default {
    declaration: { ...reference.declaration, name: 'mine' },
    answer(question) {
      const answer = reference.answer(question);
      return question.predictions.data.some((p) => p > 6) ? { ...answer, gradient: question.predictions } : answer;
    },
  };`;

test('the replay command reproduces the smallest counterexample exactly', { tags: ['slow'] }, async () => {
  const cwd = folderOf({ 'mine.mjs': wrongFarOut });
  const first = await equistep(
    ['check', './mine.mjs', '--clause', 'gradient/constant-factor', '--seed', '3', '--json', 'first.json'],
    { cwd },
  );
  expect(first.status).toBe(1);
  const [, command] = /Replay: npx equistep (.*)\n/.exec(first.stdout)!;
  expect(command).toMatch(/^check \.\/mine\.mjs --clause gradient\/constant-factor --seed 3 --replay \d+\/\d+:/);

  const again = await equistep([...command!.split(' '), '--json', 'again.json'], { cwd });
  expect(again.status).toBe(1);
  const [one, other] = ['first.json', 'again.json'].map((name) => reportIn(cwd, name).verdicts[0]!);
  expect(one).toMatchObject({ kind: 'fail', counterexample: { origin: { from: 'draw', seed: 3 } } });
  // From one case alone, more faults may be likely.
  const shown = ({ counterexample }: { counterexample: object }) => ({ ...counterexample, likely: [] });
  expect(shown(other as never)).toEqual(shown(one as never));
  expect(other!.cases).toBe(1);
});

test('equal seeds give the same report, byte for byte; other seeds, other cases', { tags: ['slow'] }, async () => {
  const cwd = folderOf({ 'mine.mjs': wrongFarOut });
  const cases = String(effort(5, 100));
  const written = async (seed: string, name: string): Promise<string> => {
    await equistep(
      ['check', './mine.mjs', '--clause', 'gradient/c*', '--seed', seed, '--cases', cases, '--json', name],
      { cwd },
    );
    return readFileSync(join(cwd, name), 'utf8');
  };
  const one = await written('5', 'one.json');
  expect(await written('5', 'other.json')).toBe(one);
  expect(await written('6', 'third.json')).not.toBe(one);
});

describe('an interruption', () => {
  test('leaves what was found on the screen and in the report', { tags: ['slow'] }, async () => {
    const cwd = folderOf({
      'mine.mjs': `export default { declaration: ${declaration}, answer(question) {
        if (question.reduction.by === 'max') for (;;);
        const error = question.predictions.data.map((p, i) => p - question.targets.data[i]);
        const { shape } = question.predictions;
        return { value: { shape, data: error.map((e) => e * e) }, gradient: { shape, data: error.map((e) => 2 * e) } };
      } };`,
    });
    const child = running(
      [
        'check',
        './mine.mjs',
        '--clause',
        'reduction/{definition,max}*',
        '--clause',
        'gradient/*',
        '--json',
        'report.json',
      ],
      cwd,
    );
    const stdout = text(child.stdout!);
    const stderr = text(child.stderr!);
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(await stdout).toMatch(/^✓ pass +reduction\/definition .*\n\nInterrupted after 1 of \d+ clauses: 1 pass\.\n/);
    expect(await stderr).toBe('');
    expect(reportIn(cwd, 'report.json')).toMatchObject({
      complete: false,
      conforms: false,
      verdicts: [{ clause: 'reduction/definition' }],
    });
  });

  test('is heard between clauses where the subject is in the same thread', async () => {
    const child = running(['check', 'reference', '--cases', '300']);
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    child.stdout!.resume();
    expect(await once(child, 'exit')).toEqual([130, null]);
  });
});

test('whoever reads only the first lines sees no error', { tags: ['slow'] }, async () => {
  const child = running(['check', 'reference', ...few]);
  child.stdout!.destroy();
  const stderr = text(child.stderr!);
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(await stderr).toBe('');
});

test('a report that cannot be written is told before anything is judged, and leaves nothing', async () => {
  const cwd = folderOf({});
  const { status, stdout } = await equistep(['check', 'reference', '--json', 'no/report.json'], { cwd });
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(existsSync(join(cwd, 'no'))).toBe(false);
});

describe('the screen', () => {
  const written = (colours: boolean, isTTY: boolean, env: Record<string, string>): string => {
    let all = '';
    const write = (more: string | Uint8Array): boolean => {
      all += String(more);
      return true;
    };
    const { paint, show, write: line } = screen(colours, { isTTY, write }, env);
    show(paint.dim('judging'));
    line(paint.red('fail'));
    return all;
  };
  test('a terminal sees colours, and the clause being judged until its verdict', () => {
    expect(written(true, true, {})).toBe('\u001B[2mjudging\u001B[22m\r\u001B[2K\u001B[31mfail\u001B[39m\n');
  });
  test('without colours when asked', () => {
    for (const plain of [written(true, true, { NO_COLOR: '1' }), written(false, true, {})])
      expect(plain).toBe('judging\r\u001B[2Kfail\n');
  });
  test('plain lines elsewhere, whatever the environment says', () => {
    for (const plain of [written(true, false, { FORCE_COLOR: '1', CI: '1' }), written(true, true, { TERM: 'dumb' })])
      expect(plain).toBe('fail\n');
  });
});
