import { type Named } from './subject.ts';
export interface ObserveFlags {
    readonly seed?: number;
    /** In milliseconds. */
    readonly timeLimit?: number;
    readonly color: boolean;
}
/** Observes the training loops and the update rules that a subject declares; gives the exit code. */
export declare function observe(by: Named, { seed, timeLimit, color }: ObserveFlags): Promise<number>;
