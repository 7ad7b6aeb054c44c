import type { Fault } from '../language/index.ts';
export declare const nothingIsNaN: Fault;
export declare const nothingIsZero: Fault;
export declare const maxOfNothingIsZero: Fault;
export declare const nothingIsAnswered: Fault;
