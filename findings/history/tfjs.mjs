// The losses of a release of TensorFlow.js from before backends had an environment, as a subject. It is copied to where
// the release is installed.
import { createRequire } from 'node:module';

const tf = createRequire(import.meta.url)('@tensorflow/tfjs');
tf.setBackend('cpu');
const tensor = ({ shape, data }) => tf.tensor(Array.from(data), [...shape]);
const read = (of) => ({ shape: of.shape, data: Float64Array.from(of.dataSync()) });
const { NONE, MEAN, SUM, SUM_BY_NONZERO_WEIGHTS } = tf.Reduction;
const losses = { 'squared-error': tf.losses.meanSquaredError, 'absolute-error': tf.losses.absoluteDifference };

export default {
  declaration: {
    name: 'tfjs',
    version: tf.version.tfjs,
    format: 'float32',
    asks: ['loss'],
    losses: Object.keys(losses),
    options: ['weights'],
    reductions: ['none', 'sum', 'mean'],
    denominators: ['sum-of-weights', 'non-zero-weights'],
  },
  answer({ loss, reduction, predictions, targets, weights }) {
    const by = { none: NONE, sum: SUM, mean: reduction.over === 'non-zero-weights' ? SUM_BY_NONZERO_WEIGHTS : MEAN }[
      reduction.by
    ];
    const { value, grad } = tf.valueAndGrad((x) =>
      losses[loss.name](tensor(targets), x, weights && tensor(weights), by),
    )(tensor(predictions));
    return { value: read(value), gradient: read(grad) };
  },
};
