import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../install/stand-ins.ts';
import { isQuick } from '../effort.ts';

test.skipIf(isQuick)(
  'the Python package installs into a fresh environment, brings Node and the judge, and its own tests pass',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'equistep-python-'));
    const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
    execFileSync('python3', ['-m', 'venv', folder]);
    // What is built is what is tested here: it is not built anew beneath the other tests.
    const env = { ...process.env, EQUISTEP_DIST: 'as-it-is', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
    const wanted = [`${join(root, 'python')}[node]`, 'numpy', 'pytest', 'pytest-xdist'];
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...wanted], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    // PyTorch and JAX are not in it: without their tests none is skipped.
    const without = `--ignore=${join(root, 'python/tests/test_torch.py')}`;
    const { status, stdout } = spawnSync(
      python,
      ['-m', 'pytest', join(root, 'python/tests'), without, '-q', '-p', 'no:cacheprovider'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      },
    );
    expect(status === 0 ? '' : stdout).toBe('');
    expect(stdout).toMatch(/^[1-9]\d* passed in/m);
  },
);
