import { type NumberFormat } from '../../src/arithmetic/formats.ts';
import type { Subject } from '../../src/subjects/subject.ts';
type Parameters = Record<'hidden' | 'bias' | 'out', number[]>;
interface Part {
    /** Of the mean loss of the micro-batch. */
    readonly gradient: Parameters;
    readonly value: number;
    readonly count: number;
    readonly rows: number;
}
export interface LoopWays {
    readonly format?: NumberFormat;
    /**
     * What a window descends on, of its parts by replica; `before` is what the window before descended on, and `earlier`
     * its parts.
     */
    readonly step?: (replicas: readonly (readonly Part[])[], before: Parameters | undefined, earlier: readonly (readonly Part[])[] | undefined) => Parameters;
    readonly report?: (replicas: readonly (readonly Part[])[]) => number;
    readonly masked?: boolean;
    /** A mask of the hidden units, by the run. */
    readonly keep?: (unit: number, calls: number, parts: number) => boolean;
}
export declare const added: (parts: readonly Parameters[], by: readonly number[]) => Parameters;
/** Parts, each times a number. */
export declare const weighed: (replicas: readonly (readonly Part[])[], by: (part: Part, replica: readonly Part[], all: readonly Part[]) => number) => Parameters;
export declare const total: (parts: readonly Part[]) => number;
export declare function trainingLoop({ format, step, report, masked, keep, }?: LoopWays): Subject;
export {};
