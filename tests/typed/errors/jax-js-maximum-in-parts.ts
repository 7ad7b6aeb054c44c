import * as jax from '@jax-js/jax';
import { learningRate, typed } from '../../../src/typed/jax-js/index.ts';
const t = typed(jax);
const window = t.accumulator(t.tensor([8, 3], []), { batchSize: 8 });
window.step(t.train.sgd(learningRate(0.1, { forLossReducedBy: 'max', batchSize: 8 })));
