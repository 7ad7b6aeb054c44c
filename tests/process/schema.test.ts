import { test, expect } from 'vitest';
import { schemaOf } from './schema.ts';

test(
  'the schema of the messages is the one of their types (npx vitest run tests/process/schema.test.ts -u writes it anew)',
  { timeout: 120_000 },
  async () => {
    const schema = schemaOf(
      'src/subjects/process/messages.ts',
      'Message',
      'The messages between Equistep and a subject in a process of its own',
    );
    await expect(schema).toMatchFileSnapshot('../../spec/schemas/messages.schema.json');
  },
);
