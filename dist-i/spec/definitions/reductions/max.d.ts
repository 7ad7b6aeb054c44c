import { type ReductionDefinition } from '../../language/definition.ts';
export declare const max: ReductionDefinition<'max', 'max-is-minus-infinity' | 'max-is-refused'>;
