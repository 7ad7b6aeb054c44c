import * as jax from '@jax-js/jax';
import { typed } from '../../../src/typed/jax-js/index.ts';
const t = typed(jax);
const logits = t.tensor([8, 3], []);
t.losses.softmaxCrossEntropy(t.tensor([16], []), logits, { reducedBy: 'mean' });
