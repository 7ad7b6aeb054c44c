/** The page docs/questions.md, made from the schema, the definitions, and real questions and answers. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clauses, specificationVersion } from '../../spec/index.ts';
import {
  denominatorDefinitions,
  denominatorNames,
  lossDefinitions,
  optimizerDefinitions,
  reductionDefinitions,
} from '../../spec/definitions/records.ts';
import type {
  Ask,
  Clause,
  LossDefinition,
  LossQuestion,
  OwnQuestion,
  Parameter,
  Question,
  TensorData,
} from '../../spec/language/index.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { sampled } from '../../src/judge/draw.ts';
import { questionsOf } from '../../src/judge/law.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { FromSubject, Message, ToSubject } from '../../src/subjects/process/messages.ts';
import { encoded } from '../../src/subjects/process/wire.ts';
import { leftOut, type Declaration } from '../../src/subjects/subject.ts';
import { trainingLoop } from '../support/loops.ts';
import { ruleSubject, signs } from '../support/rules.ts';
import { code, fields, jsonBlock, listed, prose, resolved, table, type Schema } from './markdown.ts';

const root = resolve(import.meta.dirname, '../..');
const messages = JSON.parse(readFileSync(join(root, 'spec/schemas/messages.schema.json'), 'utf8')) as {
  readonly definitions: Readonly<Record<string, Schema>>;
};
export const definitions: Readonly<Record<string, Schema>> = messages.definitions;

const byLength = (asked: readonly Question[]): readonly Question[] =>
  asked
    .map((question) => ({ question, text: JSON.stringify(question) }))
    .toSorted((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    .map(({ question }) => question);
const asked = (clause: Clause, given: object): readonly Question[] =>
  Object.values(questionsOf(clause, given, rounding('float64')));

/** Every question of a worked example, the shortest first; and then those of cases that are drawn. */
const questions = [
  ...byLength(clauses.flatMap((clause) => clause.examples.flatMap(({ given }) => asked(clause, given)))),
  ...byLength(
    clauses.flatMap((clause) =>
      clause.given.fixed.flatMap((_, point) =>
        sampled({ clause, seed: 1, format: 'float64' }, point, 1).flatMap((given) => asked(clause, given)),
      ),
    ),
  ),
];

/** A training loop with a model of its own. In float32 its numbers do not hang on the last bit of a hyperbolic tangent. */
const loop = trainingLoop({ format: 'float32' });
const rule = ruleSubject(signs);

/** The shortest question of a kind of which this holds. */
function shortest<K extends Ask>(ask: K, holds: (question: Extract<Question, { ask: K }>) => boolean): Question {
  const found = questions.find((question) => question.ask === ask && holds(question as Extract<Question, { ask: K }>));
  if (found === undefined) throw new Error(`nothing asks such a question of the kind '${ask}'`);
  return found;
}

const microBatch = (x: readonly number[], y: readonly number[]): Readonly<Record<'x' | 'y', TensorData>> => ({
  x: { shape: [y.length, 2], data: x },
  y: { shape: [y.length], data: y },
});
const declaredText = (value: unknown): string => code(JSON.stringify(value));

