import { createRequire } from 'node:module';
import type { Ajv, ErrorObject, Options } from 'ajv';
import type { Message } from './messages.ts';

/** Where messages of each kind stand in the schema. */
const definitionOf: Readonly<Record<Message['kind'], string>> = {
  hello: 'HelloMessage',
  ask: 'AskMessage',
  end: 'EndMessage',
  declare: 'DeclareMessage',
  answers: 'AnswersMessage',
  crash: 'CrashMessage',
};

export type Validated = 'messages' | 'declarations';
/** What is validated: which parts of the schema, by their names here, and how. */
export const validated: Readonly<
  Record<Validated, { readonly parts: Readonly<Record<string, string>>; readonly options: Options }>
> = {
  messages: { parts: definitionOf, options: {} },
  declarations: { parts: { declaration: 'Declaration' }, options: { allErrors: true, verbose: true } },
};

export type Validate = ((value: unknown) => unknown) & { readonly errors?: readonly ErrorObject[] | null };

/** Where a part stands. */
export const reference = (part: string): string => `messages#/definitions/${part}`;

const require = createRequire(import.meta.url);

/** What validates by the schema of messages. It is loaded only when it is needed. */
export function ajvFor(of: Validated, more: Options = {}): Ajv {
  const { Ajv: Validator } = require('ajv') as typeof import('ajv');
  // The schema itself is validated by a test.
  const common: Options = { strict: true, allowUnionTypes: true, validateSchema: false, meta: false };
  const ajv = new Validator({ ...common, ...validated[of].options, ...more });
  const { definitions } = require('equistep/schemas/messages.schema.json') as { readonly definitions: object };
  // Only what is used is compiled: the union of all messages never is.
  return ajv.addSchema({ definitions }, 'messages');
}

/**
 * The functions that validate, by the names of the parts. The build has compiled them (scripts/validators.ts), which
 * takes a fifth of a second; where the sources run as they are, they are compiled now, one by one.
 */
export function validators(of: Validated): (part: string) => Validate {
  const built = compiled(of);
  if (built !== undefined) return (part) => built[part]!;
  let ajv: Ajv | undefined;
  const { parts } = validated[of];
  return (part) => (ajv ??= ajvFor(of)).getSchema(reference(parts[part]!))! as Validate;
}

function compiled(of: Validated): Readonly<Record<string, Validate>> | undefined {
  try {
    return require(`./${of}.cjs`) as Readonly<Record<string, Validate>>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
