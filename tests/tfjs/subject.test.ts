import * as tf from '@tensorflow/tfjs';
import { describe, expect, test, vi } from 'vitest';
import { denominatorNames as denominators } from '../../spec/definitions/records.ts';
import {
  filled,
  matrix,
  vector,
  type LossQuestion,
  type ObjectiveQuestion,
  type Question,
  type TensorData,
} from '../../spec/language/index.ts';
import { tfjs } from '../../adapters/tfjs/index.ts';

// Before anything else: the backend greets at its first tensor.
const said = (['log', 'info', 'warn', 'error'] as const).map((level) =>
  vi.spyOn(console, level).mockImplementation(() => {}),
);
const subject = await tfjs();
const sayings = said.flatMap((spy) => spy.mock.calls);
said.forEach((spy) => spy.mockRestore());

const lossQuestion: LossQuestion = {
  ask: 'loss',
  loss: { name: 'squared-error' },
  reduction: { by: 'sum' },
  predictions: matrix([1, 2], [3, 4]),
  targets: matrix([0, 0], [0, 0]),
};
const objective: ObjectiveQuestion = {
  ask: 'objective',
  loss: { name: 'squared-error' },
  reduction: { by: 'sum' },
  penalties: [{ name: 'sum-of-squares', on: 'bias', coefficient: 1, placed: 'outside' }],
  parameters: { weights: matrix([1, 2]), bias: vector(0, 0) },
  inputs: matrix([1], [2]),
  targets: matrix([0, 0], [0, 0]),
};
const { parameters, inputs, targets, penalties } = objective;
const batch = { inputs, targets, rate: 0.1 };
const questions: readonly Question[] = [
  lossQuestion,
  {
    ...lossQuestion,
    reduction: { by: 'mean', over: 'non-zero-weights' },
    weights: vector(1, 2),
    scale: 2,
    cotangent: filled([], 3),
  },
  objective,
  ...(['sgd', 'momentum', 'nesterov'] as const).flatMap((name): Question[] => [
    {
      ask: 'steps',
      optimizer: { name, momentum: name === 'sgd' ? 0 : 0.5 },
      parameter: vector(1, 2),
      steps: [
        { gradient: vector(1, 1), rate: 0.1 },
        { gradient: vector(2, 1), rate: 0.2 },
      ],
    },
    {
      ask: 'training',
      optimizer: { name, momentum: name === 'sgd' ? 0 : 0.5 },
      loss: { name: 'huber', delta: 1 },
      reduction: { by: 'sum' },
      penalties,
      parameters,
      batches: [batch, batch],
    },
  ]),
];

describe('loading', () => {
  test('prints nothing', () => {
    expect(sayings).toEqual([]);
  });

  test('leaves the warnings of tfjs to others: a backend of theirs still greets', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const own = new tf.MathBackendCPU();
    own.write(new Float32Array(1), [], 'float32');
    own.dispose();
    expect(warned).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('Hi, looks like you are running TensorFlow.js in Node.js'),
    );
    warned.mockRestore();
  });

  test('picks the CPU backend and declares the version that is installed', () => {
    expect(tf.getBackend()).toBe('cpu');
    expect(subject.declaration.version).toBe(tf.version.tfjs);
  });
});

describe('what tfjs does not offer', () => {
  const weights = matrix([1], [2]);
  const weightedMean =
    'tfjs divides a weighted mean by the sum of its weights or by how many are not zero, and not by the';
  const overElements = { by: 'mean', over: 'elements' } as const;
  const overExamples = { by: 'mean', over: 'examples' } as const;
  test.each<[string, Question, string]>([
    ['masks', { ...lossQuestion, valid: weights }, "tfjs declares no option 'valid'"],
    [
      'a mean over what is valid',
      { ...lossQuestion, reduction: { by: 'mean', over: 'valid' } },
      "tfjs declares no mean over 'valid'",
    ],
    [
      'a weighted mean over all elements',
      { ...lossQuestion, reduction: overElements, weights },
      `${weightedMean} elements`,
    ],
    [
      'a weighted mean over the examples',
      { ...lossQuestion, reduction: overExamples, weights },
      `${weightedMean} examples`,
    ],
    [
      'a mean over examples of several elements',
      { ...lossQuestion, reduction: overExamples },
      'tfjs divides a mean by its elements, of which an example has 2 here',
    ],
    [
      'the same in a model',
      { ...objective, reduction: overExamples },
      'tfjs divides a mean by its elements, of which an example has 2 here',
    ],
    [
      'an unreduced objective',
      { ...objective, reduction: { by: 'none' } },
      'tfjs differentiates with respect to variables only what is a scalar',
    ],
    [
      'decay',
      {
        ask: 'steps',
        optimizer: { name: 'sgd', decay: { coupling: 'coupled', coefficient: 1 } },
        parameter: vector(1),
        steps: [],
      },
      "tfjs declares no decay 'coupled'",
    ],
  ])('%s', (_, question, unsupported) => {
    expect(subject.answer(question)).toEqual({ unsupported });
  });

  test('every other mean is answered, without weights or with', () => {
    const answered = denominators.filter((over) =>
      [{}, { weights }].some(
        (more) => 'value' in subject.answer({ ...lossQuestion, reduction: { by: 'mean', over }, ...more }),
      ),
    );
    expect(answered.toSorted()).toEqual(['elements', 'non-zero-weights', 'sum-of-weights']);
    const column = { predictions: weights, targets: weights };
    expect(subject.answer({ ...lossQuestion, ...column, reduction: overExamples })).toHaveProperty('value');
    expect(
      subject.answer({ ...lossQuestion, loss: { name: 'softmax-cross-entropy' }, reduction: overExamples }),
    ).toHaveProperty('value');
  });
});

describe('memory', () => {
  test('no tensor stays behind, whether a question is answered or breaks down', () => {
    const broken: Question = {
      ask: 'steps',
      optimizer: { name: 'momentum' },
      parameter: vector(1, 2, 3),
      steps: [{ gradient: vector(1, 2), rate: 1 }],
    };
    const before = tf.memory().numTensors;
    for (let round = 0; round < 20; round++) {
      questions.forEach((question) => expect(subject.answer(question)).not.toHaveProperty('unsupported'));
      expect(() => subject.answer({ ...lossQuestion, targets: vector(1) })).toThrow('Shapes 1 and 2,2 must match');
      expect(() => subject.answer(broken)).toThrow('Operands could not be broadcast together');
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  test('answers are plain numbers, and questions stay as they were', () => {
    const asked = structuredClone(lossQuestion);
    const { value, gradient } = subject.answer(lossQuestion) as { value: TensorData; gradient: TensorData };
    expect(value).toEqual({ shape: [], data: Float64Array.of(1 + 4 + 9 + 16) });
    expect(gradient).toEqual({ shape: [2, 2], data: Float64Array.of(2, 4, 6, 8) });
    expect(lossQuestion).toEqual(asked);
  });
});
