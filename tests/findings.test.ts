import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { clauses } from '../spec/index.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'findings');
const pages = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
const text = (page: string): string => readFileSync(join(folder, page), 'utf8');
const snippetOf = (page: string): string | undefined => /^```js\n([\s\S]*?)^```/m.exec(text(page))?.[1];

describe('the matrix', () => {
  const matrix = (...options: string[]) => spawnSync(process.execPath, ['findings/matrix.mjs', ...options], { cwd: root, encoding: 'utf8' });
  type Explanation = { subjects: string[]; clauses: string[]; kind: string; page: string };
  const load = async () => {
    // @ts-expect-error A script.
    const { explained, storedExplanations, storedReports } = await import('../findings/matrix.mjs');
    const explanations = storedExplanations() as Explanation[];
    return { explanations, judge: (changed: unknown[]) => explained(storedReports(), changed) as unknown[] };
  };

  test('is what npm run matrix writes', () => {
    expect(matrix('--check')).toMatchObject({ status: 0, stderr: '' });
  });

  test('wants an explanation for every deviation, and a deviation for every explanation', async () => {
    const { explanations, judge } = await load();
    expect(judge(explanations).length).toBeGreaterThan(10);
    const without = explanations.filter(({ page }) => page !== 'js-pytorch-adam.md');
    expect(() => judge(without)).toThrow('js-pytorch deviates from optimizer/adam, and nothing explains it');
    const stale = { ...explanations[0]!, clauses: ['reduction/sum-adds'] };
    expect(() => judge([...explanations, stale])).toThrow('tfjs-max-ties.md explains why tfjs deviates from reduction/sum-adds, and it does not');
    expect(() => judge([...explanations, { ...explanations[0]!, kind: 'bug' }])).toThrow("tfjs-max-ties.md is of the kind 'bug', which is none of defect, declared, gap");
  });

  test('is a page of HTML, too, well-formed, with a cell for every clause and framework', async () => {
    // @ts-expect-error A script.
    const { htmlOf, storedReports } = await import('../findings/matrix.mjs');
    const html = htmlOf() as string;
    const reports = storedReports() as readonly { verdicts: readonly unknown[] }[];
    const tags: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => tags.push(name));
    parser.on('error', (error) => expect.unreachable(error.message));
    parser.write(html.replace('<!DOCTYPE html>', '')).close();
    expect(tags.filter((name) => name === 'td')).toHaveLength(clauses.length * reports.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((id) => !html.includes(`<article class="fail" id="${id}">`))).toEqual([]);
  });

  test('names every page, and every page is there', async () => {
    const { explanations } = await load();
    expect(new Set(explanations.map(({ page }) => page))).toEqual(new Set(pages));
  });
});

describe('every finding on an npm framework is seen in the framework alone', () => {
  const snippets = pages.flatMap((page) => (snippetOf(page) === undefined ? [] : [[page, snippetOf(page)!] as const]));
  test.each(snippets)('%s', (_, code) => {
    expect(code).not.toContain('equistep');
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
    const expected = [...code.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line);
    expect(expected.length).toBeGreaterThan(0);
    expect(stdout.trim().split('\n'), stderr).toEqual(expected);
  });
});
