import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { differing, versions } from '../../scripts/version.ts';
import { root } from '../install/stand-ins.ts';

test('the packages of npm and of Python have one version', () => {
  const found = versions(root);
  expect(found['package.json']).toMatch(/^\d+\.\d+\.\d+/);
  expect(differing(`v${found['package.json']}`, found)).toBeUndefined();
});

test('a tag of another version is not published', () => {
  const found = { 'package.json': '1.2.3', 'python/pyproject.toml': '1.2.3' };
  expect(differing('v1.2.4', found)).toBe(
    'the tag is v1.2.4, and package.json has version 1.2.3: give both packages and the tag one version',
  );
  expect(differing('v1.2.3', { ...found, 'python/pyproject.toml': '1.2.2' })).toContain(
    'python/pyproject.toml has version 1.2.2',
  );
});

test('publishing needs no secret, and both registries get what one job has built and tested', () => {
  const text = readFileSync(join(root, '.github/workflows/publish.yml'), 'utf8');
  expect(text).not.toMatch(/secrets\.|_TOKEN|registry/);
  const { jobs } = parse(text) as {
    readonly jobs: Readonly<Record<string, { readonly needs?: string; readonly permissions?: object }>>;
  };
  for (const name of ['pypi', 'npm'])
    expect(jobs[name]).toMatchObject({ needs: 'build', environment: name, permissions: { 'id-token': 'write' } });
});
