import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import {
  filled,
  matrix,
  vector,
  type LossQuestion,
  type Question,
  type TensorData,
} from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { jax, jaxCpu } from '../../adapters/jax-js/index.ts';
import { jsPytorch } from '../../adapters/js-pytorch/index.ts';
import { onnxruntime } from '../../adapters/onnxruntime/index.ts';
import type { Subject } from '../../src/subjects/subject.ts';

const said = (['log', 'info', 'warn', 'error'] as const).map((level) =>
  vi.spyOn(console, level).mockImplementation(() => {}),
);
const subjects: Readonly<Record<string, Subject>> = {
  'jax-js': await jax(),
  'jax-js-cpu': await jaxCpu(),
  'js-pytorch': await jsPytorch(),
  onnxruntime: await onnxruntime(),
};
const sayings = said.flatMap((spy) => spy.mock.calls);
said.forEach((spy) => spy.mockRestore());

const ask = (
  name: 'squared-error' | 'absolute-error' | 'softmax-cross-entropy' | 'binary-cross-entropy',
  more: Partial<LossQuestion>,
): LossQuestion => ({
  ask: 'loss',
  loss: { name },
  reduction: { by: 'sum' },
  predictions: matrix([0, -1024], [-1024, 0], [0, -1024]),
  targets: vector(0, 0, 1),
  ...more,
});
const squares = { predictions: matrix([1, 2], [3, 4]), targets: matrix([0, 0], [0, 1]) };
const overElements = { by: 'mean', over: 'elements' } as const;

/** Questions on which every number is exact, by what they are about. */
const questions: Readonly<Record<string, LossQuestion>> = {
  'an unreduced loss': ask('softmax-cross-entropy', { reduction: { by: 'none' } }),
  'a sum': ask('softmax-cross-entropy', {}),
  'a maximum': ask('softmax-cross-entropy', { reduction: { by: 'max' } }),
  'a mean': ask('softmax-cross-entropy', {
    reduction: overElements,
    predictions: matrix([0, 0], [0, 0]),
    targets: vector(0, 1),
  }),
  'a scaled mean': ask('softmax-cross-entropy', {
    reduction: overElements,
    predictions: matrix([0, 0], [0, 0]),
    targets: vector(0, 1),
    scale: 4,
    cotangent: filled([], -1),
  }),
  'a weighted sum': ask('squared-error', { ...squares, weights: matrix([2], [0]) }),
  'a mean over the sum of weights': ask('squared-error', {
    ...squares,
    weights: matrix([1], [3]),
    reduction: { by: 'mean', over: 'sum-of-weights' },
  }),
  'a mean over what is valid': ask('squared-error', {
    ...squares,
    valid: matrix([0], [1]),
    reduction: { by: 'mean', over: 'valid' },
  }),
  'an upstream gradient': ask('absolute-error', {
    ...squares,
    reduction: { by: 'none' },
    cotangent: matrix([1, 0], [2, -1]),
  }),
  'binary targets': ask('binary-cross-entropy', {
    predictions: vector(0, 0),
    targets: vector(1, 0),
    reduction: { by: 'none' },
    cotangent: vector(1, 2),
  }),
};
/** In float32, and without negative zeros. */
const plain = ({ shape, data }: TensorData) => ({
  shape: [...shape],
  data: Array.from(data, (value) => Math.fround(value) + 0),
});

test('loading prints nothing', () => {
  expect(sayings).toEqual([]);
});

describe.each(Object.entries(subjects))('%s', (name, subject) => {
  test('declares the version that is installed', () => {
    const installed =
      { onnxruntime: 'onnxruntime-web', 'jax-js': '@jax-js/jax', 'jax-js-cpu': '@jax-js/jax' }[name] ?? name;
    const { version } = JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../../node_modules', installed, 'package.json'), 'utf8'),
    );
    expect(subject.declaration).toMatchObject({ name, version });
  });

  test.each(Object.entries(questions))('%s is as defined, or not supported', async (_, question) => {
    const asked = structuredClone(question);
    const given = await subject.answer(question);
    expect(question).toEqual(asked);
    if ('unsupported' in given) return;
    const right = answer(definitions, float64, question) as { value: TensorData; gradient: TensorData };
    const { value, gradient } = given as { value: TensorData; gradient?: TensorData };
    expect(plain(value)).toEqual(plain(right.value));
    expect(gradient && plain(gradient)).toEqual(
      subject.declaration.gradients === false ? undefined : plain(right.gradient),
    );
  });
});

test('how many of these questions each of them takes', async () => {
  const taken = await Promise.all(
    Object.entries(subjects).map(async ([name, subject]) => {
      const answers = await Promise.all(Object.values(questions).map(async (question) => subject.answer(question)));
      return [name, answers.filter((one) => !('unsupported' in one)).length];
    }),
  );
  expect(Object.fromEntries(taken)).toEqual({ 'jax-js': 10, 'jax-js-cpu': 10, 'js-pytorch': 2, onnxruntime: 4 });
});

describe('what is not offered', () => {
  const distributions = ask('softmax-cross-entropy', {
    reduction: overElements,
    targets: matrix([1, 0], [0, 1], [1, 0]),
  });
  const overExamples = { by: 'mean', over: 'examples' } as const;
  test.each<[string, Question, string]>([
    ['js-pytorch', distributions, 'CrossEntropyLoss of js-pytorch takes class indices, and no distributions'],
    [
      'js-pytorch',
      ask('squared-error', { ...squares, reduction: overExamples }),
      'a mean squared error divides by its elements, of which an example has 2 here',
    ],
    ['js-pytorch', ask('squared-error', squares), "js-pytorch declares no reduction 'sum'"],
    ['onnxruntime', distributions, 'ONNX takes class indices for targets, and no distributions'],
    ['onnxruntime', ask('squared-error', squares), "onnxruntime declares no loss 'squared-error'"],
    [
      'jax-js',
      ask('squared-error', { ...squares, reduction: overExamples }),
      'numpy.mean divides by its elements, of which an example has 2 here',
    ],
    [
      'jax-js',
      ask('squared-error', { ...squares, reduction: { by: 'mean', over: 'sum-of-weights' } }),
      'numpy.average without weights is numpy.mean',
    ],
  ])('%s', async (name, question, unsupported) => {
    expect(await subjects[name]!.answer(question)).toEqual({ unsupported });
  });
});

test.each([
  ['@jax-js/jax', 'jax-js', 'npm install @jax-js/jax', () => jax()],
  ['js-pytorch', 'js-pytorch', 'npm install --ignore-scripts js-pytorch', () => jsPytorch()],
  ['onnxruntime-web', 'onnxruntime', 'npm install onnxruntime-web', () => onnxruntime()],
])('without %s, the subject says what to install', async (name, subject, install, load) => {
  vi.doMock(name, () => {
    throw new Error('not found');
  });
  await expect(load()).rejects.toThrow(
    `The subject '${subject}' needs the package ${name}, which cannot be loaded. Install it: ${install}`,
  );
});
