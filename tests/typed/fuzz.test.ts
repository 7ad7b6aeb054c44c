// oxlint-disable typescript/unbound-method -- no function of the view uses `this`: that is what is tried here
import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { learningRate, quantity, typed } from '../../src/typed/tfjs/index.ts';
import { hostile, pathOf, put, toldBy, type Call } from '../library/calls.ts';

/* What plain JavaScript may hand to the typed view of TensorFlow.js: a typed error with a sentence, or a result. */

const runs = 6_000;

const t = typed(tf);
const two = t.tensor([2], [1, 2]);
const rows = t.tensor([2, 3], [0, 1, 2, 3, 4, 5]);
const theta = t.variable(two);
const rate = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 2 });
const adaptive = { rate: quantity(0.5, 0), epsilon: quantity(0.5, 1), forLossReducedBy: 'mean', batchSize: 2 };
const loss = t.losses.squaredError(two, two, { reducedBy: 'mean' });
const penalty = t.penalty(tf.scalar(1), { coefficient: 0.5, forLossReducedBy: 'mean' });
const objective = () => t.losses.squaredError(two, theta, { reducedBy: 'mean' });
const own = t.loss('mine', (targets, predictions) => tf.sub(targets, predictions), {
  elements: 'number',
  mean: 'examples',
});
const sgd = t.train.sgd(rate);
const parts = () => t.accumulator(theta, { batchSize: 2 });

type Fuzzed = Pick<Call, 'name' | 'args'> & {
  readonly call: (...args: readonly never[]) => unknown;
  /** How its errors begin, where that is not its name. */
  readonly says?: RegExp;
  readonly places: readonly string[];
};
const calls: readonly Fuzzed[] = [
  { name: 'typed', call: typed, args: [tf], places: ['0'] },
  { name: 't.tensor', call: t.tensor, args: [[2], [1, 2], 'float32'], places: ['0', '0.0', '1', '1.0', '2'] },
  { name: 't.from', call: t.from, args: [two, [2]], places: ['0', '1', '1.0'] },
  { name: 't.variable', call: t.variable, args: [two], places: ['0'] },
  {
    name: 't.linear',
    call: t.linear,
    args: [rows, t.tensor([3, 2], [1, 2, 3, 4, 5, 6]), two],
    places: ['0', '1', '2'],
  },
  { name: 't.map', call: t.map, args: [two, tf.relu], places: ['0', '1'] },
  ...(['squaredError', 'absoluteError', 'binaryCrossEntropy'] as const).flatMap((name): Fuzzed[] => [
    {
      name,
      call: t.losses[name],
      args: [two, two, { reducedBy: 'mean', weights: two, mask: two }],
      places: ['0', '1', '2', '2.reducedBy', '2.weights', '2.mask'],
    },
    {
      name: `${name}.elements`,
      call: t.losses[name].elements,
      args: [two, two, { weights: two }],
      places: ['0', '1', '2', '2.weights', '2.mask', '2.reducedBy'],
    },
  ]),
  {
    name: 'softmaxCrossEntropy',
    call: t.losses.softmaxCrossEntropy,
    args: [two, rows, { reducedBy: 'mean' }],
    places: ['0', '1', '2', '2.reducedBy', '2.weights', '2.mask'],
  },
  { name: 'huber', call: t.losses.huber, args: [1], places: ['0'] },
  {
    name: 't.loss',
    call: t.loss,
    args: ['mine', () => two, { elements: 'number', mean: 'examples' }],
    places: ['0', '1', '2', '2.elements', '2.mean'],
  },
  { name: 'mine', call: own, args: [two, two, { reducedBy: 'sum' }], places: ['0', '1', '2', '2.reducedBy'] },
  {
    name: 't.penalty',
    call: t.penalty,
    args: [tf.scalar(1), { coefficient: 0.5, forLossReducedBy: 'mean' }],
    places: ['0', '1', '1.coefficient', '1.forLossReducedBy'],
  },
  {
    name: 't.halfSumOfSquares',
    call: t.halfSumOfSquares,
    args: [theta, { coefficient: 0.5, forLossReducedBy: 'mean' }],
    places: ['0', '1', '1.coefficient', '1.forLossReducedBy'],
  },
  { name: 't.penalized', call: t.penalized, args: [loss, penalty], places: ['0', '1'] },
  {
    name: 'sgd',
    call: t.train.sgd,
    args: [rate],
    places: ['0', '0.value', '0.batchSize', '0.forLossReducedBy'],
  },
  { name: 'momentum', call: t.train.momentum, args: [rate, 0.5, true], places: ['0', '1', '2'] },
  ...(['adam', 'adamax'] as const).map((name): Fuzzed => ({
    name,
    call: t.train[name],
    args: [adaptive],
    places: [
      '0',
      '0.rate',
      '0.epsilon',
      '0.epsilon.value',
      '0.epsilon.degree',
      '0.batchSize',
      '0.forLossReducedBy',
      '0.beta1',
    ],
  })),
  {
    name: 'rmsprop',
    call: t.train.rmsprop,
    args: [{ ...adaptive, epsilon: quantity(0.5, 2), decay: 0.5 }],
    places: ['0', '0.rate', '0.epsilon', '0.decay', '0.batchSize'],
  },
  { name: 'sgd.step', call: sgd.step, args: [theta, objective], places: ['0', '1'] },
  { name: 'sgd.forBatchOf', call: sgd.forBatchOf, args: [2], places: ['0'] },
  { name: 'sgd.at', call: sgd.at, args: [rate], places: ['0', '0.value', '0.batchSize', '0.forLossReducedBy'] },
  { name: 't.accumulator', call: t.accumulator, args: [theta, { batchSize: 2 }], places: ['0', '1', '1.batchSize'] },
  {
    name: 'accumulator.add',
    call: (part: never) => parts().add(part),
    args: [() => t.losses.squaredError(two, theta, { reducedBy: 'sum' })],
    places: ['0'],
  },
  {
    name: 'accumulator.step',
    call: (optimizer: never, beside: never) => {
      const one = parts();
      one.add(() => t.losses.squaredError(two, theta, { reducedBy: 'sum' }));
      return one.step(optimizer, beside);
    },
    args: [sgd, undefined],
    places: ['0', '1'],
  },
];