/** Questions of each kind, and what each of them shows. */
export const examples: readonly { readonly ask: Ask; readonly shows: string; readonly question: Question }[] = [
  {
    ask: 'loss',
    shows: 'The mean over the elements of a batch of several examples',
    question: shortest(
      'loss',
      ({ loss, reduction, predictions, weights, valid }) =>
        loss.name === 'squared-error' &&
        reduction.by === 'mean' &&
        reduction.over === 'elements' &&
        predictions.data.length > 2 &&
        weights === undefined &&
        valid === undefined,
    ),
  },
  {
    ask: 'loss',
    shows: 'Class indices as targets, and no reduction: one loss for every example',
    question: shortest(
      'loss',
      ({ loss, reduction, targets }) =>
        loss.name === 'softmax-cross-entropy' && reduction.by === 'none' && targets.shape.length === 1,
    ),
  },
  {
    ask: 'loss',
    shows: 'With weights, by whose sum the mean is divided',
    question: shortest('loss', ({ reduction }) => reduction.by === 'mean' && reduction.over === 'sum-of-weights'),
  },
  {
    ask: 'loss',
    shows: 'With a mask, by which the mean does not count what is ignored',
    question: shortest(
      'loss',
      ({ valid, reduction }) => valid !== undefined && reduction.by === 'mean' && reduction.over === 'valid',
    ),
  },
  {
    ask: 'loss',
    shows: 'With an upstream gradient',
    question: shortest('loss', ({ cotangent, reduction }) => cotangent !== undefined && reduction.by === 'none'),
  },
  {
    ask: 'attempt',
    shows: 'A reduction that there is not',
    question: shortest('attempt', ({ reduction }) => reduction.by === 'unknown'),
  },
  {
    ask: 'attempt',
    shows: 'Nothing to reduce',
    question: shortest('attempt', ({ predictions }) => predictions.data.length === 0),
  },
  {
    ask: 'objective',
    shows: 'A linear model with a penalty',
    question: shortest('objective', ({ penalties }) => penalties.length > 0),
  },
  {
    ask: 'steps',
    shows: 'One step of an optimizer without a memory',
    question: shortest('steps', ({ optimizer }) => optimizer.name === 'sgd'),
  },
  {
    ask: 'steps',
    shows: 'One with a memory, from a state that is given, whose slots are asked for afterwards',
    question: shortest(
      'steps',
      ({ optimizer, state, slots }) => optimizer.name === 'momentum' && state !== undefined && slots === true,
    ),
  },
  {
    ask: 'training',
    shows: 'One update',
    question: shortest('training', ({ reduction }) => reduction.by === 'mean'),
  },
  {
    ask: 'accumulation',
    shows: 'Gradient accumulation, a window of two micro-batches',
    question: shortest(
      'accumulation',
      ({ windows, reduction }) =>
        reduction.by === 'mean' && windows.some(({ replicas }) => replicas.length === 1 && replicas[0]!.length === 2),
    ),
  },
  {
    ask: 'accumulation',
    shows: 'Data parallelism, two replicas whose gradients are averaged',
    question: shortest(
      'accumulation',
      ({ windows, collective }) => collective === 'average' && windows.some(({ replicas }) => replicas.length === 2),
    ),
  },
  {
    ask: 'evaluate',
    shows: 'The loss of a data set in two batches of different sizes',
    question: shortest(
      'evaluate',
      ({ batches, reduction }) =>
        reduction.by === 'mean' && batches.length === 2 && batches.every(({ valid }) => valid === undefined),
    ),
  },
  ownExample(),
  {
    ask: 'ownSteps',
    shows: `Two steps of a rule that is declared as ${declaredText(signs.declared)}`,
    question: {
      ask: 'ownSteps',
      rule: signs.declared.name,
      hyper: { momentum: 0.75, decay: 0.5 },
      parameter: { shape: [5], data: [1, -1, 0.5, 2, -0.25] },
      steps: [
        { gradient: { shape: [5], data: [2, -1, 0.5, -1, 1] }, rate: 0.25 },
        { gradient: { shape: [5], data: [-4, 1, 1, -2, 0.5] }, rate: 0.125 },
      ],
      slots: true,
    },
  },
  {
    ask: 'observed',
    shows: `One window of two micro-batches, of a loop that is declared as ${declaredText(loop.declaration.loops![0]!)}`,
    question: {
      ask: 'observed',
      loop: loop.declaration.loops![0]!.name,
      windows: [{ rate: 0.125, replicas: [[microBatch([1, 0.5], [1]), microBatch([0, 1, -1, 0.5], [0.5, 1])]] }],
    },
  },
];
/** A loss of the subject's own: the shortest question of a mean, with what is declared. */
function ownExample(): (typeof examples)[number] {
  const question = shortest('own', ({ reduction }) => reduction.by === 'mean') as OwnQuestion;
  const declared = reference.declaration.ownLosses!.find(({ name }) => name === question.loss)!;
  return { ask: 'own', shows: `A mean of a loss that is declared as ${declaredText(declared)}`, question };
}

