import { expectTypeOf } from 'expect-type';
import {
  convertRate,
  dim,
  gradient,
  learningRate,
  scaleRate,
  tensor,
  toRateOnMean,
  toRateOnSum,
  type ConvertibleReduction,
  type Descend,
  type Dim,
  type Gradient,
  type LearningRate,
  type Reduction,
  type Shape,
  type Tensor,
} from '../../spec/contracts/index.ts';

declare const descend: Descend;
declare const rows: number;

const theta = tensor([2], [1, 2]);
const onMean = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });
const onMax = learningRate(0.1, { forLossReducedBy: 'max', batchSize: 8 });
const onNone = learningRate(0.1, { forLossReducedBy: 'none', batchSize: 8 });
const ofMean = gradient(theta, { reducedBy: 'mean', batchSize: 8 });
const ofSum = gradient(theta, { reducedBy: 'sum', batchSize: 8 });

// Tied to a reduction and a batch size, exactly.
expectTypeOf(onMean).toEqualTypeOf<LearningRate<'mean', 8>>();
expectTypeOf<LearningRate<'mean', 8>>().not.toExtend<LearningRate<'sum', 8>>();
expectTypeOf<LearningRate<'mean', 8>>().not.toExtend<LearningRate<'mean', 16>>();
expectTypeOf<LearningRate<'mean', 8>>().not.toExtend<LearningRate<Reduction, 8>>();
expectTypeOf<LearningRate<'mean', 8>>().not.toExtend<LearningRate<'mean', number>>();
expectTypeOf<LearningRate<Reduction, number>>().not.toExtend<LearningRate<'mean', 8>>();
expectTypeOf<{ forLossReducedBy: 'mean'; batchSize: 8; value: number }>().not.toExtend<LearningRate<'mean', 8>>();
// @ts-expect-error the batch size is never left out
learningRate(0.1, { forLossReducedBy: 'mean' });
// @ts-expect-error nor the reduction
learningRate(0.1, { batchSize: 8 });
// @ts-expect-error a number, not its notation
learningRate('0.1', { forLossReducedBy: 'mean', batchSize: 8 });

// Conversion between sum and mean, over one batch.
expectTypeOf(convertRate(onMean, { to: 'sum', batchSize: 8 })).toEqualTypeOf<LearningRate<'sum', 8>>();
expectTypeOf(convertRate(onMean, { to: 'mean', batchSize: 8 })).toEqualTypeOf<LearningRate<'mean', 8>>();
expectTypeOf(toRateOnSum(onMean)).toEqualTypeOf<LearningRate<'sum', 8>>();
expectTypeOf(toRateOnMean(toRateOnSum(onMean))).toEqualTypeOf<LearningRate<'mean', 8>>();
const named = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: dim('train batch', rows) });
expectTypeOf(convertRate(named, { to: 'sum', batchSize: dim('train batch', rows) })).toEqualTypeOf<
  LearningRate<'sum', Dim<'train batch'>>
>();
// @ts-expect-error the batch size is that of the rate
convertRate(onMean, { to: 'sum', batchSize: 16 });
// @ts-expect-error also where it has a name
convertRate(named, { to: 'sum', batchSize: dim('test batch', rows) });
// @ts-expect-error and is never left out
convertRate(onMean, { to: 'sum' });
// @ts-expect-error nothing can be converted to max
convertRate(onMean, { to: 'max', batchSize: 8 });
// @ts-expect-error nor to none
convertRate(onMean, { to: 'none', batchSize: 8 });
// @ts-expect-error nor from max
convertRate(onMax, { to: 'sum', batchSize: 8 });
// @ts-expect-error nor from none
convertRate(onNone, { to: 'sum', batchSize: 8 });
// @ts-expect-error it is on the sum already
toRateOnSum(toRateOnSum(onMean));
// @ts-expect-error and this on the mean
toRateOnMean(onMean);

// Linear scaling changes the batch and keeps the reduction.
expectTypeOf(scaleRate(onMean, { toBatchSize: 256 })).toEqualTypeOf<LearningRate<'mean', 256>>();
// @ts-expect-error it is a rule for sum and mean
scaleRate(onMax, { toBatchSize: 256 });

// Inside another call, too, literals stay literal.
expectTypeOf(
  convertRate(learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 }), { to: 'sum', batchSize: 8 }),
).toEqualTypeOf<LearningRate<'sum', 8>>();
expectTypeOf(toRateOnSum(scaleRate(onMean, { toBatchSize: 256 }))).toEqualTypeOf<LearningRate<'sum', 256>>();
descend(theta, ofMean, learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 }));
convertRate(learningRate(0.1, { forLossReducedBy: 'mean', batchSize: dim('train batch', rows) }), {
  to: 'sum',
  // @ts-expect-error names are kept apart
  batchSize: dim('test batch', rows),
});
// @ts-expect-error so a mismatch is still found
descend(theta, ofMean, learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 16 }));
// @ts-expect-error in a conversion as well
convertRate(learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 }), { to: 'sum', batchSize: 16 });

// One step: the rate is that of the gradient's reduction and batch, the gradient that of the parameters.
expectTypeOf(descend(theta, ofMean, onMean)).toEqualTypeOf<Tensor<readonly [2]>>();
expectTypeOf(descend(theta, ofSum, toRateOnSum(onMean))).toEqualTypeOf<Tensor<readonly [2]>>();
expectTypeOf(descend(theta, gradient(theta, { reducedBy: 'max', batchSize: 8 }), onMax)).toEqualTypeOf<
  Tensor<readonly [2]>
>();
// @ts-expect-error a rate chosen for the mean does not drive the sum
descend(theta, ofSum, onMean);
// @ts-expect-error a rate chosen for 256 examples does not drive 8
descend(theta, ofMean, scaleRate(onMean, { toBatchSize: 256 }));
// @ts-expect-error the gradient has the shape of the parameters
descend(tensor([3], [1, 2, 3]), ofMean, onMean);

// Generic code over shape, reduction and batch compiles.
export function twice<S extends Shape, R extends Reduction, B extends number>(
  start: Tensor<S>,
  slope: Gradient<R, B, S>,
  rate: LearningRate<R, B>,
): Tensor<S> {
  return descend(descend(start, slope, rate), slope, rate);
}
export function likewise<R extends ConvertibleReduction, B extends number, To extends ConvertibleReduction>(
  rate: LearningRate<R, B>,
  to: To,
): LearningRate<To, B> {
  return convertRate(rate, { to, batchSize: rate.batchSize });
}
export function grown<R extends ConvertibleReduction, B extends number, K extends number>(
  rate: LearningRate<R, B>,
  toBatchSize: K,
): LearningRate<R, K> {
  return scaleRate(rate, { toBatchSize });
}
expectTypeOf(twice(theta, ofMean, onMean)).toEqualTypeOf<Tensor<readonly [2]>>();
expectTypeOf(likewise(onMean, 'sum')).toEqualTypeOf<LearningRate<'sum', 8>>();
