import { expectTypeOf } from 'expect-type';
import {
  gradient,
  loss,
  tensor,
  type ClassificationLoss,
  type ClassificationLossGradient,
  type ElementwiseLoss,
  type ElementwiseLossGradient,
  type Gradient,
  type Loss,
  type ReducedShape,
  type Reduction,
  type Shape,
  type Tensor,
} from '../../spec/contracts/index.ts';

declare const crossEntropy: ClassificationLoss;
declare const crossEntropyGradient: ClassificationLossGradient;
declare const squaredError: ElementwiseLoss;
declare const squaredErrorGradient: ElementwiseLossGradient;
declare const anyReduction: Reduction;

const scalar = tensor([], [1]);
const of8 = tensor([8], new Float64Array(8));
const of8by3 = tensor([8, 3], new Float64Array(24));

// The shape of the value follows from the reduction.
expectTypeOf<ReducedShape<readonly [8, 3]>['none']>().toEqualTypeOf<readonly [8, 3]>();
expectTypeOf<ReducedShape<readonly [8, 3]>[Exclude<Reduction, 'none'>]>().toEqualTypeOf<readonly []>();
expectTypeOf<keyof ReducedShape<Shape>>().toEqualTypeOf<Reduction>();
expectTypeOf(crossEntropy(of8by3, of8, { reducedBy: 'none' }).value).toEqualTypeOf<Tensor<readonly [8]>>();
expectTypeOf(crossEntropy(of8by3, of8, { reducedBy: 'sum' }).value).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(crossEntropy(of8by3, of8, { reducedBy: 'mean' }).value).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(crossEntropy(of8by3, of8, { reducedBy: 'max' }).value).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(squaredError(of8by3, of8by3, { reducedBy: 'none' })).toEqualTypeOf<Loss<'none', readonly [8, 3]>>();
expectTypeOf(loss(scalar, { reducedBy: 'sum', elementShape: [8] })).toEqualTypeOf<Loss<'sum', readonly [8]>>();
expectTypeOf(loss(of8, { reducedBy: 'none', elementShape: [8] })).toEqualTypeOf<Loss<'none', readonly [8]>>();
// @ts-expect-error a sum is one number
loss(of8, { reducedBy: 'sum', elementShape: [8] });
// @ts-expect-error an unreduced loss keeps its elements
loss(scalar, { reducedBy: 'none', elementShape: [8] });
// @ts-expect-error this is not a reduction
loss(scalar, { reducedBy: 'average', elementShape: [8] });
// @ts-expect-error the reduction is never left out
crossEntropy(of8by3, of8);
// @ts-expect-error predictions and targets have one shape
squaredError(of8by3, of8, { reducedBy: 'mean' });

// Exactly one reduction.
expectTypeOf<Loss<'sum', readonly [8]>>().not.toExtend<Loss<'mean', readonly [8]>>();
expectTypeOf<Loss<'sum', readonly [8]>>().not.toExtend<Loss<Reduction, readonly [8]>>();
expectTypeOf<Loss<Reduction, readonly [8]>>().not.toExtend<Loss<'sum', readonly [8]>>();
expectTypeOf<Loss<'sum', readonly [8]>>().not.toExtend<Loss<'sum', readonly [16]>>();
expectTypeOf<Gradient<'sum', 8, readonly [2]>>().not.toExtend<Gradient<'mean', 8, readonly [2]>>();
expectTypeOf<Gradient<'sum', 8, readonly [2]>>().not.toExtend<Gradient<'sum', 16, readonly [2]>>();
expectTypeOf<Gradient<'sum', 8, readonly [2]>>().not.toExtend<Gradient<'sum', 8, readonly [3]>>();
expectTypeOf<Gradient<'sum', 8, readonly [2]>>().not.toExtend<Gradient<Reduction, number, Shape>>();

// A gradient knows the reduction and the batch of its loss.
expectTypeOf(crossEntropyGradient(of8by3, of8, { reducedBy: 'mean' })).toEqualTypeOf<
  Gradient<'mean', 8, readonly [8, 3]>
>();
expectTypeOf(squaredErrorGradient(of8by3, of8by3, { reducedBy: 'max' })).toEqualTypeOf<
  Gradient<'max', 8, readonly [8, 3]>
>();
expectTypeOf(gradient(of8by3, { reducedBy: 'sum', batchSize: 8 })).toEqualTypeOf<Gradient<'sum', 8, readonly [8, 3]>>();
// @ts-expect-error a loss for each element has no single gradient
crossEntropyGradient(of8by3, of8, { reducedBy: 'none' });
// @ts-expect-error nor can one be stated
gradient(of8by3, { reducedBy: 'none', batchSize: 8 });
// @ts-expect-error not even where the reduction is known at run time only
gradient(of8by3, { reducedBy: anyReduction, batchSize: 8 });

// Generic code over batch, classes and reduction compiles.
export function unreduced<B extends number, C extends number>(
  logits: Tensor<readonly [B, C]>,
  labels: Tensor<readonly [B]>,
): Tensor<readonly [B]> {
  return crossEntropy(logits, labels, { reducedBy: 'none' }).value;
}
export function reduced<B extends number, C extends number, R extends Reduction>(
  logits: Tensor<readonly [B, C]>,
  labels: Tensor<readonly [B]>,
  reducedBy: R,
): Loss<R, readonly [B]> {
  return crossEntropy(logits, labels, { reducedBy });
}
export function batchOf<R extends Reduction, B extends number>(of: Loss<R, readonly [B]>): B {
  return of.elementShape[0];
}
expectTypeOf(unreduced(of8by3, of8)).toEqualTypeOf<Tensor<readonly [8]>>();
expectTypeOf(batchOf(reduced(of8by3, of8, 'max'))).toEqualTypeOf<8>();
