/** `node:module`, as far as the judge uses it: what it requires by name is bundled. */
import { Ajv } from 'ajv';
import messages from '../../../spec/schemas/messages.schema.json';
import report from '../../../spec/schemas/report.schema.json';

const known: Readonly<Record<string, unknown>> = {
  ajv: { Ajv },
  'equistep/schemas/messages.schema.json': messages,
  'equistep/schemas/report.schema.json': report,
};

export const createRequire =
  () =>
  (name: string): unknown => {
    if (name in known) return known[name];
    throw Object.assign(new Error(`${name} is not bundled`), { code: 'MODULE_NOT_FOUND' });
  };
