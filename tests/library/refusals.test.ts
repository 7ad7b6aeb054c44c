import { describe, expect, test } from 'vitest';
import * as equistep from '../../src/index.ts';
import { clauses, gradient, judge, learningRate, reference, scaleBatch, tensor, translate } from '../../src/index.ts';
import { hostile, calls, put, pathOf, thrownBy, toldBy, written, isSentence } from './calls.ts';

const two = tensor([2], [1, 2]);
const onSum = learningRate(0.5, { forLossReducedBy: 'sum', batchSize: 2 });
const slope = gradient(two, { reducedBy: 'mean', batchSize: 2 });
const mean = { reducedBy: 'mean' };

describe('every function of the front door refuses what it does not understand', () => {
  test('every function is here', () => {
    const functions = Object.entries(equistep).flatMap(([name, value]) => {
      if (typeof value !== 'function') return [];
      return [name, ...Object.keys(value).map((part) => `${name}.${part}`)];
    });
    expect([...new Set(calls.map(({ name }) => name))]).toEqual(
      expect.arrayContaining([...functions, 'reference.answer', 'conformance']),
    );
  });

  test.each(calls.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const wrong: string[] = [];
    for (const [place, accepts] of Object.entries(one.places)) {
      for (const value of hostile) {
        // What it takes is judged to the end, which takes long: verdicts, that is reached the same way, stands for it.
        if (name === 'judge' && accepts(value)) continue;
        const thrown = await thrownBy(one, put(value, pathOf(place), one.args) as readonly unknown[]);
        const shown = `${place} = ${written(value)}`;
        if (accepts(value)) {
          if (thrown !== undefined) wrong.push(`${shown} is right, but: ${toldBy(thrown)}`);
        } else if (thrown === undefined) wrong.push(`${shown} is taken`);
        else if (!isSentence(thrown, name)) wrong.push(`${shown}: ${toldBy(thrown)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a part that is unknown is no part', () => {
  const options = calls.flatMap((one) =>
    one.args.flatMap((arg, at) =>
      typeof arg === 'object' && arg !== null && !Array.isArray(arg) && !('data' in arg) ? [[one, at] as const] : [],
    ),
  );
  // A question may hold what a later version asks, and a subject what is its own affair.
  const strict = options.filter(([{ name }, at]) => {
    const judges = ['judge', 'verdicts', 'conformance', 'observe'].includes(name);
    return name !== 'reference.answer' && !(judges && at === 0);
  });
  test.each(strict.map(([one, at]) => [one.name, at, one] as const))('%s, argument %i', async (name, at, one) => {
    const thrown = await thrownBy(one, put(1, [at, 'unexpected'], one.args) as readonly unknown[]);
    expect(String(thrown)).toMatch(new RegExp(`^RangeError: ${name.replace('.', '\\.')}: .*"unexpected"`));
  });
});

const silent: unknown = undefined;
const sentences: readonly (readonly [name: string, args: readonly unknown[], message: string])[] = [
  ['judge', [], 'judge: the subject must be an object { declaration, answer }, got undefined.'],
  ['judge', [{}], /^judge: the subject has no declaration, got undefined\. Write \{ declaration: /.source],
  [
    'judge',
    [{ ...reference, declaration: { ...reference.declaration, format: 'constructor' } }],
    'judge: the subject\'s declaration\'s format is "constructor": write one of float64, float32, bfloat16, float16.',
  ],
  [
    'judge',
    [{ ...reference, declaration: { ...reference.declaration, optimisers: [] } }],
    "judge: the subject's declaration has a field \"optimisers\", which is unknown: did you mean 'optimizers'?",
  ],
  [
    'judge',
    [reference, { clauses: ['gradiant/limit'] }],
    'judge: clauses[0] is "gradiant/limit", which matches no clause. Did you mean "gradient/limit"?',
  ],
  [
    'judge',
    [reference, { clauses: 'gradient/*' }],
    'judge: clauses must be a list of ids, globs or clauses, got "gradient/*". Write clauses: [\'gradient/*\'].',
  ],
  [
    'judge',
    [reference, { clauses: [] }],
    "judge: clauses is empty. Leave it out to judge by all of them. Write clauses: ['gradient/*'].",
  ],
  ['judge', [reference, { clause: ['gradient/*'] }], 'judge: there is no option "clause". Did you mean "clauses"?'],
  [
    'judge',
    [reference, { cases: NaN }],
    'judge: cases must be a whole number from 1 on, got NaN. It is how many cases are drawn for a clause.',
  ],
  ['judge', [reference, { cases: '5' }], 'judge: cases must be a number, got "5". It is how many cases'],
  [
    'judge',
    [reference, { timeLimit: Infinity }],
    'judge: timeLimit must be above 0 and at most 2147483647 (24 days), got Infinity. It is how many milliseconds the subject has for one answer.',
  ],
  [
    'judge',
    [reference, { replay: { from: 'example', example: 0 } }],
    `judge: replay is one case of one clause, and clauses has ${clauses.length}. Choose that one.`,
  ],
  [
    'judge',
    [reference, { clauses: ['gradient/limit'], replay: { from: 'example', example: 9 } }],
    'judge: replay.example: gradient/limit has examples 0 to 0, got 9.',
  ],
  [
    'judge',
    [reference, { deviations: { 'gradient/limt': { reason: 'known' } } }],
    'judge: deviations has "gradient/limt", which is the id of no clause. Did you mean "gradient/limit"?',
  ],
  [
    'verdicts',
    [reference, { seed: -1 }],
    'verdicts: seed must be a whole number from 0 on, got -1. Equal seeds draw equal cases.',
  ],
  [
    'squaredError',
    [two, two, { reducedBy: 'mean', weights: two }],
    'squaredError: options has no part "weights": the parts are reducedBy. Write { reducedBy: \'mean\' }.',
  ],
  [
    'squaredError',
    [{ shape: Object.freeze([2]), data: new Float64Array(3) }, two, mean],
    'squaredError: predictions is not a tensor. Make it with tensor(shape, data).',
  ],
  [
    'softmaxCrossEntropy',
    [tensor([1, 2], [0, 0]), tensor([1], [2]), mean],
    'softmaxCrossEntropy: class index 2 in row 0 is not one of 0 … 1.',
  ],
  [
    'softmaxCrossEntropy',
    [two, two, mean],
    'softmaxCrossEntropy: logits has shape [2], expected [B, C], C at least 1.',
  ],
  [
    'toRateOnSum',
    [onSum],
    'toRateOnSum: rate is for a loss reduced by "sum", not by "mean". Use convertRate, which takes either.',
  ],
  ['huber', [Infinity], 'huber: delta must be a finite number above zero, got Infinity.'],
  [
    'descend',
    [two, slope],
    'descend: rate must be an object, got undefined. Make it with learningRate(value, options).',
  ],
  [
    'translate',
    [
      { optimizer: { name: 'adam', epsilon: Infinity }, rate: 1 },
      { from: 'mean', to: 'sum', batchSize: 8 },
    ],
    'translate: optimizer.epsilon must be finite, got Infinity.',
  ],
  [
    'translate',
    [{ optimizer: { name: 'sgd' }, rate: 1 }, silent],
    "translate: options must be an object, got undefined. Write { from: 'mean', to: 'sum', batchSize: 256 }.",
  ],
  [
    'translate',
    [
      { optimizer: { name: 'momentum' }, rate: 1, state: { step: 1, slots: { velocit: { shape: [1], data: [1] } } } },
      { from: 'mean', to: 'sum', batchSize: 8 },
    ],
    'translate: state.slots has no part "velocit": the parts are velocity.',
  ],
];
describe('the sentence says what is wrong and what to do', () => {
  test.each(sentences)('%s: %#', async (name, args, message) => {
    const { call } = calls.findLast((one) => one.name === name)!;
    const thrown = await thrownBy({ name, call, args, places: {} }, args);
    expect((thrown as Error).message).toMatch(message.startsWith('^') ? new RegExp(message) : message);
  });
});

test('nothing but none and max has no factor: from anyOf, or to it, there is no translation', () => {
  const sgd = { optimizer: { name: 'sgd' }, rate: 0.5 } as const;
  for (const one of ['none', 'max'] as const) {
    for (const other of ['none', 'sum', 'mean', 'max'] as const) {
      expect(translate(sgd, { from: one, to: other, batchSize: 8 })).toMatchObject({
        kind: 'refused',
        refusal: { why: 'no-factor', reduction: one },
      });
      expect(translate(sgd, { from: other, to: one, batchSize: 1 })).toMatchObject({ kind: 'refused' });
    }
    expect(scaleBatch(sgd, { reducedBy: one, batchSize: 8, toBatchSize: 8 })).toMatchObject({ kind: 'refused' });
  }
});

test('clauses are chosen as on the command line: by id, by glob, and by themselves', async () => {
  const last = clauses.at(-1)!;
  const chosen = [last, 'sgd/rate-over-batch', 'reduction/*', 'reduction/sum-adds'];
  const found = await judge(reference, { clauses: chosen, cases: 1 });
  const ids = clauses
    .map(({ id }) => id)
    .filter((id) => /^reduction\/|^sgd\/rate-over-batch$/.test(id) || id === last.id);
  expect(found.verdicts.map(({ clause }) => clause)).toEqual(ids);
});