const anything = fc.oneof(
  fc.constantFrom<unknown>(...hostile, two, rows, theta, loss, penalty, rate, sgd, objective, tf.scalar(NaN)),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.anything({ withBigInt: true, withNullPrototype: true, withTypedArray: true }),
);
const drawn = fc.constantFrom(...calls).chain((one) =>
  fc.record({
    one: fc.constant(one),
    values: fc.dictionary(fc.constantFrom(...one.places), anything, { minKeys: 1, maxKeys: 2 }),
  }),
);

/** A typed error that begins with the name of a function, ends like a sentence, and is none of the engine or of tfjs. */
const isSentence = (thrown: unknown, name: string): boolean =>
  (thrown instanceof TypeError || thrown instanceof RangeError) &&
  thrown.message.startsWith(name) &&
  /[.?]$/.test(thrown.message) &&
  !/\n|Cannot|is not a function|not iterable|undefined is not/.test(thrown.message);

test(`${runs} calls of the view of tfjs with anything in up to two places: a typed error with a sentence, or a result`, () => {
  const count = { refused: 0, taken: 0 };
  tf.tidy(() => {
    fc.assert(
      fc.property(drawn, ({ one, values }) => {
        const places = Object.keys(values).toSorted((a, b) => b.length - a.length);
        const args = places.reduce<unknown>((into, at) => put(values[at], pathOf(at), into), one.args) as never[];
        let told = '';
        try {
          tf.tidy(() => void one.call(...args));
          count.taken++;
        } catch (thrown) {
          count.refused++;
          told = isSentence(thrown, one.name) ? '' : `${one.name} with ${fc.stringify(values)}: ${toldBy(thrown)}`;
        }
        expect(told).toBe('');
      }),
      { seed: 1, numRuns: runs },
    );
  });
  expect(count.refused).toBeGreaterThan(runs / 2);
  expect(count.taken).toBeGreaterThan(runs / 100);
});

test.each([
  ['adam', 'beta1', NaN],
  ['adam', 'beta2', 1],
  ['adamax', 'beta1', -0.5],
  ['rmsprop', 'decay', Infinity],
] as const)('%s refuses %s = %s', (name, part, value) => {
  const epsilon = quantity(0.5, name === 'rmsprop' ? 2 : 1);
  expect(() => t.train[name]({ ...adaptive, epsilon, [part]: value } as never)).toThrow(
    `${name}: ${part} must be from 0 to below 1, got ${value}.`,
  );
});

test('numbers with which no step can be computed are refused', () => {
  const endless = { value: Infinity, degree: 1 };
  expect(() => t.train.adam({ ...adaptive, epsilon: endless } as never)).toThrow(
    'adam: epsilon must be finite, got Infinity.',
  );
  expect(() => t.train.momentum(rate, NaN)).toThrow('momentum: momentum must be finite, got NaN.');
  expect(() => t.train.momentum(rate, 0.5, 'yes' as never)).toThrow('momentum: useNesterov must be true or false.');
});
