import { type PenaltyDefinition } from '../../language/definition.ts';
export declare const halfSumOfSquares: PenaltyDefinition<'half-sum-of-squares'>;
