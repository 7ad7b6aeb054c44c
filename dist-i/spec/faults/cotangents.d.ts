import type { Fault } from '../language/index.ts';
export declare const upstreamIgnoredByMean: Fault;
export declare const upstreamIgnoredByMax: Fault;
export declare const upstreamIgnoredWithWeights: Fault;
export declare const upstreamIgnoredWithMask: Fault;
