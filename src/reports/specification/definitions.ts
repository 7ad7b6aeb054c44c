import type { Numbers } from '../../../spec/language/index.ts';
import { once } from '../../once.ts';
import { plural } from '../plural.ts';
import {
  code,
  fileLine,
  heading,
  joined,
  label,
  linkTo,
  list,
  math,
  paragraph,
  table,
  typeScript,
  verbatim,
  type Block,
  type Line,
} from './blocks.ts';
import { helpersLine } from './clause.ts';
import { flatText, isExpected, workedTexts, type KnownNumbers } from './examples.ts';
import type { Library, Uses } from './library.ts';
import { argumentsOf, elementsOf, propertiesOf, recordIn, returnedBy, type Property } from './source.ts';
import { codeText, numbersText } from './words.ts';

/** Definitions of one kind: the records by their names, and the folder that they are written in. */
export interface Kind {
  readonly title: string;
  /** What one of them is called. */
  readonly one: string;
  readonly folder: string;
  readonly records: Readonly<Record<string, object>>;
}

/** A definition: its record, whose parts are shown as far as it has them, and where it is written. */
export interface Definition {
  readonly name: string;
  readonly heading: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly comment: string;
  readonly file: string;
  /** The parts of the record as they are written. Nothing where a definition is a function alone. */
  readonly properties: readonly Property[] | undefined;
  /** What of it is shown as code. */
  readonly code: string;
}

/** The heading of a definition. */
export const definitionHeading = (one: string, name: string): string => `${one} ${name}`;

/** Every definition of a kind. */
export const definitionsOf = ({ one, folder, records }: Kind, library: Library): readonly Definition[] =>
  Object.entries(records).map(([name, record]) => {
    const { comment, file, text } = library.definition(folder, name);
    const properties = recordIn(text);
    return {
      name,
      heading: definitionHeading(one, name),
      record: typeof record === 'object' ? (record as Definition['record']) : {},
      comment,
      file,
      properties,
      code: properties === undefined ? text.replace(/^export /, '') : codeOf(properties, file, library),
    };
  });

/** All definitions with all of their parts. */
export const definitionBlocks = (kinds: readonly Kind[], library: Library): readonly Block[] => [
  heading(2, 'Definitions'),
  paragraph(
    'The right answers. Each definition is written over any arithmetic. `anyOf` lists evaluations that are equal in exact arithmetic: ' +
      'a subject may use any of them. `subgradient` marks a number that the mathematics leaves open.',
  ),
  ...kinds.flatMap((kind) => [
    heading(3, kind.title),
    ...definitionsOf(kind, library).flatMap((definition) => [
      heading(4, definition.heading),
      ...partsOf(definition, library),
    ]),
  ]),
];

/** What a definition's code uses of the definitions' own files. */
export const definitionHelpers = (definition: Definition, library: Library): readonly Uses[] => {
  const { code: text, file, name, properties } = definition;
  const others = properties?.find((one) => one.name === 'evaluations')?.value ?? '';
  return library
    .uses(file, `${text}\n${others}`)
    .filter((one) => one.file.startsWith('definitions/'))
    .map((one) => ({
      ...one,
      declarations: one.declarations.filter((other) => !text.includes(other.text) && other.name !== name),
    }))
    .filter(({ declarations }) => declarations.length > 0);
};

