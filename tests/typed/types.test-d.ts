import * as tf from '@tensorflow/tfjs';
import { expectTypeOf } from 'expect-type';
import {
  convertRate,
  dim,
  learningRate,
  quantity,
  scaleRate,
  typed,
  type Dim,
  type Loss,
  type Optimizer,
  type ScalarReduction,
  type Typed,
  type TypedVariable,
} from '../../src/typed/tfjs/index.ts';

const t = typed(tf);
const x = t.tensor([8, 3], []);
const labels = t.tensor([8], []);
const theta = { W: t.variable(t.tensor([3, 10], [])), b: t.variable(t.tensor([10], [])) };
const rate = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });

// A framework's own tensors: they go wherever one goes.
expectTypeOf(x).toEqualTypeOf<Typed<readonly [8, 3]>>();
expectTypeOf(x).toExtend<tf.Tensor2D>();
expectTypeOf(labels).toExtend<tf.Tensor1D>();
expectTypeOf(theta.W).toExtend<tf.Variable>();
expectTypeOf(theta.W).toExtend<Typed<readonly [3, 10]>>();
expectTypeOf<Loss<'sum', 8>>().toExtend<tf.Scalar>();
expectTypeOf<tf.Tensor2D>().not.toExtend<Typed<readonly [8, 3]>>();

// Exactly of one shape, and of one reduction over one batch size.
expectTypeOf(x).not.toExtend<Typed<readonly [16, 3]>>();
expectTypeOf(x).not.toExtend<Typed<readonly [8 | 16, 3]>>();
expectTypeOf<Loss<'sum', 8>>().not.toExtend<Loss<'mean', 8>>();
expectTypeOf<Loss<'sum', 8>>().not.toExtend<Loss<ScalarReduction, 8>>();
expectTypeOf<Loss<'sum', 8>>().not.toExtend<Loss<'sum', 16>>();
expectTypeOf<Loss<'sum', 8>>().not.toExtend<Loss<'sum', number>>();

// Shapes and sizes follow.
expectTypeOf(t.linear(x, theta.W, theta.b)).toEqualTypeOf<Typed<readonly [8, 10]>>();
expectTypeOf(t.map(x, tf.relu)).toEqualTypeOf<Typed<readonly [8, 3]>>();
expectTypeOf(t.from(tf.zeros([5, 3]), [dim('batch', 5), 3])).toEqualTypeOf<Typed<readonly [Dim<'batch'>, 3]>>();
expectTypeOf(t.losses.squaredError(x, x, { reducedBy: 'mean' })).toEqualTypeOf<Loss<'mean', 8>>();
expectTypeOf(t.losses.squaredError.elements(x, x)).toEqualTypeOf<Typed<readonly [8, 3]>>();
expectTypeOf(t.losses.softmaxCrossEntropy.elements(labels, x)).toEqualTypeOf<Typed<readonly [8]>>();
const focal = t.loss('focal', (_, logits) => tf.max(logits, -1), { elements: 'example', mean: 'valid' });
expectTypeOf(focal(labels, x, { reducedBy: 'max', weights: labels, mask: labels })).toEqualTypeOf<Loss<'max', 8>>();

// A step goes with the loss for which the numbers were chosen.
const sgd = t.train.sgd(rate);
expectTypeOf(
  sgd.step(theta, ({ W, b }) => t.losses.softmaxCrossEntropy(labels, t.linear(x, W, b), { reducedBy: 'mean' })),
).toEqualTypeOf<tf.Scalar>();
expectTypeOf(t.train.sgd(convertRate(rate, { to: 'sum', batchSize: 8 })).forLossReducedBy).toEqualTypeOf<'sum'>();
expectTypeOf(sgd.at(scaleRate(rate, { toBatchSize: 2 })).batchSize).toEqualTypeOf<2>();
expectTypeOf(sgd.forBatchOf(2)).toExtend<Optimizer<'mean', 2>>();
expectTypeOf(
  t.train.adam({ rate: quantity(1, 0), epsilon: quantity(1, 1), forLossReducedBy: 'sum', batchSize: 8 }),
).toEqualTypeOf<Optimizer<'sum', 8>>();
// @ts-expect-error weights have the shape of the elements
t.losses.softmaxCrossEntropy(labels, x, { reducedBy: 'mean', weights: x });
// @ts-expect-error the layer has three inputs
t.linear(t.tensor([8, 4], []), theta.W, theta.b);

// Generic code over the batch and the reduction compiles.
export function trained<R extends ScalarReduction, B extends number>(
  optimizer: Optimizer<R, B>,
  inputs: Typed<readonly [B, 3]>,
  targets: Typed<readonly [B]>,
  parameters: { W: TypedVariable<readonly [3, 10]>; b: TypedVariable<readonly [10]> },
  reducedBy: R,
): tf.Scalar {
  return optimizer.step(parameters, ({ W, b }) =>
    t.losses.softmaxCrossEntropy(targets, t.linear(inputs, W, b), { reducedBy }),
  );
}
