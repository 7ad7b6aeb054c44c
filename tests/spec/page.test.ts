import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderToString } from 'katex';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { clauses, faults } from '../../spec/index.ts';
import { anchorOf } from '../../src/reports/specification.ts';
import { equistep } from '../cli/run.ts';

const folder = resolve(import.meta.dirname, '../../spec');
const page = readFileSync(join(folder, 'SPEC.md'), 'utf8');
const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);

describe('spec/SPEC.md', () => {
  test('is what the specification says today: npm run spec writes it', async () => {
    const { stdout } = await equistep(['spec']);
    expect(stdout === page ? 'fresh' : 'stale: run npm run spec').toBe('fresh');
  });

  test('has an entry for every clause, and every fault', () => {
    expect(headings).toEqual(expect.arrayContaining(clauses.map(({ id }) => id)));
    for (const { id } of faults) expect(page).toContain(`- [\`${id}\`](faults/`);
  });

  test('links to headings that it has, each of its own, and to files that there are', () => {
    const anchors = headings.map(anchorOf);
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
    const broken = links.filter((link) => (link.startsWith('#') ? !anchors.includes(link.slice(1)) : !existsSync(join(folder, link)) || !link.includes('.')));
    expect(links.length).toBeGreaterThan(200);
    expect(broken).toEqual([]);
  });
});

test('every formula is LaTeX that renders', () => {
  const formulas = [...clauses, ...faults, ...Object.values(definitions.optimizers)].map(({ formula }) => formula);
  const broken = formulas.flatMap((formula) => {
    try {
      renderToString(formula, { displayMode: true, strict: 'error' });
      return [];
    } catch (error) {
      return [`${formula}: ${String(error)}`];
    }
  });
  expect(broken).toEqual([]);
});
