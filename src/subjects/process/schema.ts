import type { ErrorObject } from 'ajv';
export type { ErrorObject } from 'ajv';
import type { Message } from './messages.ts';
import { validators, type Validate } from './validator.ts';

/** What is wrong with a message of this kind, by the published schema, as a clause; undefined when nothing is. */
export type Checker = (kind: Message['kind'], message: unknown) => string | undefined;

export function checker(): Checker {
  let messages: ((kind: string) => Validate) | undefined;
  return (kind, message) => {
    messages ??= validators('messages');
    const validate = messages(kind);
    return validate(message) ? undefined : sentenceOf(validate.errors ?? []);
  };
}

/** The error that stands deepest: of a union, the alternative that was nearest. */
function sentenceOf(errors: readonly ErrorObject[]): string {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  const [deepest] = errors.filter(({ keyword }) => keyword !== 'anyOf').toSorted((a, b) => depth(b) - depth(a));
  if (deepest === undefined) return 'it is no message';
  const { instancePath, message, params } = deepest;
  const stranger =
    'additionalProperty' in params ? ` but has '${String(params['additionalProperty']).slice(0, 40)}'` : '';
  const allowed = 'allowedValues' in params ? ` ${(params['allowedValues'] as unknown[]).join(', ')}` : '';
  return `${instancePath === '' ? 'it' : `its ${instancePath.slice(1, 100)}`} ${message}${allowed}${stranger}`;
}

/** What the schema has against a declaration, which is data of a bounded size. */
export function declarationErrors(declaration: unknown): readonly ErrorObject[] {
  declarations ??= validators('declarations');
  const validate = declarations('declaration');
  return validate(declaration) ? [] : (validate.errors ?? []);
}
let declarations: ((part: string) => Validate) | undefined;
