import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { evaluations } from '../../spec/language/index.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import { wrongIn } from '../../src/subjects/declaration.ts';
import { pattern } from '../pattern.ts';

const good = {
  name: 'mine',
  version: '1',
  format: 'float64',
  asks: ['loss'],
  losses: ['squared-error'],
  reductions: ['none', 'sum', 'mean', 'max'],
};
const losses = reference.declaration.losses.join(', ');
const circular: Record<string, unknown> = { ...good };
circular['profile'] = circular;
const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown;
const unreadable = (): never => {
  throw new Error('not today');
};
const revoked = Proxy.revocable({}, {});
revoked.revoke();

describe('a declaration is wrong in one sentence, which names the field and says what to write', () => {
  test.each<readonly [string, unknown, string | RegExp]>([
    [
      'none',
      undefined,
      "its subject has no 'declaration': add an object with name, version, format, asks, losses and reductions",
    ],
    ['a number', 7, 'its declaration is 7: write an object with name, version, format, asks, losses and reductions'],
    [
      'a list',
      [good],
      'its declaration is a list: write an object with name, version, format, asks, losses and reductions',
    ],
    ['an empty name', { ...good, name: '' }, `its declaration's name is "": write a string of 1 to 200 letters`],
    [
      'no version',
      { ...good, version: undefined },
      "its declaration has no 'version': add a string of 1 to 200 letters",
    ],
    [
      'a format that cannot be printed',
      { ...good, format: { toString: 1, valueOf: 1 } },
      "its declaration's format is an object: write one of float64, float32, bfloat16, float16",
    ],
    [
      'a format of every object',
      { ...good, format: 'constructor' },
      'its declaration\'s format is "constructor": write one of float64, float32, bfloat16, float16',
    ],
    [
      'a format that is misspelt',
      { ...good, format: 'flaot32' },
      'its declaration\'s format is "flaot32": did you mean "float32"? Write one of float64, float32, bfloat16, float16',
    ],
    [
      'an excess of every object',
      { ...good, profile: { excess: 'valueOf' } },
      'its declaration\'s profile.excess is "valueOf": write one of float64, float32, bfloat16, float16',
    ],
    [
      'ulps for all functions alike',
      { ...good, profile: { ulps: 5 } },
      "its declaration's profile.ulps is 5: write an object with a number for some of exp, log, log1p, sqrt, tanh, power, divide",
    ],
    [
      'ulps below zero',
      { ...good, profile: { ulps: { log: -1 } } },
      "its declaration's profile.ulps.log is -1: write a number from 0 on",
    ],
    [
      'ulps without end',
      { ...good, profile: { ulps: { log: Infinity } } },
      "its declaration's profile.ulps.log is Infinity: write a number from 0 on",
    ],
    [
      'ulps of another function',
      { ...good, profile: { ulps: { log2: 1 } } },
      "its declaration's profile.ulps has a field \"log2\", which is unknown: did you mean 'log'?",
    ],
    [
      'a list for a profile',
      { ...good, profile: [] },
      "its declaration's profile is a list: write an object with some of accumulator, excess, ulps, flush, deterministic and evaluations",
    ],
    [
      'a field that is misspelt',
      { ...good, optimisers: ['sgd'] },
      'its declaration has a field "optimisers", which is unknown: did you mean \'optimizers\'?',
    ],
    [
      'a required field that is misspelt',
      { ...good, asks: undefined, aks: ['loss'] },
      'its declaration has a field "aks", which is unknown: did you mean \'asks\'?',
    ],
    [
      'a field of nothing',
      { ...good, profile: { rounding: 1 } },
      'its declaration\'s profile has a field "rounding", which is unknown: the fields are ulps, accumulator, excess, flush, deterministic, evaluations',
    ],
    [
      'no list',
      { ...good, asks: undefined },
      "its declaration has no 'asks': add a list of some of loss, attempt, objective, steps, training, accumulation, evaluate, own, or [] for none of them",
    ],
    [
      'a name for a list',
      { ...good, losses: 'huber' },
      `its declaration's losses is "huber": write a list of some of ${losses}, or [] for none of them`,
    ],
    [
      'a question that is asked of every rule',
      { ...good, asks: ['loss', 'ownSteps'] },
      'its declaration\'s asks[1] is "ownSteps", which is asked of everything in ownOptimizers: take it out here (asks may be [])',
    ],
    [
      'an evaluation that is misspelt',
      { ...good, profile: { evaluations: ['scaled-masks'] } },
      `its declaration's profile.evaluations[0] is "scaled-masks": did you mean "scaled-mask"? Write one of ${evaluations.join(', ')}`,
    ],
    [
      'an evaluation for a list',
      { ...good, profile: { evaluations: 'scaled-mask' } },
      `its declaration's profile.evaluations is "scaled-mask": write a list of some of ${evaluations.join(', ')}`,
    ],
    ['no such loss', { ...good, losses: ['mse'] }, `its declaration's losses[0] is "mse": write one of ${losses}`],
    [
      'a loss that is misspelt',
      { ...good, losses: ['huber', 'hinges'] },
      `its declaration's losses[1] is "hinges": did you mean "hinge"? Write one of ${losses}`,
    ],
    [
      'an option that is misspelt',
      { ...good, options: ['weight'] },
      `its declaration's options[0] is "weight": did you mean "weights"? Write one of ${reference.declaration.options!.join(', ')}`,
    ],
    [
      'a number that cannot be sent',
      { ...good, asks: [1n] },
      "its declaration's asks[0] is a bigint: give strings, numbers, true, false, lists and objects alone",
    ],
    [
      'a set',
      { ...good, asks: new Set(['loss']) },
      "its declaration's asks is a Set: give strings, numbers, true, false, lists and objects alone",
    ],
    [
      'gradients by name',
      { ...good, gradients: 'none' },
      'its declaration\'s gradients is "none": write true or false',
    ],
    [
      'deviations without a reason',
      { ...good, deviations: { 'gradient/limit': '' } },
      'its declaration\'s deviations."gradient/limit" is "": write the reason, a string that is not empty',
    ],
    [
      'deviations from no clause',
      { ...good, deviations: { 'gradient/limits': 'known' } },
      "its declaration's deviations name \"gradient/limits\", which is no clause: did you mean 'gradient/limit'?",
    ],
    [
      'one that holds itself',
      circular,
      /^its declaration's profile\.profile\.profile.* is nested more than 8 deep, or holds itself: give /,
    ],
    ['one that is deep', { ...good, name: deep }, /^its declaration's name\[0\]\[0\].* is nested more than 8 deep/],
    [
      'one that cannot be read',
      Object.defineProperty({ ...good }, 'losses', { get: unreadable, enumerable: true }),
      "its declaration's losses cannot be read (not today): give strings, numbers, true, false, lists and objects alone",
    ],
    [
      'one whose fields cannot be listed',
      new Proxy({}, { ownKeys: unreadable }),
      'its declaration cannot be read (not today): give strings, numbers, true, false, lists and objects alone',
    ],
    [
      'one that is gone',
      { ...good, profile: revoked.proxy },
      /^its declaration's profile cannot be read \(TypeError: .*\): give strings/,
    ],
    [
      'one with a long text',
      { ...good, name: 'x'.repeat(100_000_000) },
      "its declaration's name has 100000000 letters: give at most 10000",
    ],
    [
      'one without end',
      { ...good, asks: Array(2 ** 32 - 1) },
      "its declaration's asks has 4294967295 entries: give at most 1000",
    ],
  ])('%s', (_, declaration, sentence) => {
    expect(wrongIn(declaration)).toMatch(pattern(sentence));
  });
});

test('good ones are not wrong', () => {
  for (const declaration of [
    good,
    reference.declaration,
    { ...good, profile: {}, deviations: {}, gradients: undefined },
    { ...good, profile: { accumulator: 'float32', ulps: { exp: 0, log: 2.5 }, flush: true, deterministic: false } },
    Object.freeze({ ...good, deviations: { 'gradient/limit': 'known' } }),
  ])
    expect(wrongIn(declaration)).toBe(undefined);
});

test('the reference declares every word of the schema, and no other', () => {
  const { definitions } = createRequire(import.meta.url)('equistep/schemas/messages.schema.json') as {
    readonly definitions: Record<string, Schema>;
  };
  const wordsOf = ({ $ref, anyOf, const: word, enum: words }: Schema): readonly string[] => [
    ...(word === undefined ? [] : [word]),
    ...(words ?? []),
    ...(anyOf ?? []).flatMap(wordsOf),
    ...($ref === undefined ? [] : wordsOf(definitions[$ref.split('/').at(-1)!]!)),
  ];
  const lists = Object.entries(definitions['Declaration']!.properties!).flatMap(([field, { items }]) =>
    // Losses, rules and loops of one's own have words of their own.
    items === undefined || ['ownLosses', 'ownOptimizers', 'loops'].includes(field)
      ? []
      : [[field, wordsOf(items).toSorted()] as const],
  );
  const {
    name: _,
    version: __,
    format: ___,
    ownLosses: ____,
    ownOptimizers: _____,
    ...declared
  } = reference.declaration;
  const sorted = Object.entries(declared).map(([field, list]) => [field, (list as string[]).toSorted()]);
  expect(lists.length).toBeGreaterThan(10);
  expect(Object.fromEntries(sorted)).toEqual(Object.fromEntries(lists));
});
interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
