import type { Invariant, invariant } from './invariant.ts';
import { type Reduction } from './reduction.ts';
import type { BatchShape, Shape } from './shape.ts';
import { type Tensor } from './tensor.ts';
/** The shape of a loss after reduction: `none` keeps every element of S, the others leave a single number. */
export interface ReducedShape<S extends Shape> {
    readonly none: S;
    readonly sum: readonly [];
    readonly mean: readonly [];
    readonly max: readonly [];
}
/**
 * A loss whose elements have shape S, reduced by R. What a mean divided by is not part of this type: the function that
 * computed the loss declares its denominator.
 */
export interface Loss<in out R extends Reduction, in out S extends Shape> {
    readonly reducedBy: R;
    /** The shape of the loss before its reduction. */
    readonly elementShape: S;
    /** Shape S under `none`, one number under `sum`, `mean` and `max`; in the unit of the loss. */
    readonly value: Tensor<ReducedShape<S>[R]>;
    readonly [invariant]: Invariant<readonly [R, S]>;
}
/**
 * States by which reduction a value was made from losses of which shape: `loss(value, { reducedBy: 'sum', elementShape:
 * [8] })`.
 *
 * @throws TypeError when an argument is of the wrong kind;
 *   RangeError when the reduction or an option is unknown, or the value does not have the shape that the reduction leaves
 */
export declare function loss<R extends Reduction, const S extends Shape>(value: Tensor<ReducedShape<NoInfer<S>>[NoInfer<R>]>, options: {
    reducedBy: R;
    elementShape: S;
}): Loss<R, S>;
/**
 * A loss between predictions and targets of the same shape, one element for each of their elements (as the squared
 * error).
 */
export interface ElementwiseLoss {
    <S extends BatchShape, R extends Reduction>(predictions: Tensor<S>, targets: Tensor<S>, options: {
        reducedBy: R;
    }): Loss<R, S>;
}
/**
 * A loss between logits of C classes and a class index for each of B examples (as the softmax cross-entropy): one
 * element an example.
 */
export interface ClassificationLoss {
    <B extends number, C extends number, R extends Reduction>(logits: Tensor<readonly [B, C]>, labels: Tensor<readonly [NoInfer<B>]>, options: {
        reducedBy: R;
    }): Loss<R, readonly [B]>;
}
