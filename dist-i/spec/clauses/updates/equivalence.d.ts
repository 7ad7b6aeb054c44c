import { type Clause } from '../../language/index.ts';
export declare const equivalenceClauses: readonly Clause[];