/** What the reference answers; and a small training loop and rule, as the reference has none of its own. */
export const answerTo = async (question: Question): Promise<unknown> =>
  await (question.ask === 'observed' ? loop : question.ask === 'ownSteps' ? rule : reference).answer(question);

export const nameOfQuestion = (ask: Ask): string => `${ask[0]!.toUpperCase()}${ask.slice(1)}Question`;

/** A small subject, as a whole conversation with it goes. */
export const small: Declaration = {
  name: 'mine',
  version: '1.0.0',
  format: 'float64',
  asks: ['loss'],
  losses: ['squared-error'],
  reductions: ['none', 'sum', 'mean'],
  denominators: ['elements'],
};

/** A conversation, in which one question is answered, one is declined, and at one the subject fails. */
export async function conversation(): Promise<readonly Message[]> {
  const first = examples[0]!.question as LossQuestion;
  const batch = [
    first,
    { ...first, reduction: { by: 'sum' } as const },
    { ...first, reduction: { by: 'none' } as const },
  ];
  const to: ToSubject[] = [
    { kind: 'hello', protocol: 1, specification: specificationVersion },
    { kind: 'ask', questions: batch.map((question, i) => ({ id: i + 1, question: encoded(question) as Question })) },
    { kind: 'end' },
  ];
  const from: FromSubject[] = [
    { kind: 'declare', protocol: 1, declaration: small },
    {
      kind: 'answers',
      answers: [
        { id: 1, answer: encoded(await answerTo(first)) as never },
        { id: 2, unsupported: 'there is no sum on this device' },
        { id: 3, error: 'IndexError: index 4 is out of bounds' },
      ],
    },
  ];
  return [to[0]!, from[0]!, to[1]!, from[1]!, to[2]!];
}

/** Fields whose values another place tells. */
const elsewhere: Readonly<Record<string, string>> = {
  deviations: 'ids of clauses, each with a reason',
  ownLosses: 'losses, [as declared there](your-own-loss.md#what-can-be-declared)',
  ownOptimizers: 'update rules, [as declared there](your-own-optimizer.md#what-is-declared)',
  loops: 'loops, [as declared there](your-own-loop.md#what-is-declared)',
};
const defaultOf = (field: string, required: boolean): string => {
  if (required) return 'required';
  if (field === 'profile') return 'the strict profile of the format';
  const value: unknown = leftOut[field as keyof typeof leftOut];
  return Array.isArray(value) && value.length === 0 ? 'none' : code(JSON.stringify(value));
};

function declarationTable(): string {
  const { properties = {}, required = [] } = definitions['Declaration']!;
  return table(
    ['field', 'type', 'allowed values', 'default', 'meaning'],
    fields(properties, definitions).map(({ name, type, values, meaning }) => [
      code(name),
      type,
      elsewhere[name] ?? values,
      defaultOf(name, required.includes(name)),
      meaning,
    ]),
  );
}

function profileTable(): string {
  const { properties = {} } = definitions['Declaration']!.properties!['profile']!;
  const names = Object.keys(formats) as NumberFormat[];
  const shown = (value: string | boolean | object): string =>
    typeof value === 'object'
      ? listed(Object.entries(value).map(([name, ulps]) => `${name} ${ulps}`))
      : code(String(value));
  return table(
    ['part', 'allowed values', ...names.map((name) => `default in ${name}`), 'meaning'],
    fields(properties, definitions).map(({ name, values, meaning }) => [
      code(name),
      name === 'ulps' ? 'for each function a number from 0 on' : values,
      ...names.map((format) => (name === 'evaluations' ? 'none' : shown(defaultProfile(format)[name as 'flush']))),
      meaning,
    ]),
  );
}

/**
 * The fields of a part that comes in several forms, with the values that each may have in any of them. The
 * hyper-parameters of an update rule are told elsewhere.
 */
