import { type ReductionDefinition } from '../../language/definition.ts';
export declare const none: ReductionDefinition<'none', never>;
