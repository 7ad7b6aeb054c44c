// The loss of the source question: a mean cross-entropy over the batch, and a penalty beside it. Here as mean and as sum,
// of which the steps are equal.
import * as tf from '@tensorflow/tfjs';
import { convertRate, learningRate, typed } from 'equistep/tfjs';

const t = typed(tf);
const B = 8;
const images = t.tensor(
  [B, 12],
  Array.from({ length: B * 12 }, (_, i) => ((i * 7) % 16) / 16),
);
const labels = t.tensor([B], [0, 1, 2, 3, 4, 5, 6, 9]);
const onMean = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: B });
const onSum = convertRate(onMean, { to: 'sum', batchSize: B });
const decay = 0.004;

const zeros = () => ({
  W: t.variable(t.tensor([12, 10], new Float32Array(120))),
  b: t.variable(t.tensor([10], new Float32Array(10))),
});
const [byMean, bySum] = [zeros(), zeros()];
for (let step = 0; step < 3; step++) {
  const loss = t.train
    .sgd(onMean)
    .step(byMean, ({ W, b }) =>
      t.penalized(
        t.losses.softmaxCrossEntropy(labels, t.linear(images, W, b), { reducedBy: 'mean' }),
        t.halfSumOfSquares(W, { coefficient: decay, forLossReducedBy: 'mean' }),
      ),
    );
  console.log(loss.dataSync()[0].toFixed(3));
  t.train
    .sgd(onSum)
    .step(bySum, ({ W, b }) =>
      t.penalized(
        t.losses.softmaxCrossEntropy(labels, t.linear(images, W, b), { reducedBy: 'sum' }),
        t.halfSumOfSquares(W, { coefficient: B * decay, forLossReducedBy: 'sum' }),
      ),
    );
}
console.log(tf.max(tf.abs(tf.sub(byMean.W, bySum.W))).dataSync()[0]); // the largest difference of the weights
