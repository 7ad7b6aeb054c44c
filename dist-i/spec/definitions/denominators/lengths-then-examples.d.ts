import { type DenominatorDefinition } from '../../language/definition.ts';
export declare const lengthsThenExamples: DenominatorDefinition<'lengths-then-examples'>;
