import { type Clause } from '../language/index.ts';
export declare const lossOfAnyOptions: Clause;
