/** What the pages in docs/ are written with. */
import { encoded } from '../../src/subjects/process/wire.ts';

/** As much of a JSON Schema as is read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
}
type Definitions = Readonly<Record<string, Schema>>;

export const code = (text: string): string => `\`${text}\``;
export const listed = (texts: readonly string[]): string => texts.join(', ');
/** A comment of the code as text: one line a paragraph or an item. */
export const prose = (text: string): string =>
  text.replaceAll(/([^\n]) *\n(?![\n-]) */g, '$1 ').replaceAll(/ {2,}/g, ' ');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n');

export const resolved = (schema: Schema, definitions: Definitions): Schema =>
  schema.$ref === undefined ? schema : definitions[schema.$ref.split('/').at(-1)!]!;

/** What a schema is of, in a word or two. */
function typeOf(schema: Schema, definitions: Definitions): string {
  const name = schema.$ref?.split('/').at(-1);
  if (name === 'Tensor') return 'tensor';
  if (name === 'Number') return 'number';
  const { type, items, const: constant } = resolved(schema, definitions);
  if (constant === true) return '`true`';
  if (type === 'array') return items === undefined ? 'list' : `list of ${plural(typeOf(items, definitions))}`;
  return type ?? 'object';
}
const plural = (type: string): string => (type.startsWith('list') ? type.replace('list', 'lists') : `${type}s`);

/** The values that a schema allows, where it names them. */
function valuesOf(schema: Schema, definitions: Definitions): string {
  const { const: constant, enum: values, type, items } = resolved(schema, definitions);
  if (typeof constant === 'string') return code(constant);
  if (values !== undefined) return listed(values.map((value) => code(String(value))));
  if (items !== undefined) return valuesOf(items, definitions);
  if (type === 'boolean') return '`true`, `false`';
  return type === 'string' ? 'any text that is not empty' : 'see below';
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly values: string;
  readonly meaning: string;
}

/** The fields of an object: what the schema says of each, or of its type. */
export const fields = (properties: Readonly<Record<string, Schema>>, definitions: Definitions): readonly Field[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema, definitions),
    values: valuesOf(schema, definitions),
    meaning: meaningOf(schema, definitions),
  }));

/** What is said of a field; of what any tensor or number is, nothing. */
function meaningOf(schema: Schema, definitions: Definitions): string {
  if (schema.description !== undefined) return firstOf(schema.description);
  const { $ref = '' } = schema.items ?? schema;
  if (/\/(Tensor|Number)$/.test($ref)) return '';
  // What a type is stands in a section of its own: here its first sentence will do.
  const [sentence = ''] = firstOf(resolved(schema.items ?? schema, definitions).description ?? '').split(/(?<=\.) /);
  return sentence;
}
/** The first paragraph: lists of a type stand in sections of their own. */
const firstOf = (text: string): string => prose(text).split('\n\n')[0]!;

/** A value of the language as a block of JSON, its tensors as lists of numbers: in a line what fits there. */
export const jsonBlock = (value: unknown): string => `\`\`\`json\n${pretty(legible(value), '')}\n\`\`\``;

/** Tensors with their numbers in a list, as an answer may give them. */
export function legible(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return encoded(value);
  if (Array.isArray(value)) return value.map(legible);
  if ('shape' in value && 'data' in value)
    return { shape: value.shape, data: Array.from(value.data as ArrayLike<number>, (part) => encoded(part)) };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, legible(part)]));
}

const widest = 110;
function pretty(value: unknown, indent: string): string {
  const line = spaced(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= widest) return line;
  const deeper = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((part) => pretty(part, deeper))]
    : ['{', '}', Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${pretty(part, deeper)}`)];
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}
function spaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (Object.keys(value).length === 0) return '{}';
  return `{ ${Object.entries(value)
    .map(([name, part]) => `${JSON.stringify(name)}: ${spaced(part)}`)
    .join(', ')} }`;
}
