import * as tf from '@tensorflow/tfjs';
import { typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const labels = t.tensor([8], []);
t.losses.softmaxCrossEntropy(labels, tf.zeros([8, 3]), { reducedBy: 'mean' });
