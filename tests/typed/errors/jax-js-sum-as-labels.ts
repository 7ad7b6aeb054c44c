import * as jax from '@jax-js/jax';
import { typed } from '../../../src/typed/jax-js/index.ts';
const t = typed(jax);
const labels = t.tensor([8], []);
t.losses.squaredError(labels, t.tensor([8], []).sum(), { reducedBy: 'mean' });
