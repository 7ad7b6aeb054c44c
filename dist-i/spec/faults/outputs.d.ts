import { type Definitions, type Fault, type MicroBatch } from '../language/index.ts';
export declare const gradientForgetsOutputs: Fault;
export declare const valueForgetsOutputs: Fault;
export declare const windowCountsPadding: Fault;
export declare const windowCountsRows: Fault;
/** Definitions in which every part of a window is another one. */
export declare const anotherPart: (right: Definitions, change: (part: MicroBatch) => MicroBatch) => Definitions;
export declare const windowDropsWeights: Fault;
export declare const windowOwnWeights: Fault;
export declare const windowFlatForLengths: Fault;
