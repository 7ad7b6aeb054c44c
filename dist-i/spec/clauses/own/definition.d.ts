import { type Clause } from '../../language/index.ts';
export declare const definition: Clause;
export declare const definitionOfGradient: Clause;
