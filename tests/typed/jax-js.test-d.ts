import * as jax from '@jax-js/jax';
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
  type Stepped,
  type Typed,
} from '../../src/typed/jax-js/index.ts';
import type { Unmarking } from '../../src/typed/jax-js/carriers.ts';

const { numpy: np } = jax;
const t = typed(jax);
const x = t.tensor([8, 3], []);
const labels = t.tensor([8], []);
const theta = { W: t.tensor([3, 10], []), b: t.tensor([10], []) };
const rate = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });

// A framework's own arrays: they go wherever one goes.
expectTypeOf(x).toEqualTypeOf<Typed<readonly [8, 3]>>();
expectTypeOf(x).toExtend<jax.Array>();
expectTypeOf<Loss<'sum', 8>>().toExtend<jax.Array>();
expectTypeOf<jax.Array>().not.toExtend<Typed<readonly [8, 3]>>();
expectTypeOf(np.add(x, 1)).toEqualTypeOf<jax.Array>();

// Another reference is the same array; what its methods make is another one, whatever jax-js says.
expectTypeOf(x.ref).toExtend<Typed<readonly [8, 3]>>();
expectTypeOf(x.sum(-1)).toEqualTypeOf<jax.Array>();
type Given<M> = M extends (...args: never[]) => infer R ? R : never;
// What names a type that this library of the compiler has not (of WebGPU, and Float16Array) would be `any`.
type Named = Exclude<keyof jax.Array, `_${string}` | 'data' | 'dataSync' | 'gpuBuffer' | 'gpuBufferSync'>;
type Making = {
  [M in Named]: unknown extends Given<jax.Array[M]>
    ? never
    : [Given<jax.Array[M]>] extends [never]
      ? never
      : Given<jax.Array[M]> extends jax.Array | Iterable<jax.Array>
        ? M
        : never;
}[Named];
expectTypeOf<Making>().toEqualTypeOf<keyof Unmarking>();
// It takes whatever they take.
expectTypeOf<jax.Array>().toExtend<Unmarking>();

// Exactly of one shape, and of one reduction over one batch size.
expectTypeOf(x).not.toExtend<Typed<readonly [16, 3]>>();
expectTypeOf(x).not.toExtend<Typed<readonly [8 | 16, 3]>>();
expectTypeOf<Loss<'sum', 8>>().not.toExtend<Loss<'mean', 8>>();
expectTypeOf<Loss<'sum', 8>>().not.toExtend<Loss<ScalarReduction, 8>>();
expectTypeOf<Loss<'sum', 8>>().not.toExtend<Loss<'sum', 16>>();
expectTypeOf<Loss<'sum', 8>>().not.toExtend<Loss<'sum', number>>();

// Shapes and sizes follow.
expectTypeOf(t.linear(x.ref, theta.W, theta.b)).toEqualTypeOf<Typed<readonly [8, 10]>>();
expectTypeOf(t.map(x.ref, jax.nn.relu)).toEqualTypeOf<Typed<readonly [8, 3]>>();
expectTypeOf(t.from(np.zeros([5, 3]), [dim('batch', 5), 3])).toEqualTypeOf<Typed<readonly [Dim<'batch'>, 3]>>();
expectTypeOf(t.losses.squaredError(x.ref, x, { reducedBy: 'mean' })).toEqualTypeOf<Loss<'mean', 8>>();
expectTypeOf(t.losses.softmaxCrossEntropy.elements(labels, x)).toEqualTypeOf<Typed<readonly [8]>>();
const focal = t.loss('focal', (_, logits) => np.max(logits, -1), { elements: 'example', mean: 'valid' });
expectTypeOf(focal(labels, x, { reducedBy: 'max', weights: labels, mask: labels })).toEqualTypeOf<Loss<'max', 8>>();

// A step goes with the loss for which the numbers were chosen, and gives theta in the shapes that it had.
const sgd = t.train.sgd(rate);
expectTypeOf(
  sgd.step(theta, ({ W, b }) => t.losses.softmaxCrossEntropy(labels.ref, t.linear(x.ref, W, b), { reducedBy: 'mean' })),
).toEqualTypeOf<Stepped<{ W: Typed<readonly [3, 10]>; b: Typed<readonly [10]> }>>();
expectTypeOf(t.train.sgd(convertRate(rate, { to: 'sum', batchSize: 8 })).forLossReducedBy).toEqualTypeOf<'sum'>();
expectTypeOf(sgd.at(scaleRate(rate, { toBatchSize: 2 })).batchSize).toEqualTypeOf<2>();
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
  parameters: { W: Typed<readonly [3, 10]>; b: Typed<readonly [10]> },
  reducedBy: R,
): typeof parameters {
  return optimizer.step(parameters, ({ W, b }) =>
    t.losses.softmaxCrossEntropy(targets.ref, t.linear(inputs.ref, W, b), { reducedBy }),
  ).theta;
}
