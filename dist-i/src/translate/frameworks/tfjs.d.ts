import { type Framework } from './framework.ts';
/** tf.train as documented for TensorFlow.js 4, on a backend of float32. */
export declare const tfjs: Framework;
