import pico from 'picocolors';
import { expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { coverageTable, needless, withoutReason } from '../../src/coverage/table.ts';
import { coverageText } from '../../src/reports/coverage.ts';

const table = coverageTable(clauses);
const named = (of: readonly { readonly kind: string; readonly option: string }[]): string[] =>
  of.map(({ kind, option }) => `${kind} ${option}`);

test('every option of every kind of question is held against its definition, or has a reason why not', () => {
  expect(
    named(withoutReason(table)),
    'Write a clause that asks for it, or an entry in src/coverage/exceptions.ts',
  ).toEqual([]);
  expect(needless(table), 'Remove these entries of src/coverage/exceptions.ts: nothing needs them').toEqual([]);
});

test('a clause that is taken away leaves what it alone asked without a clause', { tags: ['slow'] }, () => {
  const without = coverageTable(clauses.filter(({ id }) => id !== 'numbers/windows-in-full'));
  expect(named(withoutReason(without))).toContain('accumulation windows: mask');
});

test('every loss, reduction, optimizer and decay is held against its definition by some clause', () => {
  const own = table.filter(
    ({ kind, option }) =>
      (kind === 'loss' && option.startsWith('loss: ')) || (kind === 'steps' && /^(optimizer|decay): /.test(option)),
  );
  expect(named(own.filter(({ againstDefinition }) => againstDefinition.length === 0))).toEqual([]);
});

test('the table says what there is, and why something is not', () => {
  const text = coverageText(table, pico.createColors(false));
  expect(text).toMatch(/^loss\n {2}loss: [\s\S]*\nsteps\n/);
  expect(text).toMatch(
    /\n {2}reduction: unknown +none: the clause itself states what must come: an error, or a number/,
  );
  expect(text).toMatch(/\d+ of \d+ options held against a definition, \d+ not, each with its reason\.$/);
});
