import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import {
  matrix,
  vector,
  type LossQuestion,
  type LossSpec,
  type ReductionSpec,
  type TensorData,
} from '../../spec/language/index.ts';
import { byDefinition, byTfjs } from './agreement.ts';

// Where tfjs does otherwise than the definitions, the subject must let it show.

const ask = (
  loss: LossSpec['name'],
  by: 'none' | 'sum' | 'max',
  predictions: TensorData,
  targets: TensorData,
): LossQuestion => ({
  ask: 'loss',
  loss: { name: loss } as LossSpec,
  reduction: { by },
  predictions,
  targets,
});
const both = (question: LossQuestion, part: 'value' | 'gradient') => ({
  tfjs: Array.from(byTfjs(question)[part].data),
  defined: Array.from(byDefinition(question)[part].data),
});

test('tf.max hands the whole gradient to every maximiser', () => {
  const tie = ask('absolute-error', 'max', vector(3, 3, 1), vector(0, 0, 0));
  expect(both(tie, 'gradient')).toEqual({ tfjs: [1, 1, 0], defined: [1 / 2, 1 / 2, 0] });
});

test('where it is zero, the absolute error has the gradient 1', () => {
  expect(both(ask('absolute-error', 'sum', vector(2), vector(2)), 'gradient')).toEqual({ tfjs: [1], defined: [0] });
});

test('the softmax cross-entropy depends on what is added to all logits: it takes the logarithm of the sum to their size', () => {
  const shifted = (by: number) => ask('softmax-cross-entropy', 'none', matrix([by, by]), vector(0));
  expect(both(shifted(2 ** 20), 'value')).toEqual({ tfjs: [3 / 4], defined: [Math.log(2)] });
  expect(both(shifted(2 ** 26), 'value')).toEqual({ tfjs: [0], defined: [Math.log(2)] });
  expect(both(shifted(2 ** 26), 'gradient')).toEqual({ tfjs: [0, 1], defined: [-1 / 2, 1 / 2] });
});

test('weights that do not broadcast to the loss stretch it to more elements, and are not refused', () => {
  const column = {
    loss: { name: 'absolute-error' },
    predictions: matrix([1], [2], [3], [4]),
    targets: matrix([0], [0], [0], [0]),
    weights: vector(1, 1, 1, 1),
  } as const;
  const of = (reduction: ReductionSpec) => Array.from(byTfjs({ ask: 'attempt', reduction, ...column }).value.data);
  // The loss [4, 1] times the weights [4] is [4, 4]: every loss four times. MEAN divides by the sum of the four
  // weights.
  expect(of({ by: 'sum' })).toEqual([4 * (1 + 2 + 3 + 4)]);
  expect(of({ by: 'mean', over: 'sum-of-weights' })).toEqual([(4 * (1 + 2 + 3 + 4)) / 4]);
  expect(of({ by: 'mean', over: 'non-zero-weights' })).toEqual([(1 + 2 + 3 + 4) / 4]);
  expect(Array.from(byDefinition({ ask: 'attempt', reduction: { by: 'sum' }, ...column }).refused.data)).toEqual([1]);
});

test('the mean of no examples is 0 by MEAN and NaN by SUM_BY_NONZERO_WEIGHTS, and their maximum NaN', () => {
  const nothing = { shape: [0, 2], data: [] };
  const of = (reduction: ReductionSpec) =>
    Array.from(
      byTfjs({ ask: 'loss', loss: { name: 'squared-error' }, reduction, predictions: nothing, targets: nothing }).value
        .data,
    );
  expect(of({ by: 'mean', over: 'elements' })).toEqual([0]);
  expect(of({ by: 'mean', over: 'non-zero-weights' })).toEqual([NaN]);
  expect(of({ by: 'max' })).toEqual([NaN]);
});

test('a class that there is not has no loss', () => {
  const stranger = ask('softmax-cross-entropy', 'none', matrix([1, 2, 3]), vector(3));
  expect(Array.from(byTfjs(stranger).value.data)).toEqual([0]);
  expect(() => byDefinition(stranger)).toThrow('class index 3 in row 0 is not one of 0 … 2');
});

test('class indices of a single class are refused', () => {
  const single = ask('softmax-cross-entropy', 'none', matrix([1]), vector(0));
  expect(() => byTfjs(single)).toThrow('depth must be >=2');
  expect(Array.from(byDefinition(single).value.data)).toEqual([0]);
});

