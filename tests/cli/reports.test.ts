import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import { hostile } from '../reports/runs.ts';
import { declaration, equistep, folderOf } from './run.ts';

const files = { json: 'a.json', junit: 'a.xml', sarif: 'a.sarif', markdown: 'a.md', html: 'a.html', badge: 'a.svg' };
const all = Object.entries(files).flatMap(([name, file]) => [`--${name}`, file]);
const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

test('one run writes every report, and the same bytes again', { tags: ['slow'] }, async () => {
  const check = async (): Promise<Record<string, string>> => {
    const cwd = folderOf({ 'summary.md': 'before\n' });
    const args = ['check', 'mutant:sum-is-mean', '--clause', 'reduction/*', '--cases', '5', ...all, '--github'];
    const { status, stdout, stderr } = await equistep(args, {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') },
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(
      /^::error title=reduction\/[\w-]+%3A fail%2C and \d+ more clauses::Likely cause: sum-is-mean /m,
    );
    return Object.fromEntries([...Object.values(files), 'summary.md'].map((file) => [file, read(cwd, file)]));
  };
  const one = await check();
  expect(await check()).toEqual(one);
  expect(one['summary.md']).toBe(`before\n${one['a.md']}`);
  for (const text of [one['a.xml'], one['a.sarif'], one['a.md']])
    expect(text).toContain('Likely cause: sum-is-mean (FC-10)');
  expect(one['a.svg']).toMatch(/does not conform · \d+\/\d+ clauses/);
});

test(
  'no line that a hostile subject gets printed is a command, or reaches the terminal',
  { tags: ['slow'] },
  async () => {
    const text = JSON.stringify(hostile.replace('\uD800', ''));
    const cwd = folderOf({
      'mine.mjs': `export default { declaration: { ...${declaration}, name: ${text}, version: '::error::v' }, answer({ reduction }) {
      if (reduction.by === 'sum') return { unsupported: '::error::' + ${text} };
      throw new Error(${text});
    } };`,
    });
    const { status, stdout } = await equistep(['check', './mine.mjs', '--clause', 'reduction/*', ...all, '--github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') },
    });
    expect(status).toBe(3);
    const commands = stdout.split('\n').filter((line) => line.trim().startsWith('::') || line.includes('##['));
    expect(commands.every((line) => /^::(error|notice) file=\.\/mine\.mjs,title=/.test(line))).toBe(true);
    expect(commands.length).toBeGreaterThan(1);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(stdout).not.toMatch(/[\0-\u0008\u000B-\u001F\u202E]/);
  },
);

describe('a report that cannot be written is told before anything is judged', () => {
  const refused: readonly (readonly [status: number, args: readonly string[], line: string])[] = [
    [
      3,
      ['--junit', 'no/such/folder/a.xml'],
      "cannot write the report to 'no/such/folder/a.xml': no such file or directory",
    ],
    [2, ['--badge', 'badge.png'], "--badge requires a file that ends in .svg or .json, not 'badge.png'"],
    [
      2,
      ['--json', '-'],
      "--json requires the name of a file, and was given '-': standard output has the text of the run. Name a file",
    ],
    [2, ['--json', 'report', '--sarif', './report'], "--json and --sarif both name the file './report'"],
    [
      2,
      ['--github'],
      'there is no GITHUB_STEP_SUMMARY in the environment, as a step of GitHub Actions has it, for --github to write to',
    ],
  ];
  test.each(spread(2, refused))('%i %j', async (status, args, line) => {
    const cwd = folderOf({});
    expect(await equistep(['check', 'reference', ...args], { cwd, env: { GITHUB_STEP_SUMMARY: '' } })).toEqual({
      status,
      stdout: '',
      stderr: `equistep: ${line}\n`,
    });
    expect(existsSync(join(cwd, 'report'))).toBe(false);
  });
});