function formsTable(name: string): string {
  const rules = new Set(
    Object.values(optimizerDefinitions).flatMap(({ hyperParameters }) => Object.keys(hyperParameters)),
  );
  const forms = (definitions[name]!.anyOf ?? [definitions[name]!]).map(flat);
  const names = [...new Set(forms.flatMap(({ properties }) => Object.keys(properties)))];
  return table(
    ['field', 'values', 'there'],
    names
      .filter((field) => name !== 'OptimizerSpec' || !rules.has(field))
      .map((field) => {
        const having = forms.filter(({ properties }) => field in properties);
        const found = having.flatMap(({ properties }) => fields({ [field]: properties[field]! }, definitions));
        const values = [...new Set(found.map((one) => (one.values === 'see below' ? one.type : one.values)))];
        const always = forms.every(({ required }) => required.includes(field));
        return [code(field), listed(values), always ? 'always' : 'where it is needed'];
      }),
  );
}

/** The fields of an object, and those of the objects in it by their paths. */
function flat({ properties = {}, required = [] }: Schema): {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
} {
  const entries = Object.entries(properties).flatMap(([name, schema]): [string, Schema][] =>
    schema.properties === undefined
      ? [[name, schema]]
      : Object.entries(schema.properties).map(([inner, one]) => [`${name}.${inner}`, one]),
  );
  return { properties: Object.fromEntries(entries), required };
}

export function answerTable(name: string): string {
  const { properties = {} } = resolved(definitions[name]!, definitions);
  return table(
    ['field of the answer', 'type', 'meaning'],
    fields(properties, definitions).map(({ name: field, type, meaning }) => [code(field), type, meaning]),
  );
}

export function fieldTable(name: string): string {
  const { properties = {}, required = [] } = definitions[name]!;
  return table(
    ['field of the question', 'type', 'there', 'meaning'],
    fields(properties, definitions)
      .filter((field) => field.name !== 'ask')
      .map((field) => [
        code(field.name),
        field.type,
        required.includes(field.name) ? 'always' : 'where it is asked for',
        field.meaning,
      ]),
  );
}

async function chapterOf(ask: Ask): Promise<string> {
  const name = nameOfQuestion(ask);
  const shown = await Promise.all(
    examples
      .filter((one) => one.ask === ask)
      .map(async ({ shows, question }) =>
        [`${shows}:`, jsonBlock(question), 'The answer:', jsonBlock(await answerTo(question))].join('\n\n'),
      ),
  );
  return [
    `### ${code(ask)}`,
    prose(definitions[name]!.description!),
    ...shown,
    fieldTable(name),
    answerTable(name.replace('Question', 'Answer')),
  ].join('\n\n');
}

const rulesTable = (): string =>
  table(
    ['rule', 'hyper-parameters', 'slots'],
    Object.entries(optimizerDefinitions).map(([name, { hyperParameters, slots }]) => [
      code(name),
      listed(Object.keys(hyperParameters).map(code)) || 'none',
      listed(Object.keys(slots).map(code)) || 'none',
    ]),
  );

const lossesTable = (): string =>
  table(
    ['loss', 'predictions', 'targets', 'parameters'],
    Object.values<LossDefinition>(lossDefinitions).map(({ name, says, inputs, parameters }) => [
      `${code(name)}: ${says}`,
      ...[inputs.predictions, inputs.targets].map(({ is, shape, domain }) => `${is} ${shape}: ${domain}`),
      Object.entries<Parameter>(parameters)
        .map(([one, { meaning, domain }]) => `${code(one)}: ${meaning} (${domain})`)
        .join('; ') || 'none',
    ]),
  );

const denominatorsTable = (): string =>
  table(
    ['denominator', 'what a mean divides by'],
    denominatorNames.map((name) => [code(name), denominatorDefinitions[name].says]),
  );

const identitiesTable = (): string =>
  table(
    ['convention', 'reduction', 'what it gives'],
    Object.values(reductionDefinitions).flatMap(({ name, ofNothing }) =>
      Object.entries<unknown>(ofNothing).map(([convention, value]) => [
        code(convention),
        code(name),
        value === 'refused' ? 'an error' : String(value).replace('-', '−'),
      ]),
    ),
  );