/** The parameter after every step, from the bare API. */
function stepped(optimizer: tf.Optimizer, gradients: readonly number[]): number[] {
  const theta = tf.variable(tf.scalar(1));
  return gradients.map((gradient) => {
    optimizer.applyGradients({ [theta.name]: tf.scalar(gradient) });
    return theta.dataSync()[0]!;
  });
}

test('Adadelta divides by the mean square of the gradients before this one, not by that which holds it', () => {
  // E = ½ · 4 = 2 and D = 0: the paper's step is √2 / √(2 + 2) · 2. With E = 0 it is √2 / √2 · 2.
  expect(stepped(tf.train.adadelta(1 / 4, 1 / 2, 2), [2])).toEqual([1 - ((Math.sqrt(2) / Math.sqrt(2)) * 2) / 4]);
  const question = {
    ask: 'steps',
    optimizer: { name: 'adadelta', rho: 1 / 2, rootEpsilon: 2 },
    parameter: vector(1),
    steps: [{ gradient: vector(2), rate: 1 / 4 }],
  } as const;
  expect(Array.from(byTfjs(question).parameter[0]!.data)).toEqual([1 / 2]);
  expect(Array.from(byDefinition(question).parameter[0]!.data)).toEqual([
    1 - ((Math.sqrt(2) / Math.sqrt(2 + 2)) * 2) / 4,
  ]);
});

test('so its two mean squares are one and the same from a cold start, and Adadelta takes the steps of plain descent, whatever its ρ and ε', () => {
  const gradients = [2, -3, 1 / 2, 4, -1];
  const descent = stepped(tf.train.sgd(1 / 4), gradients);
  for (const [rho, epsilon] of [
    [1 / 2, 2],
    [0.95, 1e-7],
    [0.9, 1],
  ] as const)
    expect(stepped(tf.train.adadelta(1 / 4, rho, epsilon), gradients)).toEqual(descent);
});

test('centered RMSProp takes ε from the variance instead of adding it, and a small gradient makes NaN', () => {
  // v − m² = ½ · 16 − (½ · 4)² = 4: with ε = 3 the root is that of 1, and with ε = 5 there is none.
  expect(stepped(tf.train.rmsprop(1 / 4, 1 / 2, 0, 3, true), [4])).toEqual([1 - 4 / Math.sqrt(4 - 3) / 4]);
  expect(stepped(tf.train.rmsprop(1 / 4, 1 / 2, 0, 5, true), [4])).toEqual([NaN]);
  // At tfjs's own ε of 1e-7 a gradient of 1/4096 is small enough.
  expect(stepped(tf.train.rmsprop(1 / 4, 9 / 10, 0, undefined, true), [1 / 4096])).toEqual([NaN]);
  const question = {
    ask: 'steps',
    optimizer: { name: 'centered-rmsprop', rho: 1 / 2, rootEpsilon: 5 },
    parameter: vector(1),
    steps: [{ gradient: vector(4), rate: 1 / 4 }],
  } as const;
  expect(Array.from(byDefinition(question).parameter[0]!.data)).toEqual([1 - 4 / Math.sqrt(4 + 5) / 4]);
});

test('evaluate of tfjs-layers leaves out the penalty that fit reports and minimises', async () => {
  const layer = tf.layers.dense({
    units: 1,
    inputShape: [1],
    useBias: false,
    kernelRegularizer: tf.regularizers.l2({ l2: 1 / 2 }),
  });
  const model = tf.sequential({ layers: [layer] });
  layer.setWeights([tf.tensor2d([[2]])]);
  model.compile({ optimizer: tf.train.sgd(0), loss: 'meanSquaredError' });
  const [x, y] = [tf.tensor2d([[1], [3]]), tf.zeros([2, 1])];
  const { history } = await model.fit(x, y, { batchSize: 2, epochs: 1, verbose: 0 });
  // Errors 2 and 6, and ½ · 2².
  expect(history['loss']).toEqual([(4 + 36) / 2 + (1 / 2) * 2 ** 2]);
  expect((model.evaluate(x, y, { batchSize: 2 }) as tf.Scalar).dataSync()[0]).toBe((4 + 36) / 2);
});
