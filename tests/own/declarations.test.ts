import { describe, expect, test } from 'vitest';
import type { OwnLoss } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import { wrongIn } from '../../src/subjects/declaration.ts';
import { unsupported, type Declaration } from '../../src/subjects/subject.ts';
import { ownSubject, quantile } from '../support/own.ts';

/** The declaration of OPEN.md, word for word. */
const ctc = `{ "ownLosses": [{
    "name": "ctc",
    "inputs": {
      "logits":  { "shape": ["examples", 12, 5], "reals": [-4, 4] },
      "labels":  { "shape": ["examples", 3], "integers": [1, 4] },
      "lengths": { "shape": ["examples"], "integers": [1, 3] } },
    "gradientOf": ["logits"],
    "elements": ["examples"],
    "means": [{ "over": "examples" }, { "over": { "each": "lengths", "then": "examples" } }],
    "properties": { "nonNegative": true, "rowsIndependent": true } }] }`;
const common = { name: 'mine', version: '1', format: 'float64', asks: [], losses: [], reductions: [] };
const declared = { ...common, ...(JSON.parse(ctc) as { readonly ownLosses: readonly [OwnLoss] }) };
const [loss] = declared.ownLosses;

test('a declaration says what a batch of an unknown loss looks like', () => {
  expect(wrongIn(declared)).toBeUndefined();
});

test('it is asked for by its name, its means and its cotangent, whatever kinds of question are declared', () => {
  const question = { ask: 'own', loss: 'ctc', inputs: {}, reduction: { by: 'none' } } as const;
  const of = declared as unknown as Declaration;
  expect(unsupported(of, question)).toBeUndefined();
  expect(unsupported(of, { ...question, loss: 'other' })).toBe("mine declares no loss of its own 'other'");
  expect(unsupported(of, { ...question, reduction: { by: 'mean', mean: 2, over: 'examples' } })).toBe(
    "mine declares no mean 2 of 'ctc'",
  );
  expect(unsupported(of, { ...question, cotangent: { shape: [], data: [1] } })).toBe(
    "mine declares no cotangent of 'ctc'",
  );
});

