import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { rounding } from '../../src/arithmetic/formats.ts';
import { questionsOf } from '../../src/judge/law.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import { leftOut, unsupported, type Declaration } from '../../src/subjects/subject.ts';
import { conversation, definitions, examples, questionsPage } from './questions.ts';

const page = await questionsPage();
const messages = new Ajv({ strict: true, allowUnionTypes: true, formats: {} }).addSchema(
  createRequire(import.meta.url)('equistep/schemas/messages.schema.json') as object,
  'messages',
);
const wrong = (definition: string, value: unknown): unknown => {
  const matches = messages.getSchema(`messages#/definitions/${definition}`)!;
  return matches(value) ? undefined : matches.errors;
};

describe('docs/questions.md', () => {
  test('is what the schema, the definitions and the reference say today: npm run docs writes it', async () => {
    await expect(page).toMatchFileSnapshot('../../docs/questions.md');
  });

  test('says something under every heading', () => {
    expect(page).not.toMatch(/^### .*\n\s*\n##/m);
  });

  test('has a question of every kind', () => {
    const kinds = definitions['Question']!.anyOf!.map(({ $ref }) => /(\w+)Question$/.exec($ref!)![1]!).map(
      (kind) => `${kind[0]!.toLowerCase()}${kind.slice(1)}`,
    );
    expect(kinds.length).toBeGreaterThan(6);
    expect(new Set(examples.map(({ ask }) => ask))).toEqual(new Set(kinds));
  });

  test('every message, question and answer that it shows is right by the schema', async () => {
    const shown = [...page.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, text]) => JSON.parse(text!) as object);
    expect(await conversation()).toEqual(shown.slice(0, 5));
    const [declared, ...rest] = shown.slice(5);
    for (const message of shown.slice(0, 5))
      expect(wrong('ToSubject', message) === undefined || wrong('FromSubject', message) === undefined).toBe(true);
    expect(wrong('Declaration', declared)).toBeUndefined();
    expect(rest.length).toBe(2 * examples.length);
    for (const [i, one] of rest.entries()) {
      const { ask } = examples[Math.floor(i / 2)]!;
      const kind = `${ask[0]!.toUpperCase()}${ask.slice(1)}`;
      expect(wrong(`${kind}${i % 2 === 0 ? 'Question' : 'Answer'}`, one), JSON.stringify(one)).toBeUndefined();
    }
  });

  test('says something of everything: no cell of a table is empty, and every field of a declaration has a row', () => {
    const rows = [...page.matchAll(/^\|(.*)\|$/gm)].map(([, cells]) => cells!.split(/(?<!\\)\|/));
    expect(rows.filter((cells) => cells.some((cell) => cell.trim() === ''))).toEqual([]);
    const declared = page.slice(page.indexOf('## The declaration'), page.indexOf('### `profile`'));
    expect([...declared.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(
      Object.keys(definitions['Declaration']!.properties!),
    );
  });

  test('a field that is left out means what its default says', () => {
    const questions = clauses.flatMap((clause) =>
      clause.examples.flatMap(({ given }) => Object.values(questionsOf(clause, given, rounding('float64')))),
    );
    const told = (declaration: Declaration): readonly (string | undefined)[] =>
      questions.map((question) => unsupported(declaration, question));
    const { declaration } = reference;
    for (const [field, value] of Object.entries(leftOut)) {
      const { [field as 'clips']: _, ...without } = declaration;
      expect(told(without as Declaration), field).toEqual(told({ ...declaration, [field]: value }));
      // What the reference declares in a list is asked of it, and of what leaves the list out something is not.
      const isList = Array.isArray(value);
      const asked = isList && !['loops'].includes(field);
      expect(JSON.stringify(told(without as Declaration)) !== JSON.stringify(told(declaration)), field).toBe(asked);
    }
  });
});
