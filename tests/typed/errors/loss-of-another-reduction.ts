import * as tf from '@tensorflow/tfjs';
import { learningRate, typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const labels = t.tensor([8], []);
const rate = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });
const theta = t.variable(t.tensor([8, 3], []));
t.train.sgd(rate).step(theta, (p) => t.losses.softmaxCrossEntropy(labels, p, { reducedBy: 'sum' }));
