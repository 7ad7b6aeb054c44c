// Twenty examples in batches of eight: the last batch holds four, and its rate on the mean is half of that.
import * as tf from '@tensorflow/tfjs';
import { dim, learningRate, scaleRate, typed } from 'equistep/tfjs';

const t = typed(tf);
const rows = Array.from({ length: 20 }, (_, i) => [i / 16, 1 + i / 8] as const);
const rate = learningRate(0.25, { forLossReducedBy: 'mean', batchSize: dim('full batch', 8) });
const sgd = t.train.sgd(rate);
const theta = { w: t.variable(t.tensor([1, 1], [0])), b: t.variable(t.tensor([1], [0])) };

for (let from = 0; from < rows.length; from += 8) {
  const part = rows.slice(from, from + 8);
  const batch = dim('batch', part.length);
  const x = t.tensor(
    [batch, 1],
    part.map(([input]) => input),
  );
  const y = t.tensor(
    [batch, 1],
    part.map(([, target]) => target),
  );
  const ofThisBatch = sgd.at(scaleRate(rate, { toBatchSize: batch }));
  const loss = ofThisBatch.step(theta, ({ w, b }) =>
    t.losses.squaredError(y, t.linear(x, w, b), { reducedBy: 'mean' }),
  );
  console.log(part.length, loss.dataSync()[0].toFixed(3));
}
