import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/subjects/catalogue.ts';

const folder = resolve(import.meta.dirname, '../../subjects');
const scripts = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== '__pycache__' ? [entry.name] : []));
const hello = `${JSON.stringify({ kind: 'hello', protocol: 1, equistep: '0', specification: '0' })}\n`;
/** Python without any package that is installed. */
const bare = (...args: string[]) => spawnSync('python3', ['-S', '-B', ...args], { encoding: 'utf8', input: hello, env: { PATH: process.env['PATH'], PYTHONDONTWRITEBYTECODE: '1' } });

describe('subjects in Python', () => {
  test.each(scripts)('%s compiles', (name) => {
    const code = 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read())';
    expect(bare('-c', code, join(folder, name, 'subject.py'))).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);

  test.each(scripts)('%s says in one sentence that its framework is not installed', (name) => {
    const { status, stdout, stderr } = bare(join(folder, name, 'subject.py'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^this subject needs the Python package '[a-z]+', which is not installed: see subjects\/README\.md\n$/);
  }, 60_000);

  test('every script has a name in the catalogue', async () => {
    const says = (await catalogue()).map((entry) => entry.name);
    expect(scripts.filter((name) => !says.some((one) => one.startsWith(name)))).toEqual([]);
    expect(scripts.every((name) => existsSync(join(folder, name, 'subject.py')))).toBe(true);
  });
});
