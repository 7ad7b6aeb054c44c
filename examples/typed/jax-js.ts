// The loss of the source question on jax-js: as mean and as sum, of which the steps are equal.
import * as jax from '@jax-js/jax';
import { convertRate, learningRate, typed } from 'equistep/jax-js';

await jax.init('cpu');
jax.defaultDevice('cpu');
const t = typed(jax);
const B = 8;
const images = t.tensor(
  [B, 12],
  Array.from({ length: B * 12 }, (_, i) => ((i * 7) % 16) / 16),
);
const labels = t.tensor([B], [0, 1, 2, 3, 4, 5, 6, 9]);
const onMean = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: B });
const onSum = convertRate(onMean, { to: 'sum', batchSize: B });
const decay = 0.004;

const zeros = () => ({ W: t.tensor([12, 10], new Float32Array(120)), b: t.tensor([10], new Float32Array(10)) });
let [byMean, bySum] = [zeros(), zeros()];
const [sgdOnMean, sgdOnSum] = [t.train.sgd(onMean), t.train.sgd(onSum)];
for (let step = 0; step < 3; step++) {
  // A step uses up what is trained, and gives it anew; what is needed again is passed as `ref`.
  const { loss, theta } = sgdOnMean.step(byMean, ({ W, b }) =>
    t.penalized(
      t.losses.softmaxCrossEntropy(labels.ref, t.linear(images.ref, W.ref, b), { reducedBy: 'mean' }),
      t.halfSumOfSquares(W, { coefficient: decay, forLossReducedBy: 'mean' }),
    ),
  );
  byMean = theta;
  console.log(loss.item().toFixed(3));
  ({ theta: bySum } = sgdOnSum.step(bySum, ({ W, b }) =>
    t.penalized(
      t.losses.softmaxCrossEntropy(labels.ref, t.linear(images.ref, W.ref, b), { reducedBy: 'sum' }),
      t.halfSumOfSquares(W, { coefficient: B * decay, forLossReducedBy: 'sum' }),
    ),
  ));
}
console.log(jax.numpy.max(jax.numpy.abs(byMean.W.sub(bySum.W))).item()); // the largest difference of the weights
