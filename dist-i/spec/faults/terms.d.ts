import type { Fault } from '../language/index.ts';
export declare const secondTermAsFirst: Fault;
export declare const secondTermSummed: Fault;
export declare const secondTermUnweighted: Fault;
export declare const termsAveraged: Fault;
export declare const secondTermDetached: Fault;
export declare const secondTermDropped: Fault;
