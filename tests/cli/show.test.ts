import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { equistep } from './run.ts';

const page = readFileSync(new URL('../../spec/SPEC.md', import.meta.url), 'utf8');
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe.each([
  'reduction/mean-divides',
  'optimizer/momentum',
  'gradient/max-is-a-subgradient',
  'numbers/accumulation',
])('equistep show %s', (id) => {
  const clause = clauses.find((one) => one.id === id)!;

  test('prints the parts that the page has', { tags: ['slow'] }, async () => {
    const { status, stdout, stderr } = await equistep(['show', id]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const text = squeezed(stdout);
    expect(text).toContain(squeezed(clause.says.replaceAll('`', '')));
    expect(text).toContain(squeezed(clause.formula));
    expect(text).toMatch(
      / Law asks: .* law: .* Cases \d+ points?.* Worked examples? .* Rejects - .* Source: .* File: spec\//,
    );
    for (const fault of clause.rejects)
      expect(text).toContain(squeezed(`${fault.id} ${fault.does.replaceAll('`', '')}`));
    // The law and the worked examples are those of the page, line by line.
    const [, section] = page.split(`\n### ${id}\n`);
    const [law] = /```ts\n([\s\S]*?)```/.exec(section!)!.slice(1);
    const [examples] = /```text\n([\s\S]*?)```/.exec(section!)!.slice(1);
    for (const line of `${law!}${examples!}`.split('\n').filter((one) => one !== ''))
      expect(stdout.split('\n')).toContain(`  ${line}`);
  });

  test('is plain text: neither Markdown nor traces of a program', { tags: ['slow'] }, async () => {
    const { stdout } = await equistep(['show', id]);
    expect(stdout).not.toMatch(/undefined|\[object|\*\*|\]\(|```/);
    expect(stdout).toMatch(/\n$/);
    expect(stdout).not.toMatch(/ $/m);
  });
});

test('sentences are not wider than a screen', async () => {
  const { stdout } = await equistep(['show', 'partition/pairs']);
  const [sentence] = stdout.split('\n\n');
  expect(Math.max(...sentence!.split('\n').map((line) => line.length))).toBeLessThanOrEqual(102);
});
