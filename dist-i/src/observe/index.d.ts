import type { Subject } from '../subjects/subject.ts';
import { type Decision } from './decide.ts';
import { type ObservedRule } from './optimizers.ts';
import { type Counts } from './hypotheses.ts';
export type { ObservedRule };
/** What was found of one property of a training loop. */
export interface Observed {
    readonly loop: string;
    readonly about: 'accumulation' | 'replicas' | 'second window' | 'shorter window' | 'reported loss';
    /** The micro-batches of every replica, by what they count. */
    readonly counts: Counts;
    readonly verdict: Decision['verdict'] | 'error';
    /** Why it does not pass. */
    readonly reason: string;
    readonly decision?: Decision;
}
export interface Observation {
    readonly subject: {
        readonly name: string;
        readonly version: string;
        readonly format: string;
    };
    readonly seed: number;
    readonly findings: readonly Observed[];
    /** Of update rules of its own. */
    readonly optimizers: readonly ObservedRule[];
    readonly conforms: boolean;
}
/**
 * Observes the training loops that a subject declares: each window is held against what its parts do, each asked alone.
 * Nothing is known of the model. Its own update rules are held against the degrees that it declares.
 *
 * @throws TypeError or RangeError, before anything is asked, when the subject, its declaration or an option is none
 */
export declare function observe(subject: Subject, options?: {
    readonly seed?: number | undefined;
    readonly timeLimit?: number | undefined;
}): Promise<Observation>;
