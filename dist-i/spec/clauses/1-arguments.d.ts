import { type Clause } from '../language/index.ts';
export declare const argument: Clause;
export declare const population: Clause;
export declare const empty: Clause;
