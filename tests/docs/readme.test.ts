import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { root } from '../install/stand-ins.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the README lists every loss: npm run docs writes them', async () => {
  const losses = Object.keys(definitions.losses).map((name) => `\`${name}\``);
  const written = readme.replace(
    /(<!-- losses -->\n)[\s\S]*?(<!-- \/losses -->)/,
    (_, before: string, after: string) => `${before}${losses.join(', ')}\n${after}`,
  );
  expect(written).toContain('<!-- losses -->\n`');
  await expect(written).toMatchFileSnapshot('../../README.md');
});

/** Bytes on a disk, which gives whole blocks to files. */
const onDisk = (size: number): number => Math.ceil(size / 4096) * 4096;
function sizeOf(path: string): number {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) return stats.isSymbolicLink() ? 0 : onDisk(stats.size);
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), onDisk(1));
}

test('the sizes that the README tells are those of what is packed and installed', { tags: ['slow'] }, () => {
  const [, packed, installed] = /the tarball is ([\d.]+) MB; with all that it needs (\d+) MB are installed/.exec(
    readme,
  )!;
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as readonly { readonly size: number; readonly files: readonly { readonly size: number }[] }[];
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  const needed = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .reduce((sum, [path]) => sum + sizeOf(realpathSync(join(root, path))), 0);
  const isAbout = (told: string, bytes: number): boolean => Math.abs(Number(told) * 1e6 - bytes) < 0.2 * bytes;
  expect(isAbout(packed!, pack!.size), `the tarball has ${pack!.size} bytes`).toBe(true);
  const bytes = needed + pack!.files.reduce((sum, { size }) => sum + onDisk(size), 0);
  expect(isAbout(installed!, bytes), `${bytes} bytes are installed`).toBe(true);
});
