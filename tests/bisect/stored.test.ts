import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { historyOf } from '../../src/bisect/search.ts';
import { searchIn } from '../../src/bisect/state.ts';
import { historySentences } from '../../src/reports/bisect.ts';

const folder = resolve(import.meta.dirname, '../../findings/history/releases');
const files = readdirSync(folder);

test('there are histories of several frameworks', () => {
  expect(
    new Set(files.map((file) => searchIn(readFileSync(join(folder, file), 'utf8'))?.framework)).size,
  ).toBeGreaterThan(3);
});

test.each(files)('%s is a search for a clause of the specification, and what was found can be said', (file) => {
  const search = searchIn(readFileSync(join(folder, file), 'utf8'))!;
  const { framework, clause, releases, tried } = search;
  expect(file).toBe(`${framework}-${clause.replaceAll('/', '-')}.json`);
  expect(clauses.map(({ id }) => id)).toContain(clause);
  const { judged, spans } = historyOf(releases, tried);
  expect(judged.length).toBeGreaterThan(0);
  for (const { first } of spans.slice(1))
    expect(historySentences(historyOf(releases, tried))[0]).toContain(` since ${first} (`);
});
