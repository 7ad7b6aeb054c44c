import type { Invariant, invariant } from './invariant.ts';
import type { Reduction } from './reduction.ts';
import type { BatchShape, Shape } from './shape.ts';
import { requireTensor, type Tensor } from './tensor.ts';
/**
 * The reductions that leave a single number, which alone has a gradient. `none` leaves one loss, and one gradient, for
 * each element.
 */
export type ScalarReduction = 'sum' | 'mean' | 'max';
export declare const scalarReductions: readonly ScalarReduction[];
/**
 * The gradient of a loss, reduced by R over B examples, with respect to parameters (or predictions) of shape S; in the
 * unit of the loss over the unit of those parameters. `Gradient<'none', …>` can be written in generic code, but no
 * value has that type.
 */
export interface Gradient<in out R extends Reduction, in out B extends number, in out S extends Shape> {
    readonly reducedBy: R;
    readonly batchSize: B;
    readonly value: Tensor<S>;
    readonly [invariant]: Invariant<readonly [R, B, S]>;
}
/**
 * States of which loss a tensor is the gradient: `gradient(value, { reducedBy: 'mean', batchSize: 8 })`.
 *
 * @throws TypeError when an argument is of the wrong kind, or the reduction is `none`;
 *   RangeError when the reduction or an option is unknown, or the batch size is not an integer of at least 1
 */
export declare function gradient<R extends ScalarReduction, const B extends number, S extends Shape>(value: Tensor<S>, options: {
    reducedBy: R;
    batchSize: B;
}): Gradient<R, B, S>;
/** @throws TypeError or RangeError unless `value` looks as {@link gradient} made it. */
export declare function requireGradient(value: {
    readonly reducedBy: Reduction;
    readonly batchSize: number;
    readonly value: Parameters<typeof requireTensor>[0];
}, where: string): void;
/** The gradient of an {@link ElementwiseLoss} with respect to its predictions. */
export interface ElementwiseLossGradient {
    <S extends BatchShape, R extends ScalarReduction>(predictions: Tensor<S>, targets: Tensor<S>, options: {
        reducedBy: R;
    }): Gradient<R, S[0], S>;
}
/** The gradient of a {@link ClassificationLoss} with respect to its logits. */
export interface ClassificationLossGradient {
    <B extends number, C extends number, R extends ScalarReduction>(logits: Tensor<readonly [B, C]>, labels: Tensor<readonly [NoInfer<B>]>, options: {
        reducedBy: R;
    }): Gradient<R, B, readonly [B, C]>;
}
