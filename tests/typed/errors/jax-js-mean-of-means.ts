import * as jax from '@jax-js/jax';
import { typed } from '../../../src/typed/jax-js/index.ts';
const t = typed(jax);
const labels = t.tensor([8], []);
const window = t.accumulator(t.tensor([8, 3], []), { batchSize: 8 });
window.add((p) => t.losses.softmaxCrossEntropy(labels, p, { reducedBy: 'mean' }));
