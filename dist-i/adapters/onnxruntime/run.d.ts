import type * as runtime from 'onnxruntime-web';
import type { TensorData } from '../../spec/language/index.ts';
export type Run = (model: Uint8Array, inputs: Readonly<Record<string, TensorData>>) => Promise<TensorData>;
/** Runs models for their one output. What `labels` holds are integers. A model is loaded once. */
export declare function runner(ort: typeof runtime): Run;
