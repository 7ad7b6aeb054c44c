import { type Clause } from '../language/index.ts';
export declare const countsAreExact: Clause;
export declare const sumsAtLeastFloat32: Clause;
export declare const subnormals: Clause;
