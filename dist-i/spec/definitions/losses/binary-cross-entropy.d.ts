import { type LossDefinition } from '../../language/definition.ts';
type Loss = {
    name: 'binary-cross-entropy';
    positiveWeight?: number;
};
export declare const binaryCrossEntropy: LossDefinition<Loss>;
export {};
