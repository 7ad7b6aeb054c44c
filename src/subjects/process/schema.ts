import { createRequire } from 'node:module';
import { Ajv, type ErrorObject } from 'ajv';
import type { Message } from './messages.ts';

/** Where messages of each kind stand in the schema. */
const definitionOf = { hello: 'HelloMessage', ask: 'AskMessage', end: 'EndMessage', declare: 'DeclareMessage', answers: 'AnswersMessage' } as const satisfies Record<Message['kind'], string>;

/** What is wrong with a message of this kind, by the published schema, as a clause; undefined when nothing is. */
export type Checker = (kind: Message['kind'], message: unknown) => string | undefined;

export function checker(): Checker {
  const schema = createRequire(import.meta.url)('equistep/schemas/messages.schema.json') as object;
  // Whatever has more errors than one is wrong enough, but the alternatives of a union each have theirs.
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, formats: {} });
  ajv.addSchema(schema, 'messages');
  return (kind, message) => {
    const validate = ajv.getSchema(`messages#/definitions/${definitionOf[kind]}`)!;
    return validate(message) ? undefined : sentenceOf(validate.errors ?? []);
  };
}

/** The error that stands deepest: of a union, the alternative that was nearest. */
function sentenceOf(errors: readonly ErrorObject[]): string {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  const [deepest] = errors.filter(({ keyword }) => keyword !== 'anyOf').toSorted((a, b) => depth(b) - depth(a));
  if (deepest === undefined) return 'it is no message';
  const { instancePath, message, params } = deepest;
  const stranger = 'additionalProperty' in params ? ` but has '${String(params['additionalProperty']).slice(0, 40)}'` : '';
  const allowed = 'allowedValues' in params ? ` ${(params['allowedValues'] as unknown[]).join(', ')}` : '';
  return `${instancePath === '' ? 'it' : `its ${instancePath.slice(1, 100)}`} ${message}${allowed}${stranger}`;
}
