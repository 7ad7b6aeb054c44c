import type { Fault } from '../language/index.ts';
export declare const meanOfLocalMeans: Fault;
export declare const sumAveraged: Fault;
export declare const meanSummed: Fault;
export declare const scaledByWrongGroup: Fault;
export declare const reportedMeanOfMeans: Fault;
export declare const reportedFirstReplica: Fault;
export declare const reportedScaled: Fault;
