import { resolve } from 'node:path';
import {
  AliasType,
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  DefinitionType,
  LiteralType,
  SchemaGenerator,
  UnionType,
  type CompletedConfig,
  type Definition,
  type SubNodeParser,
} from 'ts-json-schema-generator';
import {
  clipDefinitions,
  denominatorNames,
  identities,
  lossDefinitions,
  namesOf,
  optimizerDefinitions,
  penaltyDefinitions,
} from '../../spec/definitions/records.ts';
import type { Parameter } from '../../spec/language/index.ts';

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
          {
            type: 'object',
            description: 'Where they stand among the bytes that follow the line.',
            properties: {
              from: { type: 'integer', minimum: 0, description: 'The number of bytes before them.' },
              bytes: { type: 'integer', minimum: 0, description: 'The number of their bytes.' },
            },
            required: ['from', 'bytes'],
            additionalProperties: false,
          },
        ],
      },
    },
    required: ['shape', 'data'],
    additionalProperties: false,
  },
};

/** How questions name a definition: by its name, and the values of its parameters. */
const named = (key: string, { name, says, parameters }: Described): Definition => ({
  type: 'object',
  properties: {
    [key]: { type: 'string', const: name },
    ...Object.fromEntries(
      Object.entries(parameters).map(([parameter, { meaning, domain }]) => [
        parameter,
        { $ref: '#/definitions/Number', description: `${meaning}: ${domain}.` },
      ]),
    ),
  },
  required: [key, ...Object.keys(parameters).filter((parameter) => !('whenLeftOut' in parameters[parameter]!))],
  additionalProperties: false,
  description: says,
});
interface Described {
  readonly name: string;
  readonly says: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}
const specs: Readonly<Record<string, Definition>> = {
  LossSpec: {
    description: 'A loss by name, with its parameters. Shapes: B examples, C numbers each.',
    anyOf: Object.values<Described>(lossDefinitions).map((loss) => named('name', loss)),
  },
  ClipSpec: {
    description: 'What is done to the gradients of all parameters before an update.',
    anyOf: Object.values<Described>(clipDefinitions).map((clip) => named('by', clip)),
  },
};
/** What can be named: spec/language/names.ts derives it from the records, which the generator cannot follow. */
const names: Readonly<Record<string, readonly string[]>> = {
  LossSpec: namesOf(lossDefinitions),
  LossName: namesOf(lossDefinitions),
  OptionalParameterName: Object.values<Described>(lossDefinitions).flatMap(({ parameters }) =>
    Object.keys(parameters).filter((parameter) => 'whenLeftOut' in parameters[parameter]!),
  ),
  Denominator: denominatorNames,
  Identity: identities,
  PenaltyName: namesOf(penaltyDefinitions),
  ClipSpec: namesOf(clipDefinitions),
  ClipName: namesOf(clipDefinitions),
  OptimizerName: namesOf(optimizerDefinitions),
  HyperParameter: [
    ...new Set(Object.values(optimizerDefinitions).flatMap(({ hyperParameters }) => Object.keys(hyperParameters))),
  ],
};
const derived: SubNodeParser = {
  supportsNode: (node) => /language\/(?:optional-)?names\.ts$/u.test(node.getSourceFile().fileName) && 'name' in node,
  createType: (node) => {
    const { text } = (node as unknown as { name: { text: string } }).name;
    return new DefinitionType(
      text,
      new AliasType(text, new UnionType(names[text]!.map((name) => new LiteralType(name)))),
    );
  },
};

/** A type as JSON Schema, with numbers and tensors as they are written. */
export function schemaOf(path: string, type: string, title: string): string {
  const config: CompletedConfig = {
    ...DEFAULT_CONFIG,
    path: resolve(root, path),
    type,
    tsconfig: resolve(root, 'tsconfig.json'),
    skipTypeCheck: true,
    topRef: false,
  };
  const program = createProgram(config);
  const parser = createParser(program, config, (chain) => chain.addNodeParser(derived));
  const { $schema, definitions, ...top } = new SchemaGenerator(
    program,
    parser,
    createFormatter(config),
    config,
  ).createSchema(type);
  const { TensorData: _, ...others } = definitions as Record<string, Definition>;
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value !== 'object' || value === null) return value;
    // A number that has a bound is never one of the four that are strings.
    if ('type' in value && value.type === 'number' && !('minimum' in value) && !('exclusiveMinimum' in value)) {
      const { type: __, ...rest } = value;
      return { $ref: '#/definitions/Number', ...rest };
    }
    if ('$ref' in value)
      return { ...value, $ref: (value.$ref as string).replace(/TensorData$/, 'Tensor').replaceAll(/%3C.*?%3E/g, '') };
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, written(part)]));
  };
  const described = Object.entries(others).map(([name, one]): [string, unknown] => [
    name.replaceAll(/<.*>/g, ''),
    written(one),
  ]);
  const all = Object.fromEntries(
    [...described, ...Object.entries({ ...numbers, ...specs })].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  return `${JSON.stringify({ $schema, title, ...top, definitions: all }, undefined, 2)}\n`;
}