/** The functions of a record. One that is named only is shown as it is declared. */
function codeOf(properties: readonly Property[], file: string, library: Library): string {
  const functions = properties.filter(
    ({ name, value }) => name !== 'evaluations' && name !== 'curvature' && isFunction(value),
  );
  return functions
    .map(({ comment, text, value }) => {
      const declared = /^\w+$/.test(value) ? library.declaration(file, value) : undefined;
      const remark = comment === '' ? '' : `// ${comment}\n`;
      return declared?.file === file ? `${remark}${text},\n\n${declared.text}` : `${remark}${text},`;
    })
    .join('\n\n');
}
const isFunction = (text: string): boolean =>
  text.includes('=>') || (/^[a-z]\w*$/i.test(text) && text !== 'true') || /^\w+\(/.test(text);

function partsOf(definition: Definition, library: Library): readonly Block[] {
  const { record, properties } = definition;
  const helpers = definitionHelpers(definition, library);
  const says = textIn(record, 'says') ?? definition.comment;
  return [
    ...(says === '' ? [] : [paragraph(says)]),
    ...optional(textIn(record, 'formula'), (formula) => [math(formula)]),
    ...rowsOf('Inputs', record['inputs']),
    ...rowsOf('Parameters', record['parameters']),
    ...degreeBlocks(record),
    ...propertyBlocks(record),
    ...approximationBlocks(record),
    label('Definition'),
    typeScript(definition.code),
    ...(helpers.length > 0 ? [paragraph(...helpersLine(helpers, true))] : []),
    ...freedomBlocks(definition),
    ...caseBlocks(record['cases']),
    ...exampleBlocks(record['examples'], properties),
    ...optional(textIn(record, 'source'), (source) => [paragraph('Source: ', source)]),
    paragraph(...fileLine(definition.file)),
  ];
}
const textIn = (record: Definition['record'], name: string): string | undefined => record[name] as string | undefined;
const optional = <V>(value: V | undefined, blocks: (value: V) => Block[]): Block[] =>
  value === undefined ? [] : blocks(value);

/** The tensors, or the numbers, that a definition takes: a row each. */
function rowsOf(title: string, entries: unknown): Block[] {
  const rows = Object.entries((entries ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>);
  // Other values, at which tests draw, are the affair of tests.
  const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))].filter((name) => name !== 'any');
  const cell = (value: unknown): Line => [
    typeof value === 'string' ? value : value === undefined ? '–' : codeText(value),
  ];
  if (rows.length === 0) return [];
  return [
    label(title),
    table(
      ['name', ...columns.map((column) => columnTitles[column] ?? column)],
      rows.map(([name, row]) => [code(name), ...columns.map((column) => cell(row[column]))]),
    ),
  ];
}
const columnTitles: Readonly<Record<string, string>> = {
  is: 'meaning',
  values: 'drawn at',
  whenLeftOut: 'when left out',
};

/** What a record says of its definition in single words; and what it may give where there is nothing. */
function propertyBlocks({ perRow, properties, ofNothing }: Definition['record']): Block[] {
  const lines = [
    ...Object.entries({ ...(perRow === true && { perRow }), ...(properties as object | undefined) }).map(
      ([name, value]: [string, unknown]): Line => {
        const values = value === true ? [] : [`: ${[value].flat().map(codeText).join(', ')}`];
        return [...code(name), ...values, ...(name in propertyWords ? [` (${propertyWords[name]!})`] : [])];
      },
    ),
    ...Object.entries(ofNothing ?? {}).map(([name, value]: [string, unknown]): Line => [
      ...code(name),
      `: for an empty batch it is ${value === 'refused' ? 'an error' : codeText(value)}`,
    ]),
  ];
  return lines.length === 0 ? [] : [label('Properties'), list(...lines)];
}
const propertyWords: Readonly<Record<string, string>> = {
  perRow: 'one number for each row',
  nonNegative: 'never negative',
  countsSteps: 'depends on the number of the step',
  ignoresSize: 'hardly depends on the size of the gradient',
  rateOnlyStarts: 'only the first rate matters',
};

/** What else is right: other evaluations, with the reasons that stand in their text; and what is left open. */
function freedomBlocks({ code: text, properties, record }: Definition): Block[] {
  const written = properties?.find(({ name }) => name === 'evaluations');
  const forms = written === undefined ? [] : (propertiesOf(returnedBy(written.value)) ?? []);
  const others = forms.map(({ name = '', value }) => {
    if (name === 'terms' || name === 'quotients') return `the derivative as a sum of ${name}`;
    const listed = elementsOf(value)?.filter((form) => !form.text.startsWith('...')) ?? [];
    return `${listed.length === 0 ? 'other forms' : plural(listed.length, 'other form')} of the ${name}`;
  });
  const either = argumentsOf(text, 'anyOf');
  const lines: Line[] = [
    ...(textIn(record, 'freedom') === undefined ? [] : [[textIn(record, 'freedom')!]]),
    ...(written === undefined
      ? []
      : [[`Equal in exact arithmetic, and admissible: ${others.join(', ') || 'other forms'}.`]]),
    ...(either.length > 0
      ? [[`\`anyOf\` offers a choice at ${plural(either.length, 'place')}: among ${either.join(', ')} evaluations.`]]
      : []),
    ...(argumentsOf(text, 'subgradient').length > 0 && textIn(record, 'freedom') === undefined
      ? [['`subgradient`: any number in between is right.']]
      : []),
  ];
  if (lines.length === 0) return [];
  return [label('Freedoms'), list(...lines), ...(written === undefined ? [] : [typeScript(`${written.text},`)])];
}

