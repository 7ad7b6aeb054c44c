// Eight examples that come in parts of one, three and four: one step, equal to that of the whole batch.
import * as tf from '@tensorflow/tfjs';
import { dim, learningRate, typed } from 'equistep/tfjs';

const t = typed(tf);
const x = [1, 2, 3, 4, 5, 6, 7, 8];
const errors = (theta: tf.Tensor, from: number, to: number) => {
  const part = dim('part', to - from);
  const inputs = t.tensor([part], x.slice(from, to));
  return [t.from(tf.zerosLike(inputs), [part]), t.from(tf.mul(inputs, theta), [part])] as const;
};
const sgd = t.train.sgd(learningRate(1 / 64, { forLossReducedBy: 'mean', batchSize: 8 }));

const theta = t.variable(t.tensor([], [1]));
const window = t.accumulator(theta, { batchSize: 8 });
window.add((p) => t.losses.squaredError(...errors(p, 0, 1), { reducedBy: 'sum' }));
window.add((p) => t.losses.squaredError(...errors(p, 1, 4), { reducedBy: 'sum' }));
window.add((p) => t.losses.squaredError(...errors(p, 4, 8), { reducedBy: 'sum' }));
const loss = window.step(sgd);
console.log(loss.dataSync()[0], theta.dataSync()[0]);
