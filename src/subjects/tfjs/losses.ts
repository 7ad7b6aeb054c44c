import type { LossAnswer, LossQuestion, LossSpec, ReductionSpec, TensorData } from '../../../spec/language/index.ts';
import { read, tensor, type Tensor, type Tf } from './tensors.ts';

/** The loss by its name in `tf.losses`, where the targets come before the predictions. */
export function lossOf(tf: Tf, loss: LossSpec, targets: Tensor, predictions: Tensor, weights: Tensor | undefined, reduction: number): Tensor {
  const noSmoothing = 0;
  switch (loss.name) {
    case 'squared-error':
      return tf.losses.meanSquaredError(targets, predictions, weights, reduction);
    case 'absolute-error':
      return tf.losses.absoluteDifference(targets, predictions, weights, reduction);
    case 'huber':
      return tf.losses.huberLoss(targets, predictions, weights, loss.delta, reduction);
    case 'binary-cross-entropy':
      return tf.losses.sigmoidCrossEntropy(targets, predictions, weights, noSmoothing, reduction);
    case 'softmax-cross-entropy': {
      const classes = predictions.shape.at(-1)!;
      const oneHot = targets.rank === predictions.rank ? targets : tf.oneHot(tf.cast(targets, 'int32'), classes);
      return tf.losses.softmaxCrossEntropy(oneHot, predictions, weights, noSmoothing, reduction);
    }
  }
}

/**
 * The loss under the reduction of that name. Without weights MEAN and SUM_BY_NONZERO_WEIGHTS both divide by the elements; with
 * them, by their sum and by the count of those that are not zero. For the maximum there is no name: users write `tf.max`.
 */
export function reduced(tf: Tf, reduction: ReductionSpec, loss: (reduction: number) => Tensor): Tensor {
  const { NONE, SUM, MEAN, SUM_BY_NONZERO_WEIGHTS } = tf.Reduction;
  switch (reduction.by) {
    case 'none':
      return loss(NONE);
    case 'sum':
      return loss(SUM);
    case 'mean':
      return loss(reduction.over === 'non-zero-weights' ? SUM_BY_NONZERO_WEIGHTS : MEAN);
    case 'max':
      return tf.max(loss(NONE));
  }
}

export function answerLoss(tf: Tf, question: LossQuestion): LossAnswer<TensorData> {
  const { scale } = question;
  const targets = tensor(tf, question.targets);
  const weights = question.weights && tensor(tf, question.weights);
  const scaled = (predictions: Tensor): Tensor => {
    const value = reduced(tf, question.reduction, (reduction) => lossOf(tf, question.loss, targets, predictions, weights, reduction));
    return scale === undefined ? value : tf.mul(value, scale);
  };
  const cotangent = question.cotangent && tensor(tf, question.cotangent);
  const { value, grad } = tf.valueAndGrad(scaled)(tensor(tf, question.predictions), cotangent);
  return { value: read(value), gradient: read(grad) };
}
