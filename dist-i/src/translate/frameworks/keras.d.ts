import { type Framework } from './framework.ts';
/** keras.optimizers as documented for Keras 3. */
export declare const keras: Framework;
