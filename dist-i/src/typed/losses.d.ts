import { type ScalarReduction } from '../../spec/contracts/gradient.ts';
import type { BatchShape } from '../../spec/contracts/index.ts';
import type { Carried, Framework } from './framework.ts';
import type { Kind, LossIn, TensorIn, TypedIn } from './kinds.ts';
import type { Sized } from './marks.ts';
import { type MeanOver } from './reduce.ts';
/** A loss with one element for each number that is predicted, as the squared error. Targets come first, as in tfjs. */
export interface LossOfNumbers<K extends Kind> {
    <S extends BatchShape, R extends ScalarReduction>(targets: Sized<S>, predictions: Sized<NoInfer<S>>, options: {
        reducedBy: R;
        weights?: Sized<NoInfer<S>>;
        mask?: Sized<NoInfer<S>>;
    }): LossIn<R, S[0]>[K];
    /** Unreduced, which is what the reduction `none` leaves: weighted, and zero where the mask is. */
    elements<S extends BatchShape>(targets: Sized<S>, predictions: Sized<NoInfer<S>>, options?: {
        weights?: Sized<NoInfer<S>>;
        mask?: Sized<NoInfer<S>>;
    }): TypedIn<S>[K];
}
/**
 * A loss with one element for each example, as the softmax cross-entropy: of B targets, each a number, and B rows of C
 * predictions. Targets come first, as in tfjs.
 */
export interface LossOfExamples<K extends Kind> {
    <B extends number, C extends number, R extends ScalarReduction>(targets: Sized<readonly [B]>, predictions: Sized<readonly [NoInfer<B>, C]>, options: {
        reducedBy: R;
        weights?: Sized<readonly [NoInfer<B>]>;
        mask?: Sized<readonly [NoInfer<B>]>;
    }): LossIn<R, B>[K];
    /** Unreduced, which is what the reduction `none` leaves: weighted, and zero where the mask is. */
    elements<B extends number, C extends number>(targets: Sized<readonly [B]>, predictions: Sized<readonly [NoInfer<B>, C]>, options?: {
        weights?: Sized<readonly [NoInfer<B>]>;
        mask?: Sized<readonly [NoInfer<B>]>;
    }): TypedIn<readonly [B]>[K];
}
/** For what there is one element of the unreduced loss. */
export interface LossOfEach<K extends Kind> {
    readonly number: LossOfNumbers<K>;
    readonly example: LossOfExamples<K>;
}
export type ElementsOf = keyof LossOfEach<never>;
/** From targets and predictions to the unreduced elements, with the operations of the framework. */
export type ElementsFunction<T> = (targets: T, predictions: T) => T;
export interface Losses<K extends Kind> {
    /** (p − t)². The mean divides by the B examples. */
    readonly squaredError: LossOfNumbers<K>;
    /** |p − t|. The mean divides by the B examples. */
    readonly absoluteError: LossOfNumbers<K>;
    /** ½e² for errors up to δ > 0, δ(|e| − ½δ) beyond. The mean divides by the B examples. */
    huber(delta: number): LossOfNumbers<K>;
    /** Cross-entropy of logits against targets in [0, 1]. The mean divides by the B examples. */
    readonly binaryCrossEntropy: LossOfNumbers<K>;
    /** Cross-entropy of logits [B, C] against class indices [B]. The mean divides by the B examples. */
    readonly softmaxCrossEntropy: LossOfExamples<K>;
}
/**
 * A loss of your own: every reduction, weights and masks follow from the unreduced elements.
 *
 * @param name what messages call it
 * @param elements for what the function gives one element: for each `number` that is predicted, or for each `example`
 * @param mean what the mean divides by. Rates can be converted where it is the `examples`
 */
export type OwnLoss<K extends Kind> = <E extends ElementsOf>(name: string, fn: ElementsFunction<TensorIn<K>>, options: {
    elements: E;
    mean: MeanOver;
}) => LossOfEach<K>[E];
/** What the view knows while it runs: whether somebody adds up the denominators of parts. */
export interface Context {
    inParts: boolean;
}
type Losing<T extends Carried> = Framework<T>;
export declare const ownLoss: <T extends Carried>(f: Losing<T>, context: Context) => <E extends ElementsOf>(name: string, fn: ElementsFunction<T>, options: {
    elements: E;
    mean: MeanOver;
}) => LossOfEach<never>[E];
/** The unreduced elements are those of the framework; all reductions are those of {@link reduce}. */
export declare function losses<T extends Carried>(f: Losing<T>, context: Context): Losses<never>;
export {};
