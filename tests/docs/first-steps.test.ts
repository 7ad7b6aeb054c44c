import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../cli/run.ts';
import { isQuick } from '../effort.ts';
import { root } from '../install/stand-ins.ts';
import { typedAlong } from './steps.ts';

const pageOf = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const withoutPython = process.env['CI'] === undefined && spawnSync('python3', ['--version']).status !== 0;

test.skipIf(isQuick)('first steps in TypeScript print what their page says: npm run docs writes it', async () => {
  const { page, statuses, cwd } = typedAlong(pageOf('first-steps-typescript.md'), folderOf({}));
  // With the mistake, and without.
  expect(statuses).toEqual([1, 0]);
  await expect(page).toMatchFileSnapshot('../../docs/first-steps-typescript.md');
  // What is typed there is right by its types, too.
  const flags = [
    '--noEmit',
    '--strict',
    '--noUncheckedIndexedAccess',
    '--skipLibCheck',
    '--allowImportingTsExtensions',
  ];
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const files = ['huber.ts', 'huber.test.ts'];
  execFileSync(process.execPath, [compiler, ...flags, '--module', 'nodenext', '--target', 'es2023', ...files], { cwd });
});

test.skipIf(withoutPython || isQuick)(
  'first steps in Python print what their page says: npm run docs writes it',
  async () => {
    const { page, statuses } = typedAlong(pageOf('first-steps-python.md'), folderOf({}));
    // As a module, which it is not; with the mistake, and without.
    expect(statuses).toEqual([2, 1, 0]);
    await expect(page).toMatchFileSnapshot('../../docs/first-steps-python.md');
  },
);
