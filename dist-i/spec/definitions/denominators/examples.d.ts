import { type DenominatorDefinition } from '../../language/definition.ts';
export declare const examples: DenominatorDefinition<'examples'>;
