import type { Fault } from '../language/index.ts';
export declare const clipComparesSquare: Fault;
export declare const clipNormsAdded: Fault;
export declare const clipsByLargest: Fault;
export declare const clipAlwaysRescales: Fault;
export declare const clipThresholdScaled: Fault;
export declare const clipsEachAlone: Fault;
export declare const clipsAllTogether: Fault;
export declare const clipUnitsJoined: Fault;