describe('what is wrong is one sentence that names the field, and says what to write', () => {
  const inputs = loss.inputs;
  const logits = inputs['logits']!;
  const cases: readonly (readonly [what: string, change: object, sentence: string | RegExp])[] = [
    [
      'no numbers',
      { inputs: { ...inputs, logits: { shape: logits.shape } } },
      'inputs.logits says not what numbers it holds: write either reals: [-4, 4] or integers: [1, 3]',
    ],
    [
      'numbers twice',
      { inputs: { ...inputs, logits: { ...logits, integers: [0, 1] } } },
      'inputs.logits says twice what numbers it holds: write either reals: [-4, 4] or integers: [1, 3]',
    ],
    [
      'an empty range',
      { inputs: { ...inputs, logits: { ...logits, reals: [4, -4] } } },
      'inputs.logits.reals is [4, -4], from which nothing can be drawn: write the smallest number and the largest, as in [-4, 4]',
    ],
    [
      'an endless range',
      { inputs: { ...inputs, logits: { ...logits, reals: [0, Infinity] } } },
      /inputs\.logits\.reals\[1\] is Infinity: write a number/,
    ],
    [
      'halves for whole numbers',
      { inputs: { ...inputs, lengths: { shape: ['examples'], integers: [0.5, 3] } } },
      /inputs\.lengths\.integers is \[0\.5, 3\], which are no whole numbers/,
    ],
    [
      'no batch axis of inputs',
      { inputs: { lengths: { shape: [3], integers: [1, 3] } }, gradientOf: [] },
      'inputs have no batch axis: write "examples" as the first axis of each input that has one row for each example',
    ],
    [
      'no batch axis of elements',
      { elements: [3] },
      'elements is [3], which has no batch axis: write "examples" first',
    ],
    [
      'a batch axis that is not the first',
      { elements: ['examples', 'examples'] },
      'elements[1] is "examples": the batch is the first axis, and no other',
    ],
    [
      'too much',
      { inputs: { ...inputs, logits: { ...logits, shape: ['examples', 1000, 1000] } } },
      'inputs.logits.shape holds 1000000 numbers a row: at most 65536 can be drawn',
    ],
    [
      'a gradient of nothing',
      { gradientOf: ['logit'] },
      `gradientOf[0] is "logit", which is no input: did you mean 'logits'?`,
    ],
    [
      'a gradient of whole numbers',
      { gradientOf: ['labels'] },
      `gradientOf[0] is "labels", which holds whole numbers: they have no gradient. Leave it out, or draw it from 'reals'`,
    ],
    [
      'a mean over nothing',
      { means: [{ over: { sum: 'length' } }] },
      `means[0].over.sum is "length", which is no input: did you mean 'lengths'?`,
    ],
    [
      'a mean by a count that may be zero',
      { inputs: { ...inputs, lengths: { shape: ['examples'], integers: [0, 3] } } },
      'means[1].over.each is "lengths", which may be zero throughout: say what the mean is then by writing "atLeast": 1 or "ofNothing": "nan" into its declaration\'s ownLosses[0].means[1].over, or draw "lengths" from above zero',
    ],
    [
      'a mean by zero',
      { means: [{ over: { constant: 0 } }] },
      'means[0].over.constant is 0, by which nothing can be divided: write another number',
    ],
    [
      'a count of what all rows share',
      { inputs: { ...inputs, lengths: { shape: [3], integers: [1, 3] } } },
      'means[1].over.each is "lengths", which has no batch axis: each row needs a count of its own',
    ],
    [
      'a mean that is not declared',
      { means: [], reductions: ['mean'] },
      'reductions has "mean", and there are no means: add means: [{ over: "examples" }]',
    ],
    [
      'weights that are no input',
      { weights: 'weight' },
      /weights is "weight", which is no input: the inputs are logits, labels, lengths/,
    ],
    [
      'what is ignored by nothing',
      { ignores: [{ input: 'labels' }] },
      `ignores[0] must have one of 'where', a mask, and 'beyond', lengths: write { input: "labels", beyond: "lengths" }`,
    ],
    [
      'what is ignored by a stranger',
      { ignores: [{ input: 'lengths', beyond: 'labels' }] },
      `ignores[0].beyond is "labels" of shape [examples, 3], which does not lead the axes [examples] of 'lengths'`,
    ],
    [
      'a bound of another shape',
      { inputs: { ...inputs, lengths: { ...inputs['lengths']!, atMost: 'labels' } } },
      'inputs.lengths.atMost is "labels", whose shape is another: name an input of the shape [examples]',
    ],
    [
      'a field that there is not',
      { mean: [] },
      /ownLosses\[0\] has a field "mean", which is unknown: did you mean 'means'\?/,
    ],
    ['no inputs', { inputs: undefined }, /ownLosses\[0\] has no 'inputs': add an object/],
    [
      'a shape in words',
      { inputs: { ...inputs, logits: { ...logits, shape: ['batch', 3] } } },
      /ownLosses\[0\]\.inputs\.logits\.shape\[0\] is "batch": write "examples".*/,
    ],
  ];
  test.each(cases)('%s', (_, change, sentence) => {
    const found = wrongIn({ ...declared, ownLosses: [{ ...loss, ...change }] });
    const wanted = typeof sentence === 'string' ? `its declaration's ownLosses[0].${sentence}` : sentence;
    expect(found).toSatisfy((text: string) => (typeof wanted === 'string' ? text === wanted : wanted.test(text)));
  });
  test('two losses of one name', () => {
    expect(wrongIn({ ...declared, ownLosses: [loss, loss] })).toBe(
      `its declaration's ownLosses[1].name is "ctc", which another of them has: give each a name of its own`,
    );
  });
  test('it is said before anything is judged', async () => {
    const subject = ownSubject({ ...quantile, loss: { ...quantile.loss, elements: [2] } });
    await expect(judge(subject)).rejects.toThrow(
      `judge: the subject's declaration's ownLosses[0].elements is [2], which has no batch axis: write "examples" first.`,
    );
  });
});

test('a loss that answers otherwise the second time is told so', async () => {
  let calls = 0;
  const shaken = ownSubject(quantile, {
    change: (right, { reduction }) =>
      reduction.by === 'sum' ? { ...right, value: { shape: [], data: [right.value.data[0]! + ++calls] } } : right,
  });
  const { verdicts } = await judge(shaken, { clauses: ['own/sum-adds'] });
  expect(verdicts[0]).toMatchObject({ kind: 'error', message: expect.stringContaining('not deterministic') as string });
});

test('a loss that throws is an error with its words', async () => {
  const throwing = ownSubject(quantile, {
    change: () => {
      throw new RangeError('no such batch');
    },
  });
  const { verdicts } = await judge(throwing, { clauses: ['own/sum-adds'] });
  expect(verdicts[0]).toMatchObject({ kind: 'error', message: 'RangeError: no such batch' });
});