/** When an approximation may be used, when it is refused, and how its error grows. */
function approximationBlocks(record: Definition['record']): Block[] {
  const titles = { condition: 'Holds while this is so', refusal: 'Refused otherwise', error: 'Error' };
  const lines = Object.entries(titles).flatMap(([name, title]): Line[] => {
    const text = textIn(record, name);
    return text === undefined ? [] : [[`${title}: ${text}`]];
  });
  return lines.length === 0 ? [] : [label('An approximation'), list(...lines)];
}

/** How the batches of a loss are drawn. */
function caseBlocks(cases: unknown): Block[] {
  const rows = Object.entries(
    (cases ?? {}) as Readonly<Record<string, { predictions?: Numbers | string; targets?: Numbers | string }>>,
  );
  if (rows.length === 0 || rows.some(([, row]) => row.predictions === undefined)) return [];
  const numbers = (of: Numbers | string): Line => [
    typeof of !== 'string' ? numbersText(of, []) : of === 'classes' ? 'classes 0 … C − 1' : of,
  ];
  return [
    label('Cases'),
    table(
      ['cases', 'predictions', 'targets'],
      rows.map(([name, { predictions, targets }]) => [[name], numbers(predictions!), numbers(targets!)]),
    ),
  ];
}

/** Worked examples of the definition itself. */
function exampleBlocks(examples: unknown, properties: readonly Property[] | undefined): Block[] {
  if (!Array.isArray(examples)) return [];
  const written = properties?.find(({ name }) => name === 'examples');
  const texts = workedTexts(examples as readonly object[], written?.value, written?.comment ?? '');
  return [label(texts.length === 1 ? 'Worked example' : 'Worked examples'), verbatim(texts.join('\n\n'))];
}

/** The numbers that the definitions' own examples expect, as the arithmetic that gives them. */
export const knownNumbers = (kinds: readonly Kind[], library: Library): readonly KnownNumbers[] =>
  kinds.flatMap(({ folder, records }) =>
    Object.entries(records).flatMap(([name, record]) => {
      const { examples = [] } = record as { readonly examples?: readonly Readonly<Record<string, unknown>>[] };
      // A source is looked into when something of it is shown.
      const written = once(() => {
        const properties = recordIn(library.definition(folder, name).text);
        return elementsOf(properties?.find((one) => one.name === 'examples')?.value ?? '[]') ?? [];
      });
      return examples.map((example, i) => ({
        of: codeText({ name, ...((example['at'] ?? example['parameters']) as object | undefined) }),
        numbers: once(() =>
          (propertiesOf(written()[i]?.text ?? '{}') ?? [])
            .filter((part) => isExpected(example, part.name))
            .map((part) => ({ values: flatText(example[part.name!]), text: part.value })),
        ),
      }));
    }),
  );

interface Degrees {
  readonly rate: number;
  readonly hyperParameters: Readonly<Record<string, number>>;
  readonly slots: Readonly<Record<string, number>>;
}
const signed = (degree: number): string => (degree > 0 ? `+${degree}` : degree < 0 ? `−${-degree}` : '0');
const degreeList = (of: Readonly<Record<string, number>>): Line =>
  Object.keys(of).length === 0
    ? ['–']
    : joined(Object.entries(of), ([name, degree]) => [...code(name), ` ${signed(degree)}`]);
const degreeBlocks = (record: Definition['record']): Block[] => {
  if (!('rate' in record)) return [];
  const { rate, hyperParameters, slots } = record as unknown as Degrees;
  return [
    label('Degrees'),
    list(
      ['rate: ', signed(rate)],
      ['hyper-parameters: ', ...degreeList(hyperParameters)],
      ['slots: ', ...degreeList(slots)],
    ),
  ];
};

/** Every update rule with the degrees of its rate, its hyper-parameters and its slots. */
export const degreesTable = ({ one, records }: Kind): Block =>
  table(
    ['update rule', 'rate', 'hyper-parameters', 'slots'],
    Object.entries(records as Readonly<Record<string, Degrees>>).map(([name, { rate, hyperParameters, slots }]) => [
      linkTo(definitionHeading(one, name), { code: name }),
      [signed(rate)],
      degreeList(hyperParameters),
      degreeList(slots),
    ]),
  );
