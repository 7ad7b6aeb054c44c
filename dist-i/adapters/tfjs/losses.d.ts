import type { AttemptAnswer, AttemptQuestion, LossAnswer, LossName, LossQuestion, LossSpec, ReductionSpec, TensorData } from '../../spec/language/index.ts';
import { type Tensor, type Tf } from './tensors.ts';
/** What `tf.losses` has. */
export declare const losses: readonly LossName[];
/** Whether a loss has one number a row. */
export declare const isPerRow: ({ name }: LossSpec) => boolean;
/** The loss by its name in `tf.losses`, where the targets come before the predictions. */
export declare function lossOf(tf: Tf, loss: LossSpec, targets: Tensor, predictions: Tensor, weights: Tensor | undefined, reduction: number): Tensor;
/**
 * The loss under the reduction of that name. Without weights MEAN and SUM_BY_NONZERO_WEIGHTS both divide by the
 * elements; with them, by their sum and by the count of those that are not zero. For the maximum there is no name:
 * users write `tf.max`.
 */
export declare function reduced(tf: Tf, reduction: ReductionSpec, loss: (reduction: number) => Tensor): Tensor;
export declare function answerLoss(tf: Tf, question: LossQuestion): LossAnswer<TensorData>;
/** The reduced loss, or a refusal where tfjs throws. A reduction that there is not is asked for by its name. */
export declare function answerAttempt(tf: Tf, question: AttemptQuestion): AttemptAnswer<TensorData>;
