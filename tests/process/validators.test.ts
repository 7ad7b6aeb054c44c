import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { fileOf, moduleOf } from '../../scripts/validators.ts';
import { ajvFor, reference, validated, type Validate, type Validated } from '../../src/subjects/process/validator.ts';

const names = Object.keys(validated) as Validated[];

test.each(names)('what validates %s is compiled from the schema as it is (npm run build)', (of) => {
  expect(readFileSync(fileOf(of), 'utf8')).toBe(moduleOf(of));
});

test.each(names)('and says of %s what the schema says', (of) => {
  const built = createRequire(import.meta.url)(fileOf(of)) as Readonly<Record<string, Validate>>;
  const ajv = ajvFor(of);
  const errors = (validate: Validate, value: unknown): unknown => (validate(value) ? [] : validate.errors);
  const values = [
    {},
    { kind: 'answers', answers: [{ id: 1 }] },
    { kind: 'answers', answers: [{ id: 1, answer: { value: { shape: [-1], data: [] } } }] },
    { kind: 'crash', error: 'no' },
    { name: '', version: '1', format: 'float8', asks: ['loss'], losses: [], reductions: ['sum'], optimisers: [] },
  ];
  for (const [name, part] of Object.entries(validated[of].parts))
    for (const value of values)
      expect(errors(built[name]!, value)).toEqual(errors(ajv.getSchema(reference(part))! as Validate, value));
});
