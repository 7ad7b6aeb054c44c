import type { Fault } from '../language/index.ts';
export declare const largeCountIsOneMore: Fault;
export declare const gradientOfLargeCountScaled: Fault;
