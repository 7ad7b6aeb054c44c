import { type LossDefinition } from '../../language/definition.ts';
export declare const binaryCrossEntropyOfProbabilities: LossDefinition<{
    name: 'binary-cross-entropy-of-probabilities';
}>;
