import * as tf from '@tensorflow/tfjs';
import { learningRate, typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const theta = t.variable(t.tensor([8, 3], []));
const window = t.accumulator(theta, { batchSize: 8 });
window.step(t.train.sgd(learningRate(0.1, { forLossReducedBy: 'max', batchSize: 8 })));
