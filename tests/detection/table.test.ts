import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { formats, type NumberFormat } from '../../src/arithmetic/formats.ts';
import type { Fault } from '../../spec/language/index.ts';
import { isQuick, spread } from '../effort.ts';
import { definedFaults as faults, killerOf } from './killers.ts';
import { ladder, largestOf, parts } from './ladder.ts';

const names = Object.keys(formats) as NumberFormat[];

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const header = (...cells: readonly string[]): string => `${row(...cells)}\n|${'---|'.repeat(cells.length)}`;

/** The first case that certainly shows a fault, in each format. */
function caseRow(fault: Fault): string {
  const killers = names.map((format) => killerOf(fault, format));
  return row(
    fault.faultClass,
    fault.id,
    ...killers.map((killer) => (killer === undefined ? '–' : `${killer.clause} ${killer.replay}`)),
  );
}

type Ladders = ReadonlyMap<NumberFormat, ReturnType<typeof ladder>>;
const ladders = (): Ladders => new Map(names.map((format) => [format, ladder(format)]));

/** Up to which size it shows; undefined where it never does. */
function sizeRow(fault: Fault, rungs: Ladders): string | undefined {
  const wrong = fault.wrong(definitions);
  const found = names.map((format) => largestOf(wrong, rungs.get(format)!, format));
  const cells = found.map((by) => parts.map((part) => by[part]?.toString() ?? '–').join(' / '));
  return cells.every((cell) => cell === '– / – / –') ? undefined : row(fault.faultClass, fault.id, ...cells);
}

/** The page, as Markdown. */
function page(): string {
  const rungs = ladders();
  const cases = faults.map(caseRow);
  const sizes = faults.flatMap((fault) => sizeRow(fault, rungs) ?? []);
  return `# Which case certainly shows which fault

This page is made by \`npm run detection\`, and a test fails when it is stale.

A fault is interpreted in balls, as what is right is. Where no number that an admissible evaluation with the fault may give is one that
the judge accepts, the case fails every subject with that fault, in whatever order and with whatever roundings it computes.

## At B ≤ 8

Of each fault, the first case of the clauses that reject it that certainly fails it in the format: the clause, and the case as
\`--replay\` takes it with \`--seed 1\`. A dash: none of the cases looked at, which are the worked examples and two draws a point.

${header('class', 'fault', ...names)}
${cases.join('\n')}

## Up to which B

The largest of the batches of 2, 4, 8, … 4096 examples at which the fault certainly shows in the value / the gradient / the parameters after
one step, on squared errors of real numbers, and on a batch with one loss that is not zero. Faults that do not show on these questions are
left out.

${header('class', 'fault', ...names)}
${sizes.join('\n')}
`;
}

const file = '../../spec/detection.md';

test.skipIf(isQuick)('the table of what is certainly detected is up to date', async () => {
  await expect(page()).toMatchFileSnapshot(file);
});

test.runIf(isQuick)('some of its rows are up to date', () => {
  const written = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
  const rungs = ladders();
  const rows = spread(6, faults).flatMap((fault) => [caseRow(fault), sizeRow(fault, rungs) ?? []].flat());
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((one) => !written.includes(one))).toEqual([]);
});
