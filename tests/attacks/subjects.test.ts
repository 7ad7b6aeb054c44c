// @module-tag slow
import { expect, test, vi } from 'vitest';
import { wrongIn } from '../../src/subjects/declaration.ts';
import { spread } from '../effort.ts';
import { declarations, goodDeclaration } from './declarations.ts';
import { bytes, malformed } from './messages.ts';
import { modules, threads } from './modules.ts';
import { carryOut, type Table } from './table.ts';

vi.setConfig({ testTimeout: 300_000 });
const table: Table = new Map();
const groups = [
  { name: 'declarations', attacks: declarations, atLeast: 1000, some: 200 },
  { name: 'messages, at every moment', attacks: malformed, atLeast: 800, some: 100 },
  { name: 'bytes', attacks: bytes, atLeast: 35, some: 35 },
  { name: 'modules in a process', attacks: modules, atLeast: 80, some: 12, atOnce: 3 },
  { name: 'modules in a thread', attacks: threads, atLeast: 18, some: 6, atOnce: 3 },
];

test.each(groups)('$name', async ({ name, attacks, atLeast, some, atOnce }) => {
  expect(attacks.length).toBeGreaterThanOrEqual(atLeast);
  expect(await carryOut(table, name, spread(some, attacks), atOnce)).toEqual([]);
});

test('the declaration that is spoilt is a good one', () => {
  expect(wrongIn(goodDeclaration)).toBe(undefined);
});

test('the table: what was tried, and survived', () => {
  console.table(Object.fromEntries(table));
  expect([...table.keys()]).toEqual(groups.map(({ name }) => name));
});
