import * as tf from '@tensorflow/tfjs';
import { typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const labels = t.tensor([8], []);
const logits = t.tensor([8, 3], []);
t.losses.softmaxCrossEntropy(labels, logits, { reducedBy: 'none' });
