import * as tf from '@tensorflow/tfjs';
import { dim, learningRate, typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const theta = t.variable(t.tensor([8, 3], []));
const last = dim('last batch', 20);
const whole = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: dim('batch', 32) });
const targets = t.from(tf.zeros([20, 3]), [last, 3]);
t.train.sgd(whole).step(theta, () => t.losses.squaredError(targets, targets, { reducedBy: 'mean' }));
