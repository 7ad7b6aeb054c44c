import * as tf from '@tensorflow/tfjs';
import { typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const logits = t.tensor([8, 3], []);
t.losses.softmaxCrossEntropy(t.tensor([16], []), logits, { reducedBy: 'mean' });
