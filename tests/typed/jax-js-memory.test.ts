// oxlint-disable typescript/unbound-method -- they are called with the map that they are called on
import * as jax from '@jax-js/jax';
import { beforeAll, expect, test, vi } from 'vitest';
import { learningRate, quantity, typed, type ScalarReduction } from '../../src/typed/jax-js/index.ts';

// jax-js tells nobody how many arrays live. Its device in plain JavaScript holds their buffers in a map: they are counted.
const live = new Map<object, Set<unknown>>();
const { set, delete: remove } = Map.prototype;
vi.spyOn(Map.prototype, 'set').mockImplementation(function (this: Map<unknown, unknown>, key, value) {
  if (typeof value === 'object' && value !== null && 'buffer' in value && 'ref' in value) {
    const keys = live.get(this) ?? new Set();
    set.call(live, this, keys.add(key));
  }
  return set.call(this, key, value);
});
vi.spyOn(Map.prototype, 'delete').mockImplementation(function (this: Map<unknown, unknown>, key) {
  live.get(this)?.delete(key);
  return remove.call(this, key);
});
const buffers = (): number => [...live.values()].reduce((sum, { size }) => sum + size, 0);

const t = typed(jax);
beforeAll(async () => {
  await jax.init('cpu');
  jax.defaultDevice('cpu');
});

test('steps and windows leave no array behind', () => {
  const [x, labels, weights] = [t.tensor([2, 2], [1, 2, 3, 4]), t.tensor([2], [0, 1]), t.tensor([2], [1, 2])];
  let theta = { W: t.tensor([2, 2], [0, 1, 2, 3]), b: t.tensor([2], [1, 2]) };
  const mine = t.loss('mine', (targets, p) => jax.numpy.square(p.sum(-1).sub(targets)), {
    elements: 'example',
    mean: 'sum-of-valid-weights',
  });
  const loss = <R extends ScalarReduction>({ W, b }: typeof theta, reducedBy: R) =>
    mine(labels.ref, t.linear(x.ref, W, b), { reducedBy, weights: weights.ref, mask: weights.ref });
  const chosen = { rate: quantity(0.5, 0), forLossReducedBy: 'mean', batchSize: 2 } as const;
  const adam = t.train.adam({ ...chosen, epsilon: quantity(0.5, 1) });
  const sgd = t.train.sgd(learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 2 }));
  const decay = ({ W, b }: typeof theta) =>
    t.halfSumOfSquares({ W, b }, { coefficient: 0.5, forLossReducedBy: 'mean' });
  const window = t.accumulator(jax.tree.ref(theta), { batchSize: 2 });
  const round = (): void => {
    const stepped = adam.step(theta, ({ W, b }) => t.penalized(loss({ W: W.ref, b: b.ref }, 'mean'), decay({ W, b })));
    theta = stepped.theta;
    stepped.loss.item();
    window.add((p) => loss(p, 'sum'));
    const ofWindow = window.step(sgd, decay);
    ofWindow.loss.item();
    // Nothing is computed before it is read.
    jax.tree.leaves([jax.tree.ref(theta), ofWindow.theta]).forEach((leaf) => (leaf as jax.Array).dataSync());
  };
  round();
  round();
  const before = buffers();
  expect(before).toBeGreaterThan(3);
  round();
  round();
  expect(buffers()).toBe(before);
});
