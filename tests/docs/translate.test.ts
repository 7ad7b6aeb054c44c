import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../cli/run.ts';
import { root } from '../install/stand-ins.ts';
import { typedAlong } from './steps.ts';

test(
  'the twelve questions print what their page says: npm run docs writes it',
  { timeout: 60_000, tags: ['slow'] },
  async () => {
    const text = readFileSync(join(root, 'docs/translate.md'), 'utf8');
    expect(text.match(/^## \d+\. /gm)).toHaveLength(12);
    // As if it were installed here.
    const folder = folderOf({});
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync(join(root, 'dist/src/cli/start.js'), join(folder, 'node_modules/.bin/equistep'));
    const { page, statuses } = typedAlong(text, folder);
    // The fourth has two answers, and Muon comes after the twelve; what has no equivalent ends with 1.
    expect(statuses).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
    await expect(page).toMatchFileSnapshot('../../docs/translate.md');
  },
);
