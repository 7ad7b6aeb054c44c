import { type ReductionDefinition } from '../../language/definition.ts';
export declare const sum: ReductionDefinition<'sum', 'sum-is-zero'>;
