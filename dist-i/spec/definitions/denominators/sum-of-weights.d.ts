import { type DenominatorDefinition } from '../../language/definition.ts';
export declare const sumOfWeights: DenominatorDefinition<'sum-of-weights'>;