/** The page. */
export async function questionsPage(): Promise<string> {
  const lines = (await conversation()).map((message) => ({
    from: message.kind === 'declare' || message.kind === 'answers' ? 'subject' : 'judge',
    text: JSON.stringify(message),
  }));
  const asks = [...new Set(examples.map(({ ask }) => ask))];
  const part = (name: string): string =>
    [`### ${code(name)}`, prose(definitions[nameOfType[name]!]!.description ?? ''), formsTable(nameOfType[name]!)].join(
      '\n\n',
    );
  return `${[
    '# Questions and answers',
    '<!-- Written by `npm run docs` from the schema, the definitions, and what the reference answers: change those. -->',
    `This page is for whoever writes a subject in a language of their own: Rust, Julia, or any other. The rules of the conversation are in
[the protocol](../spec/protocol/README.md); here is what is said in it. All of it is checked by one JSON Schema,
[messages.schema.json](../spec/schemas/messages.schema.json). [examples/losses.pl](../examples/losses.pl) is a whole subject without a helper.`,
    '## A conversation',
    'Each message is one line of JSON. The judge says `hello`, the subject answers with `declare` once it is ready. The judge then asks, any number of times, and the subject answers each question by its number: with an answer, with the reason why it does not have that, or with what went wrong. After `end` the subject ends.',
    ...lines.map(
      ({ from, text }) => `${from === 'judge' ? 'The judge' : 'The subject'}:\n\n\`\`\`json\n${text}\n\`\`\``,
    ),
    'A subject is then a loop, in any language:',
    [
      '```text',
      'for each line of the standard input, parsed as JSON:',
      '  hello: write the declare message',
      '  ask:   for each question in its order, write an answers message with its id and its answer',
      '  end:   stop',
      'after each message that is written, flush the standard output',
      '```',
    ].join('\n'),
    '## Tensors and numbers',
    'A tensor is `{"shape": […], "data": …}`. The judge sends `data` as base64: the numbers in row-major order (the last axis varies fastest), each a float64 of eight bytes, least significant byte first. A subject may answer in the same way, or with a list of numbers. A subject that says `rawTensors` in its `declare` message gets these bytes as they are, after the line: [the protocol](../spec/protocol/README.md) says how. A single number has the shape `[]`. On this page data are lists, so that they can be read.',
    'JSON has no word for some numbers: the strings `"NaN"`, `"Infinity"`, `"-Infinity"` and `"-0"` stand for them. Every number that is sent can be held exactly by the format that the subject declares.',
    '## The declaration',
    'What a list leaves out is not asked. A field that is absent means what its default says. Other fields than these are an error.',
    jsonBlock(small),
    declarationTable(),
    '### `profile`',
    'Only a subject whose arithmetic is less strict than its format needs one. A wider profile accepts more answers, and every report names it.',
    profileTable(),
    `### ${code('denominators')}`,
    denominatorsTable(),
    `### ${code('identities')}`,
    'What a reduction gives for an empty batch, or for one in which every element is ignored.',
    identitiesTable(),
    '## The questions',
    `There are ${asks.length} kinds. A subject declares the kinds that it answers in \`asks\`; \`own\` is also asked of every loss in \`ownLosses\`, and \`ownSteps\` of every rule in \`ownOptimizers\`; \`equistep observe\` alone asks \`observed\` of the loops in \`loops\`. Fields that a question does not have are left out of it, and never null.`,
    ...(await Promise.all(asks.map(chapterOf))),
    '## The parts of a question',
    '### `loss`: its name and its parameters',
    lossesTable(),
    ...['reduction', 'penalties', 'optimizer', 'clip', 'windows[].replicas[][]'].map(part),
    '## Update rules',
    'The formula of each rule, and the degree of each of its numbers, are in [the definitions](../spec/DEFINITIONS.md#update-rules). A hyper-parameter that a question leaves out is zero.',
    rulesTable(),
  ].join('\n\n')}\n`;
}

/** The types of the parts that have a section of their own. */
const nameOfType: Readonly<Record<string, string>> = {
  reduction: 'ReductionSpec',
  penalties: 'PenaltySpec',
  optimizer: 'OptimizerSpec',
  clip: 'ClipSpec',
  'windows[].replicas[][]': 'MicroBatch',
};
