import { type Clause } from '../../language/index.ts';
export declare const gradientOfSumIsThatOfElements: Clause;
export declare const groupsWeighAlike: Clause;
export declare const termsAdd: Clause;
