import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../adapters/registry.ts';

const folder = resolve(import.meta.dirname, '../../adapters');
const scripts = adapters.flatMap(({ language, folder: name }) => (language === 'python' ? [name] : []));
const hello = `${JSON.stringify({ kind: 'hello', protocol: 1, equistep: '0', specification: '0' })}\n`;
/** Python without any package that is installed. */
const bare = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  spawnSync('python3', ['-S', '-B', ...args], {
    encoding: 'utf8',
    input: hello,
    env: { PATH: process.env['PATH'], PYTHONDONTWRITEBYTECODE: '1', ...more },
  });

describe('subjects in Python', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'));
  test.each(files)(
    '%s compiles',
    (file) => {
      const code = 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read())';
      expect(bare(['-c', code, join(folder, file)])).toMatchObject({ status: 0, stderr: '' });
    },
    60_000,
  );

  test.each(scripts)(
    '%s says in one sentence that its framework is not installed',
    (name) => {
      const { status, stdout, stderr } = bare([join(folder, name, 'subject.py')]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(
        /^this subject needs the Python package '[a-z]+', which is not installed: see adapters\/README\.md\n$/,
      );
    },
    60_000,
  );

  test.each(['tensorflow', 'accelerate', 'jax'])(
    'the folder %s does not pass for the package of that name',
    (name) => {
      const packages = mkdtempSync(join(tmpdir(), 'equistep-test-'));
      for (const there of ['numpy', 'torch']) writeFileSync(join(packages, `${there}.py`), '');
      const { stderr } = bare([join(folder, name, 'subject.py')], { PYTHONPATH: packages });
      rmSync(packages, { recursive: true });
      expect(stderr).toBe(
        `this subject needs the Python package '${name}', which is not installed: see adapters/README.md\n`,
      );
    },
    60_000,
  );
});
