import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { spread } from './effort.ts';
import type { Explanation } from '../findings/deviation.ts';
import { explained, htmlOf, ofSpecification, storedExplanations, storedReports } from '../findings/matrix.ts';
import { clauses } from '../spec/index.ts';
import type { Report } from '../src/judge/verdict.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'findings');
const pages = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
const text = (page: string): string => readFileSync(join(folder, page), 'utf8');
const snippetOf = (page: string): string | undefined => /^```js\n([\s\S]*?)^```/m.exec(text(page))?.[1];

describe('the matrix', () => {
  const matrix = (...options: string[]) =>
    spawnSync(process.execPath, ['dist/findings/matrix.js', ...options], { cwd: root, encoding: 'utf8' });
  const explanations = storedExplanations();
  const stored = storedReports();
  const judge = (changed: readonly Explanation[]): readonly unknown[] => explained(stored, changed);

  test('is what npm run matrix writes', { tags: ['slow'] }, () => {
    expect(matrix('--check', '--earlier')).toMatchObject({ status: 0, stderr: '' });
  });

  test('requires an explanation for every deviation, and a deviation for every explanation', () => {
    expect(judge(explanations).length).toBeGreaterThan(10);
    const without = explanations.filter(({ page }) => page !== 'js-pytorch-adam.md');
    expect(() => judge(without)).toThrow('js-pytorch deviates from optimizer/adam, and nothing explains it');
    const stale = { ...explanations[0]!, clauses: ['reduction/sum-adds'] };
    expect(() => judge([...explanations, stale])).toThrow(
      'tfjs-max-ties.md explains why tfjs deviates from reduction/sum-adds, and it does not',
    );
    expect(() => judge([...explanations, { ...explanations[0]!, kind: 'bug' }])).toThrow(
      "tfjs-max-ties.md is of the kind 'bug', which is none of defect, declared, gap",
    );
  });

  test('refuses reports of another specification: it names them, and says what to run', () => {
    const hash = '0'.repeat(64);
    const [report, second, third] = stored;
    const of = ({ run, ...one }: Report, specification: string): Report => ({
      ...one,
      run: { ...run!, specification },
    });
    const same = [of(report!, hash), of(second!, hash)];
    expect(ofSpecification(same, hash)).toBe(same);
    const { run: _, ...unknown } = third!;
    expect(() => ofSpecification([...same, of(report!, '1'.repeat(64)), unknown], hash)).toThrow(
      new RegExp(`of another than that in spec/: ${report!.subject.name}, ${third!.subject.name}\\. .*npm run stored`),
    );
  });

  test('is a page of HTML, too, well-formed, with a cell for every clause and framework', () => {
    const html = htmlOf();
    const cells: unknown[] = [];
    const ids: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'td' && !('colspan' in attributes)) cells.push(attributes);
      if ('id' in attributes) ids.push(attributes['id']);
    });
    parser.on('error', (error) => expect.unreachable(error.message));
    parser.write(html.replace('<!DOCTYPE html>', '')).close();
    expect(cells).toHaveLength(clauses.length * stored.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names every page, and every page is there', () => {
    expect(new Set(explanations.map(({ page }) => page))).toEqual(new Set(pages));
  });
});

describe('every finding on an npm framework is seen in the framework alone', () => {
  const snippets = pages.flatMap((page) => (snippetOf(page) === undefined ? [] : [[page, snippetOf(page)!] as const]));
  test.each(spread(2, snippets))('%s', (_, code) => {
    expect(code).not.toContain('equistep');
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    });
    const expected = [...code.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line);
    expect(expected.length).toBeGreaterThan(0);
    expect(stdout.trim().split('\n'), stderr).toEqual(expected);
  });
});
