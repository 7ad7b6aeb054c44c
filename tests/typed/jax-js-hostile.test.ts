// oxlint-disable typescript/unbound-method -- no function of the view uses `this`: that is what is tried here
import * as jax from '@jax-js/jax';
import { beforeAll, expect, test } from 'vitest';
import { learningRate, quantity, typed } from '../../src/typed/jax-js/index.ts';
import { hostile, pathOf, put, toldBy } from '../library/calls.ts';

/* What plain JavaScript may hand to the typed view of jax-js: a typed error with a sentence, or a result. */

const t = typed(jax);
beforeAll(async () => {
  await jax.init('cpu');
  jax.defaultDevice('cpu');
});
const two = () => t.tensor([2], [1, 2]);
const rows = () => t.tensor([2, 3], [0, 1, 2, 3, 4, 5]);
const rate = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 2 });
const adaptive = { rate: quantity(0.5, 0), epsilon: quantity(0.5, 1), forLossReducedBy: 'mean', batchSize: 2 };
const loss = () => t.losses.squaredError(two(), two(), { reducedBy: 'mean' });
const penalty = () => t.halfSumOfSquares(two(), { coefficient: 0.5, forLossReducedBy: 'mean' });
const sgd = t.train.sgd(rate);
const window = () => {
  const parts = t.accumulator(two(), { batchSize: 2 });
  parts.add((theta) => t.losses.squaredError(two(), theta, { reducedBy: 'sum' }));
  return parts;
};

interface Called {
  readonly name: string;
  readonly call: (...args: readonly never[]) => unknown;
  /** Made anew for every call, which uses them up. */
  readonly args: () => readonly unknown[];
  readonly places: readonly string[];
}
const calls: readonly Called[] = [
  { name: 'typed', call: typed, args: () => [jax], places: ['0'] },
  { name: 't.tensor', call: t.tensor, args: () => [[2], [1, 2], 'float32'], places: ['0', '0.0', '1', '2'] },
  { name: 't.from', call: t.from, args: () => [two(), [2]], places: ['0', '1', '1.0'] },
  {
    name: 't.linear',
    call: t.linear,
    args: () => [rows(), t.tensor([3, 2], [1, 2, 3, 4, 5, 6]), two()],
    places: ['0', '1', '2'],
  },
  { name: 't.map', call: t.map, args: () => [two(), jax.nn.relu], places: ['0', '1'] },
  {
    name: 'squaredError',
    call: t.losses.squaredError,
    args: () => [two(), two(), { reducedBy: 'mean', weights: two(), mask: two() }],
    places: ['0', '1', '2', '2.reducedBy', '2.weights', '2.mask'],
  },
  {
    name: 'softmaxCrossEntropy',
    call: t.losses.softmaxCrossEntropy,
    args: () => [two(), rows(), { reducedBy: 'mean' }],
    places: ['0', '1', '2', '2.reducedBy'],
  },
  {
    name: 't.loss',
    call: t.loss,
    args: () => ['mine', two, { elements: 'number', mean: 'examples' }],
    places: ['0', '1', '2', '2.elements', '2.mean'],
  },
  {
    name: 't.halfSumOfSquares',
    call: t.halfSumOfSquares,
    args: () => [two(), { coefficient: 0.5, forLossReducedBy: 'mean' }],
    places: ['0', '1', '1.coefficient', '1.forLossReducedBy'],
  },
  { name: 't.penalized', call: t.penalized, args: () => [loss(), penalty()], places: ['0', '1'] },
  { name: 'sgd', call: t.train.sgd, args: () => [rate], places: ['0', '0.value', '0.batchSize', '0.forLossReducedBy'] },
  {
    name: 'adam',
    call: t.train.adam,
    args: () => [adaptive],
    places: ['0', '0.rate', '0.epsilon.value', '0.batchSize', '0.beta1'],
  },
  {
    name: 'sgd.step',
    call: sgd.step,
    args: () => [two(), (theta: never) => t.losses.squaredError(two(), theta, { reducedBy: 'mean' })],
    places: ['0', '1'],
  },
  {
    name: 't.accumulator',
    call: t.accumulator,
    args: () => [two(), { batchSize: 2 }],
    places: ['0', '1', '1.batchSize'],
  },
  { name: 'accumulator.add', call: (part: never) => window().add(part), args: () => [two], places: ['0'] },
  {
    name: 'accumulator.step',
    call: (one: never, beside: never) => window().step(one, beside),
    args: () => [sgd, undefined],
    places: ['0', '1'],
  },
];

/** A typed error that begins with the name of a function (a step's may be that of its loss), ends like a sentence, and is none of the engine or of jax-js. */
const isSentence = (thrown: unknown, name: string): boolean =>
  (thrown instanceof TypeError || thrown instanceof RangeError) &&
  (thrown.message.startsWith(name) || (name === 'sgd.step' && thrown.message.startsWith('squaredError: '))) &&
  /[.?]$/.test(thrown.message) &&
  !/\n|Cannot|is not a function|not iterable|undefined is not/.test(thrown.message);

const places = calls.flatMap((one) => one.places.map((place) => ({ ...one, place })));
test.each(places)(
  '$name with anything at $place: a typed error with a sentence, or a result',
  ({ name, call, args, place }) => {
    let refused = 0;
    for (const value of [...hostile, two(), rows(), loss(), rate, sgd, two]) {
      let told = '';
      try {
        call(...(put(value, pathOf(place), args()) as never[]));
      } catch (thrown) {
        refused++;
        told = isSentence(thrown, name) ? '' : `${name} with ${String(value)}: ${toldBy(thrown)}`;
      }
      expect(told).toBe('');
    }
    expect(refused).toBeGreaterThan(hostile.length / 3);
  },
);
