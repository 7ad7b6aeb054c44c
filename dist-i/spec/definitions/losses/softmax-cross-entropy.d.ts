import { type LossDefinition } from '../../language/definition.ts';
export declare const softmaxCrossEntropy: LossDefinition<{
    name: 'softmax-cross-entropy';
    smoothing?: number;
}>;
