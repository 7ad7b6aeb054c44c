import { type TensorData } from '../../language/tensor.ts';
/** Class indices [B] as distributions [B, C] with all their mass on one class. */
export declare function oneHot(given: TensorData, shape: readonly number[]): TensorData;
