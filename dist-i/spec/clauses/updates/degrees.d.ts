import { type Clause } from '../../language/index.ts';
export declare const degreeClauses: readonly Clause[];
export declare const neededClauses: readonly Clause[];
