import type { Fault } from '../language/index.ts';
export declare const ignoredLeaksGradient: Fault;
export declare const companionOverAll: Fault;
export declare const companionUnweighted: Fault;
export declare const maskByDivision: Fault;
export declare const ignoresNoClass: Fault;
