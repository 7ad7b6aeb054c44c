import * as tf from '@tensorflow/tfjs';
import { losses, lossOf, reduced } from '../../../adapters/tfjs/losses.ts';
import { tensor, type Tensor } from '../../../adapters/tfjs/tensors.ts';
import type { LossAnswer, LossQuestion, TensorData } from '../../../spec/language/index.ts';
import { sizeOf } from '../../../spec/language/index.ts';
import { unsupported, type Declaration, type Subject } from '../../../src/subjects/subject.ts';

/**
 * TensorFlow.js on the graphics hardware of the reader: its losses and their gradients. What it computed there is read
 * back asynchronously: on WebGPU a synchronous read is not possible. The adapter for Node reads synchronously, and so
 * its optimizers and loops are not asked here.
 */
export async function onGraphics(backend: 'webgl' | 'webgpu'): Promise<Subject> {
  if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu');
  const works = await tf.setBackend(backend).catch(() => false);
  if (!works) throw new Error(`This browser has no working ${backend === 'webgl' ? 'WebGL' : 'WebGPU'} in a worker.`);
  await tf.ready();
  const declaration: Declaration = {
    name: `tfjs-${backend}`,
    version: tf.version.tfjs,
    format: 'float32',
    asks: ['loss'],
    losses,
    reductions: ['none', 'sum', 'mean', 'max'],
    denominators: ['elements', 'examples', 'sum-of-weights', 'non-zero-weights'],
    options: ['weights', 'scale', 'cotangent', 'smoothing'],
  };
  return {
    declaration,
    answer: async (question) => {
      const why = unsupported(declaration, question) ?? notOffered(question as LossQuestion);
      return why === undefined ? answered(question as LossQuestion) : { unsupported: why };
    },
  };
}

/** Which means tfjs does not have: the same that the adapter for Node refuses. */
function notOffered({ reduction, weights, loss, predictions }: LossQuestion): string | undefined {
  if (reduction.by !== 'mean' || (reduction.over !== 'elements' && reduction.over !== 'examples')) return undefined;
  if (weights !== undefined)
    return `tfjs divides a weighted mean by the sum of its weights or by how many are not zero, and not by the ${reduction.over}`;
  const perRow = loss.name === 'softmax-cross-entropy' || loss.name === 'cosine-distance';
  return reduction.over === 'examples' && !perRow && sizeOf(predictions.shape.slice(1)) !== 1
    ? 'tfjs divides a mean by its elements'
    : undefined;
}

async function answered(question: LossQuestion): Promise<LossAnswer<TensorData>> {
  const { loss, reduction, scale, cotangent } = question;
  const made = tf.tidy(() => {
    const [t, w] = [tensor(tf, question.targets), question.weights && tensor(tf, question.weights)];
    const value = (predictions: Tensor): Tensor => {
      const found = reduced(tf, reduction, (by) => lossOf(tf, loss, t, predictions, w, by));
      return scale === undefined ? found : tf.mul(found, scale);
    };
    const found = tf.valueAndGrad(value)(tensor(tf, question.predictions), cotangent && tensor(tf, cotangent));
    return [found.value, found.grad] as Tensor[];
  });
  const [value, gradient] = await Promise.all(made.map(read));
  tf.dispose(made);
  return { value: value!, gradient: gradient! };
}

const read = async (of: Tensor): Promise<TensorData> => ({
  shape: [...of.shape],
  data: Float64Array.from(await of.data()),
});
