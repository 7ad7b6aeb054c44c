import { type Fault } from '../language/index.ts';
export declare const lastAxisForgotten: Fault;
export declare const middleAxisForgotten: Fault;
export declare const smoothedOverMiddleAxis: Fault;
export declare const predictionsCentred: Fault;
export declare const weightsNormalisedByBatch: Fault;
export declare const weightsNormalisedByPart: Fault;
