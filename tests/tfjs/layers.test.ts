import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import {
  matrix,
  vector,
  type LossQuestion,
  type ObjectiveQuestion,
  type Question,
  type TrainingQuestion,
} from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { tfjsLayers } from '../../adapters/tfjs/layers.ts';

const subject = await tfjsLayers();
const mean = { by: 'mean', over: 'elements' } as const;
const loss: LossQuestion = {
  ask: 'loss',
  loss: { name: 'squared-error' },
  reduction: mean,
  predictions: matrix([1], [3], [8]),
  targets: matrix([0], [0], [0]),
  valueOnly: true,
};
const classes: LossQuestion = {
  ask: 'loss',
  loss: { name: 'softmax-cross-entropy' },
  reduction: mean,
  predictions: matrix([0, -1024], [0, -1024], [-1024, 0]),
  targets: vector(0, 1, 0),
  valueOnly: true,
};
const training: TrainingQuestion = {
  ask: 'training',
  loss: { name: 'squared-error' },
  reduction: mean,
  optimizer: { name: 'momentum', momentum: 1 / 2 },
  penalties: [
    { name: 'half-sum-of-squares', on: 'weights', coefficient: 1 / 2, placed: 'outside' },
    { name: 'sum-of-squares', on: 'bias', coefficient: 1, placed: 'outside' },
  ],
  parameters: { weights: matrix([1], [2]), bias: vector(1) },
  batches: [1 / 4, 1 / 8].map((rate) => ({
    inputs: matrix([1, 0], [0, 1], [1, 1], [2, 0]),
    targets: matrix([0], [1], [2], [0]),
    rate,
  })),
};
const objective: ObjectiveQuestion = {
  ...training,
  ask: 'objective',
  inputs: matrix([1, 0], [0, 1], [1, 1]),
  targets: matrix([0], [0], [0]),
  valueOnly: true,
};

test('evaluate weighs uneven batches by what they hold, and fit the classes', async () => {
  // Batches of two and one: (1 + 9) / 2 and 64.
  expect(await subject.answer(loss)).toMatchObject({ value: { data: [Math.fround((1 + 9 + 64) / 3)] } });
  expect(await subject.answer(classes)).toMatchObject({ value: { data: [Math.fround((1024 + 1024) / 3)] } });
  expect(await subject.answer({ ...classes, classWeights: vector(2, 1) })).toMatchObject({
    value: { data: [Math.fround((1024 + 2 * 1024) / 3)] },
  });
});

test('evaluate tells an objective without its penalties', async () => {
  expect(await subject.answer({ ...objective, penalties: [] })).toMatchObject({
    value: { data: [Math.fround((4 + 9 + 16) / 3)] },
  });
  expect(await subject.answer(objective)).toEqual(await subject.answer({ ...objective, penalties: [] }));
});

test('fit takes the steps of the definitions, penalties and momentum with them', async () => {
  const given = (await subject.answer(training)) as never as {
    value: { data: number[] }[];
    parameters: { weights: { data: number[] }; bias: { data: number[] } }[];
  };
  const right = answer(definitions, float64, training);
  expect(given.value.map(({ data }) => [...data])).toEqual(right.value.map(({ data }) => [...data]));
  expect(given.parameters.map(({ weights, bias }) => [...weights.data, ...bias.data])).toEqual(
    right.parameters.map(({ weights, bias }) => [...weights.data, ...bias.data]),
  );
});

test.each<[string, Question, string]>([
  ['a sum', { ...loss, reduction: { by: 'sum' } }, "tfjs-layers declares no reduction 'sum'"],
  ['weights', { ...loss, weights: vector(1) }, "tfjs-layers declares no option 'weights'"],
  [
    'two penalties on one parameter',
    { ...training, penalties: [training.penalties[0]!, training.penalties[0]!] },
    'a weight of a tfjs layer has one regularizer',
  ],
  ['clipping', { ...training, clip: { by: 'value', threshold: 1 } }, "tfjs-layers declares no clipping by 'value'"],
])('%s is not offered', (_, question, reason) => {
  expect(subject.answer(question)).toEqual({ unsupported: reason });
});

test('no tensor stays behind', async () => {
  const before = tf.memory().numTensors;
  for (const question of [loss, objective, classes, { ...classes, classWeights: vector(2, 1) }, training])
    await subject.answer(question);
  expect(tf.memory().numTensors).toBe(before);
});
