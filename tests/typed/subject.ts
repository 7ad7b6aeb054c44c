import * as tf from '@tensorflow/tfjs';
import {
  broadcastShape,
  type Denominator,
  type LossName,
  type LossQuestion,
  type Question,
  type TensorData,
} from '../../spec/language/index.ts';
import { unsupported, type Subject } from '../../src/subjects/subject.ts';
import { typed, type LossOfEach, type MeanOver } from '../../src/typed/tfjs/index.ts';

const t = typed(tf);
/** Losses that a user might write, by what the mean divides by. */
const mine = {
  'squared-error': (mean: MeanOver) =>
    t.loss('mySquares', (targets, p) => tf.square(tf.sub(p, targets)), { elements: 'number', mean }),
  'absolute-error': (mean: MeanOver) =>
    t.loss('myDistances', (targets, p) => tf.abs(tf.sub(p, targets)), { elements: 'number', mean }),
  poisson: (mean: MeanOver) =>
    t.loss('myCounts', (targets, p) => tf.sub(tf.exp(p), tf.mul(targets, p)), { elements: 'number', mean }),
  'softmax-cross-entropy': (mean: MeanOver) =>
    t.loss(
      'myClasses',
      (labels, logits) => {
        const classes = logits.shape.at(-1)!;
        const chosen = labels.rank === 2 ? labels : tf.oneHot(tf.cast(labels, 'int32'), classes);
        const log = tf.logSoftmax(logits);
        // Of a class that is not the target a logit may be −∞.
        return tf.neg(tf.sum(tf.where(tf.greater(chosen, 0), tf.mul(chosen, log), tf.zerosLike(log)), -1));
      },
      { elements: 'example', mean },
    ),
};
type Mine = keyof typeof mine;

const means: readonly (MeanOver & Denominator)[] = [
  'examples',
  'elements',
  'sum-of-weights',
  'non-zero-weights',
  'valid',
  'sum-of-valid-weights',
];
const given = ({ shape, data }: TensorData): tf.Tensor => tf.tensor(Float32Array.from(data), [...shape]);
const read = (x: tf.Tensor): TensorData => ({ shape: [...x.shape], data: Float64Array.from(x.dataSync()) });

/** Answers with what a typed loss gives: its reductions, weights and masks follow from the unreduced elements. */
function answer({ loss, reduction, predictions, targets, weights, valid, scale, cotangent }: LossQuestion) {
  const mean = reduction.by === 'mean' ? (reduction.over as MeanOver) : 'examples';
  const typedLoss = mine[loss.name as Mine](mean) as LossOfEach['number'];
  const shape = loss.name === 'softmax-cross-entropy' ? predictions.shape.slice(0, 1) : predictions.shape;
  const beside = (x: TensorData | undefined, name: string): object =>
    x === undefined ? {} : { [name]: tf.broadcastTo(given(x), [...broadcastShape(x.shape, shape)]) };
  const options = { ...beside(weights, 'weights'), ...beside(valid, 'mask') };
  const value = (p: tf.Tensor): tf.Tensor => {
    const [a, b] = [given(targets) as never, p as never];
    const { by } = reduction;
    const found = by === 'none' ? typedLoss.elements(a, b, options) : typedLoss(a, b, { reducedBy: by, ...options });
    return tf.mul(found, scale ?? 1);
  };
  const found = tf.valueAndGrad(value)(given(predictions), cotangent && given(cotangent));
  return { value: read(found.value), gradient: read(found.grad) };
}

/** Why a loss of classes is not asked: a typed loss of examples has one element for each. */
const ofTokens = (question: Question): string | undefined =>
  question.ask === 'loss' && question.loss.name === 'softmax-cross-entropy' && question.predictions.shape.length > 2
    ? 'one element for each example'
    : undefined;

export const ownLosses: Subject = {
  declaration: {
    name: 'own-losses',
    version: '1',
    format: 'float32',
    asks: ['loss'],
    losses: Object.keys(mine) as LossName[],
    reductions: ['none', 'sum', 'mean', 'max'],
    denominators: means,
    options: ['weights', 'valid', 'scale', 'cotangent'],
  },
  answer(question) {
    const reason = unsupported(this.declaration, question) ?? ofTokens(question);
    if (reason !== undefined || question.ask !== 'loss') return { unsupported: reason ?? 'losses only' };
    return tf.tidy(() => answer(question) as never);
  },
};
