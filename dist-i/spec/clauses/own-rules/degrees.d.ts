import { type Clause } from '../../language/index.ts';
export declare const ruleDegrees: Clause;
export declare const ruleNumbersCount: Clause;
export declare const ruleGoesOn: Clause;
export declare const ruleDegreesOfSlots: Clause;
