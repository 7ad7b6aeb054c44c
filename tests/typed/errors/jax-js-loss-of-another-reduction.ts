import * as jax from '@jax-js/jax';
import { learningRate, typed } from '../../../src/typed/jax-js/index.ts';
const t = typed(jax);
const labels = t.tensor([8], []);
const rate = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 });
t.train.sgd(rate).step(t.tensor([8, 3], []), (p) => t.losses.softmaxCrossEntropy(labels, p, { reducedBy: 'sum' }));
