import * as tf from '@tensorflow/tfjs';
import { subjectOf } from '../../../adapters/tfjs/index.ts';
import type { Subject } from '../../../src/subjects/subject.ts';

/** TensorFlow.js on the graphics hardware of the reader: the adapter for Node, which reads asynchronously there. */
export async function onGraphics(backend: 'webgl' | 'webgpu'): Promise<Subject> {
  if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu');
  const works = await tf.setBackend(backend).catch(() => false);
  if (!works) throw new Error(`This browser has no working ${backend === 'webgl' ? 'WebGL' : 'WebGPU'} in a worker.`);
  await tf.ready();
  return subjectOf(tf, `tfjs-${backend}`, 'graphics');
}
