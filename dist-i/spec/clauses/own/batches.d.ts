import { type Clause } from '../../language/index.ts';
export declare const rowsAlone: Clause;
export declare const order: Clause;
export declare const replication: Clause;
export declare const partsAdd: Clause;
export declare const ignored: Clause;
