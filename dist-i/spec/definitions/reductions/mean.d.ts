import { type ReductionDefinition } from '../../language/definition.ts';
type Identity = 'mean-is-nan' | 'mean-is-zero' | 'mean-is-refused';
export declare const mean: ReductionDefinition<'mean', Identity>;
export {};
