import { type Clause } from '../../language/index.ts';
export declare const ruleDefinition: Clause;
export declare const ruleDefinitionOfSlots: Clause;
