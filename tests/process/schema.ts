import { resolve } from 'node:path';
import { createGenerator, type Definition } from 'ts-json-schema-generator';

const root = resolve(import.meta.dirname, '../..');

/** What the types cannot say: how numbers are written. */
const numbers: Readonly<Record<string, Definition>> = {
  Number: {
    description: 'A number; JSON has no word for the four that are strings.',
    anyOf: [{ type: 'number' }, { type: 'string', enum: ['NaN', 'Infinity', '-Infinity', '-0'] }],
  },
  Tensor: {
    description: 'A tensor, its numbers in row-major order. A scalar has shape [].',
    type: 'object',
    properties: {
      shape: { type: 'array', items: { type: 'integer', minimum: 0 } },
      data: {
        anyOf: [
          { type: 'string', contentEncoding: 'base64', description: 'Their float64, least significant byte first.' },
          { type: 'array', items: { $ref: '#/definitions/Number' } },
        ],
      },
    },
    required: ['shape', 'data'],
    additionalProperties: false,
  },
};

/** A type as JSON Schema, with numbers and tensors as they are written. */
export function schemaOf(path: string, type: string, title: string): string {
  const generator = createGenerator({ path: resolve(root, path), type, tsconfig: resolve(root, 'tsconfig.json'), skipTypeCheck: true, topRef: false });
  const { $schema, definitions, ...top } = generator.createSchema(type);
  const { TensorData: _, ...others } = definitions as Record<string, Definition>;
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value !== 'object' || value === null) return value;
    if ('type' in value && value.type === 'number') {
      const { type: __, ...rest } = value;
      return { $ref: '#/definitions/Number', ...rest };
    }
    if ('$ref' in value) return { ...value, $ref: (value.$ref as string).replace(/TensorData$/, 'Tensor').replaceAll(/%3C.*?%3E/g, '') };
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, written(part)]));
  };
  const named = Object.entries(others).map(([name, one]): [string, unknown] => [name.replaceAll(/<.*>/g, ''), written(one)]);
  const all = Object.fromEntries([...named, ...Object.entries(numbers)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ $schema, title, ...top, definitions: all }, undefined, 2)}\n`;
}
