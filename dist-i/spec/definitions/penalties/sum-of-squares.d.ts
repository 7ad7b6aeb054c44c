import { type PenaltyDefinition } from '../../language/definition.ts';
export declare const sumOfSquares: PenaltyDefinition<'sum-of-squares'>;
