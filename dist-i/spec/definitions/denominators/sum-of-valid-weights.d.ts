import { type DenominatorDefinition } from '../../language/definition.ts';
export declare const sumOfValidWeights: DenominatorDefinition<'sum-of-valid-weights'>;
