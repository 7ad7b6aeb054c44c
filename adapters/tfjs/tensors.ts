import type * as tfjs from '@tensorflow/tfjs';
import type { TensorData } from '../../spec/language/index.ts';

export type Tf = typeof tfjs;
export type Tensor = tfjs.Tensor;

export const tensor = (tf: Tf, { shape, data }: TensorData): Tensor => tf.tensor(Float32Array.from(data), [...shape]);

export const read = (of: Tensor): TensorData => ({ shape: [...of.shape], data: Float64Array.from(of.dataSync()) });
