import { type DenominatorDefinition } from '../../language/definition.ts';
export declare const valid: DenominatorDefinition<'valid'>;
