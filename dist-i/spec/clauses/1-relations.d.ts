import { type Clause } from '../language/index.ts';
export declare const noneKeepsEveryExample: Clause;
export declare const order: Clause;
export declare const permutation: Clause;
export declare const replication: Clause;
export declare const concatenation: Clause;
