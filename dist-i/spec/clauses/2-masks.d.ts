import { type Clause } from '../language/index.ts';
export declare const paddingInvariance: Clause;
export declare const ignoredIsZero: Clause;
export declare const allIgnored: Clause;
export declare const flatOrHierarchical: Clause;
