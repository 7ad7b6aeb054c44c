import { type Clause } from '../language/index.ts';
export declare const gradientOfTargets: Clause;
export declare const gradientOfWeights: Clause;
export declare const secondDerivative: Clause;
export declare const secondIsLinear: Clause;
