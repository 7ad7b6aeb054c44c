import { type Subject } from '../../src/subjects/subject.ts';
/**
 * ONNX Runtime on WebAssembly, for ONNX's operators SoftmaxCrossEntropyLoss and NegativeLogLikelihoodLoss: an optional
 * peer dependency, loaded when this is called. It only runs models forward, so that there are no gradients.
 */
export declare function onnxruntime(): Promise<Subject>;
