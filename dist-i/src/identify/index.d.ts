import type { Subject } from '../subjects/subject.ts';
import { type Observation } from '../observe/index.ts';
import { type Finding } from './finding.ts';
import { type OfNothing } from './nothing.ts';
import { type Tie } from './ties.ts';
import { type Undeclared } from './undeclared.ts';
/** What a subject really has, as far as its answers tell, beside what it declares. */
export interface Identification {
    readonly subject: {
        readonly name: string;
        readonly version: string;
        readonly format: string;
    };
    readonly seed: number;
    readonly reductions: readonly Finding[];
    readonly nothing: readonly OfNothing[];
    readonly ties: readonly Tie[];
    readonly rules: readonly Finding[];
    /** What it does when it is asked, though it does not declare it. */
    readonly undeclared: readonly Undeclared[];
    /** Which hypothesis its training loops follow, and the degrees of its own update rules; where it declares any. */
    readonly observed?: Observation;
}
/**
 * Finds out, by questions alone, what a subject's reductions divide by, what an empty batch gives, its gradients at
 * ties, its update rules, and what it has but does not declare.
 */
export declare function identify(subject: Subject, { seed, timeLimit }: {
    readonly seed: number;
    readonly timeLimit: number;
}): Promise<Identification>;
/** Whether nothing was found otherwise than it is declared. What could not be found out is no agreement. */
export declare const agrees: ({ reductions, nothing, ties, rules, observed }: Identification) => boolean;
