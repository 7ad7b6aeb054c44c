import * as tf from '@tensorflow/tfjs';
import { quantity, typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
t.train.adam({ rate: quantity(0.001, 0), epsilon: quantity(1e-7, 0), forLossReducedBy: 'mean', batchSize: 8 });
