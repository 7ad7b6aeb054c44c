import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optimizers, variants } from '../../spec/clauses/updates/optimizers.ts';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type { OptimizerSpec, StepsQuestion, TensorData } from '../../spec/language/index.ts';
import { degreesTable } from '../../src/reports/specification/definitions.ts';
import { markdownOf } from '../../src/reports/specification/markdown.ts';
import { differences, inEveryForm } from '../arithmetic/forms.ts';
import { randomOf } from '../arithmetic/questions.ts';

/** Two steps of a parameter of this shape. */
function walk(optimizer: OptimizerSpec, shape: readonly number[]): StepsQuestion {
  const random = randomOf(3);
  const tensor = (): TensorData => ({
    shape,
    data: Array.from(
      { length: shape.reduce((n, extent) => n * extent, 1) },
      () => Math.round(random() * 32 - 16) / 8 || 1,
    ),
  });
  return {
    ask: 'steps',
    optimizer,
    parameter: tensor(),
    slots: true,
    steps: [1 / 4, 1 / 2].map((rate) => ({ gradient: tensor(), rate })),
  };
}

test('the page has the degrees of every rule', () => {
  const page = readFileSync(join(import.meta.dirname, '../../spec/DEFINITIONS.md'), 'utf8');
  expect(page).toContain(
    markdownOf([degreesTable({ title: '', one: 'Update rule', folder: '', records: definitions.optimizers })]),
  );
});

describe.each([...optimizers, ...variants])('$name', (optimizer) => {
  test.each([[[2]], [[2, 2]]])('every form of a step of a parameter of shape %s is the same quantity', (shape) => {
    const paths = inEveryForm((a) => {
      const { parameter, slots } = answer(definitions, a, walk(optimizer, shape));
      return [...parameter, ...Object.values(slots!)];
    });
    const [first, ...others] = paths;
    for (const other of others) expect(first.flatMap((x, i) => differences(x, other[i]!))).toEqual([]);
  });
});
