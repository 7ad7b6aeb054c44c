import { type Clause } from '../../language/index.ts';
export declare const sumAdds: Clause;
export declare const meanDivides: Clause;
export declare const maxSelects: Clause;
export declare const isNotNegative: Clause;
export declare const weightsMultiply: Clause;
