import * as tf from '@tensorflow/tfjs';
import { typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const labels = t.tensor([8], []);
const theta = t.variable(t.tensor([8, 3], []));
const window = t.accumulator(theta, { batchSize: 8 });
window.add((p) => t.losses.softmaxCrossEntropy(labels, p, { reducedBy: 'mean' }));
