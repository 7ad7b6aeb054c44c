/** Declarations that are wrong in one field: every field with everything that it cannot be. */
import { wrongIn } from '../../src/subjects/declaration.ts';
import { checkSentence, type Attack } from './table.ts';

const good = {
  name: 'mine',
  version: '1',
  format: 'float64',
  profile: { accumulator: 'float64', excess: 'float64', ulps: { exp: 1 }, flush: false, deterministic: true },
  asks: ['loss'],
  losses: ['squared-error'],
  reductions: ['sum'],
  denominators: ['elements'],
  options: ['weights'],
  identities: ['sum-is-zero'],
  penalties: ['sum-of-squares'],
  placements: ['outside'],
  optimizers: ['sgd'],
  decays: ['coupled'],
  memory: ['state'],
  collectives: ['sum'],
  windows: ['empty'],
  clips: ['value'],
  gradients: true,
  deviations: { 'gradient/limit': 'known' },
};
type Path = readonly string[];
const text: readonly Path[] = [['name'], ['version'], ['deviations', 'gradient/limit']];
const lists = Object.entries(good).flatMap(([field, value]) => (Array.isArray(value) ? [[field]] : []));
const words: readonly Path[] = [
  ['format'],
  ['profile', 'accumulator'],
  ['profile', 'excess'],
  ...lists.map(([field]) => [field!, '0']),
];
const objects: readonly Path[] = [['profile'], ['profile', 'ulps'], ['deviations']];
const numbers: readonly Path[] = [['profile', 'ulps', 'exp']];
const truths: readonly Path[] = [['profile', 'flush'], ['profile', 'deterministic'], ['gradients']];

/** The good declaration with another value at a place, or none. */
function changed(path: Path, value: unknown): Record<string, unknown> {
  const copy = structuredClone(good) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((one, key) => one[key] as Record<string, unknown>, copy);
  parent[path.at(-1)!] = value;
  return copy;
}
/** The good declaration with a field that cannot be read. */
function unreadable(path: Path): Record<string, unknown> {
  const copy = structuredClone(good) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((one, key) => one[key] as Record<string, unknown>, copy);
  const get = (): never => {
    throw { toString: 1 };
  };
  return Object.defineProperty(parent, path.at(-1)!, { get, enumerable: true }) === copy ? copy : copy;
}
const nested = (depth: number, open: string, close: string): unknown =>
  JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);
const circular: unknown[] = [];
circular.push(circular);

/** What no field may hold, by name. */
const everywhere: Readonly<Record<string, unknown>> = {
  null: null,
  'a bigint': 1n,
  'a symbol': Symbol('x'),
  'a function': () => 'float64',
  NaN: NaN,
  'minus infinity': -Infinity,
  'a text without end': 'x'.repeat(10_000_000),
  'lists without end': nested(200_000, '[', ']'),
  'objects without end': nested(200_000, '{"a":', '}'),
  'what holds itself': circular,
  'a sparse list': Array(4_000_000_000),
  'a date': new Date(0),
  'a map': new Map(),
  'an expression': /x/,
  'a promise': Promise.resolve('float64'),
  'a boxed text': Object('float64'),
  'an object that cannot be printed': { toString: 1, valueOf: 1 },
  'a proxy that throws': new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  ),
  'a proxy of a list, of another length': new Proxy([], { get: (_, key) => (key === 'length' ? 1e9 : 'loss') }),
};
const others = {
  ofText: { 'the empty text': '', 'a number': 1, true: true, 'a list': ['x'] },
  ofLists: { 'a word': 'loss', 'an object': { 0: 'loss', length: 1 }, true: true, 'a list of a list': [['loss']] },
  ofWords: {
    constructor: 'constructor',
    toString: 'toString',
    __proto__: '__proto__',
    'a number': 0,
    'the empty text': '',
  },
  ofObjects: { 'a list': ['x'], 'a number': 5, true: true, 'an unknown field': { rounding: 1 } },
  ofNumbers: { 'below zero': -1, infinity: Infinity, 'a text': '1', true: true },
  ofTruths: { 'a text': 'true', 'a number': 1, 'the empty text': '', 'a list': [] },
} as const;

const attack = (name: string, declaration: unknown, field: string): Attack => [
  name,
  () => checkSentence(wrongIn(declaration), new RegExp(`^its (declaration|subject)\\b.*${field}[^]*[:?]`)),
];

const of = (paths: readonly Path[], values: Readonly<Record<string, unknown>>): readonly Attack[] =>
  paths.flatMap((path) => [
    ...Object.entries({ ...everywhere, ...values }).map(([name, value]) =>
      attack(`${path.join('.')} is ${name}`, changed(path, value), path[0]!),
    ),
    attack(`${path.join('.')} cannot be read`, unreadable(path), path[0]!),
  ]);

const required = ['name', 'version', 'format', 'asks', 'losses', 'reductions'];
/** A letter left out of every field's name. */
const misspelt = Object.keys(good).map((field): Attack => {
  const { [field as keyof typeof good]: value, ...rest } = good;
  const wrong = field.slice(0, 2) + field.slice(3);
  const meant = new RegExp(`has a field "${wrong}", which is unknown: did you mean '${field}'\\?$`);
  return [`${field} is misspelt`, () => checkSentence(wrongIn({ ...rest, [wrong]: value }), meant)];
});

export const declarations: readonly Attack[] = [
  ...of(text, others.ofText),
  ...of(lists, others.ofLists),
  ...of(words, others.ofWords),
  ...of(objects, others.ofObjects),
  ...of(numbers, others.ofNumbers),
  ...of(truths, others.ofTruths),
  ...required.map((field) => attack(`no ${field}`, changed([field], undefined), field)),
  ...misspelt,
  ...Object.entries(everywhere).map(([name, value]) => attack(`${name} for a declaration`, value, '')),
];
export const goodDeclaration: unknown = good;
