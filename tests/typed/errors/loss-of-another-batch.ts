import * as tf from '@tensorflow/tfjs';
import { learningRate, typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const rate = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });
const theta = t.variable(t.tensor([8, 3], []));
const short = t.tensor([2], []);
t.train.sgd(rate).step(theta, () => t.losses.softmaxCrossEntropy(short, t.tensor([2, 3], []), { reducedBy: 'mean' }));
