import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../install/stand-ins.ts';
import { isQuick } from '../effort.ts';

const tests = join(root, 'python/tests');

test.skipIf(isQuick)(
  'the Python package installs into a fresh environment, brings Node and the judge, and its own tests pass',
  // It installs Node and builds a wheel: minutes on a busy machine.
  { timeout: 1_200_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'equistep-python-'));
    const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
    execFileSync('python3', ['-m', 'venv', folder]);
    // What is built is what is tested here: it is not built anew beneath the other tests.
    const env = { ...process.env, EQUISTEP_DIST: 'as-it-is', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
    const wanted = [`${join(root, 'python')}[node]`, 'numpy', 'pytest', 'pytest-xdist'];
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...wanted], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const { status, stdout } = spawnSync(python, ['-m', 'pytest', tests, '-q', '-rs', '-p', 'no:cacheprovider'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    });
    expect(status === 0 ? '' : stdout).toBe('');
    // PyTorch and JAX are not in it: what needs them is skipped, and nothing else.
    const skipped = stdout.split('\n').filter((line) => line.startsWith('SKIPPED'));
    expect(skipped.filter((line) => !/could not import '(torch|jax)'/.test(line))).toEqual([]);
    expect(stdout).toMatch(/^[1-9]\d* passed, \d+ skipped in/m);
  },
);

const python = process.env['EQUISTEP_PYTHON'];

test.skipIf(python === undefined)('where a Python has PyTorch and JAX, the tests that need them pass', () => {
  const files = ['test_torch.py', 'test_questions.py', 'test_first_steps.py'].map((name) => join(tests, name));
  const { status, stdout } = spawnSync(python!, ['-m', 'pytest', ...files, '-q', '-p', 'no:cacheprovider'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PYTHONPATH: join(root, 'python/src'),
      PYTEST_PLUGINS: 'equistep.pytest_plugin',
      PYTHONDONTWRITEBYTECODE: '1',
    },
  });
  expect(status === 0 ? '' : stdout).toBe('');
});
