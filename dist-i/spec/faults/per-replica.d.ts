import type { Fault } from '../language/index.ts';
export declare const scheduleEachReplica: Fault;
export declare const velocityEachReplica: Fault;
export declare const decayEachReplica: Fault;
export declare const stepsCountedPerReplica: Fault;
