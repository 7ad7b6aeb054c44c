import { type DenominatorDefinition } from '../../language/definition.ts';
export declare const givenConstant: DenominatorDefinition<'constant'>;
