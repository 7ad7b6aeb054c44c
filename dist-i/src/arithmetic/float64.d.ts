import { type Arithmetic, type TensorData } from '../../spec/language/index.ts';
export interface Float64Tensor extends TensorData {
    readonly data: Float64Array;
}
/** IEEE 754 binary64, as the processor computes it: the reference interpretation of the definitions. */
export declare const float64: Arithmetic<Float64Tensor>;
