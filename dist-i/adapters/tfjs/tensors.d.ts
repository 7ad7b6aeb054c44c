import type * as tfjs from '@tensorflow/tfjs';
import type { TensorData } from '../../spec/language/index.ts';
export type Tf = typeof tfjs;
export type Tensor = tfjs.Tensor;
export declare const tensor: (tf: Tf, { shape, data }: TensorData) => Tensor;
/** The numbers of a tensor as they are when this is called. */
export declare const read: (of: Tensor) => TensorData;
/**
 * Does work at once, and reads what it reads later: on the graphics hardware of a browser a synchronous read gives
 * zeros, or fails. What `read` gave holds its numbers when the promise is fulfilled.
 */
export declare function readLater<A>(tf: Tf, work: () => A): Promise<A>;
