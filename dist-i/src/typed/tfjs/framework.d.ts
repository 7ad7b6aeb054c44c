import type * as tfjs from '@tensorflow/tfjs';
import type { Trainer } from '../framework.ts';
import type { Tfjs } from './carriers.ts';
/** What TensorFlow.js brings to the contracts. Its functions leave what they are given. */
export declare function frameworkOf(tf: Tfjs): Trainer<tfjs.Tensor, tfjs.Optimizer>;
