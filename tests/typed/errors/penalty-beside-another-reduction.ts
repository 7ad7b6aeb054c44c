import * as tf from '@tensorflow/tfjs';
import { typed } from '../../../src/typed/tfjs/index.ts';
const t = typed(tf);
const labels = t.tensor([8], []);
const logits = t.tensor([8, 3], []);
const theta = t.variable(t.tensor([8, 3], []));
const penalty = t.halfSumOfSquares(theta, { coefficient: 0.004, forLossReducedBy: 'mean' });
t.penalized(t.losses.softmaxCrossEntropy(labels, logits, { reducedBy: 'sum' }), penalty);
