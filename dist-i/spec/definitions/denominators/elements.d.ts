import { type DenominatorDefinition } from '../../language/definition.ts';
export declare const elements: DenominatorDefinition<'elements'>;
