import { type DenominatorDefinition } from '../../language/definition.ts';
export declare const nonZeroWeights: DenominatorDefinition<'non-zero-weights'>;
