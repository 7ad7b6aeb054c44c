import type { Page } from './definition.ts';
import type { DegreesOfRule } from './optimizer.ts';
/** What a number of a set-up does, as far as rules for another batch size tell numbers apart. */
export type BatchRole = 'rate'
/** β of an average of gradients over steps. */
 | 'average of gradients'
/** β of an average of squared gradients over steps. */
 | 'average of squares'
/** What is added to the size of a gradient, or compared with it: an ε, a clip threshold, an accumulator's start. */
 | 'size of a gradient' | 'decoupled decay' | 'independent decay'
/** β of an average of the parameters over steps. */
 | 'average of parameters'
/** A number of steps, counted in examples. */
 | 'length of a schedule';
/** How a number changes when the batch becomes κ times as large: κ^(power · degree) for a size. */
export type BatchChange = (x: number, growth: number, degree: number) => number;
/** Of which set-up a rule is asked: the degrees of its update rule, and what it has. */
export interface BatchSubject extends DegreesOfRule {
    readonly family: string;
    readonly roles: readonly BatchRole[];
    /** μ, where it has momentum beside averages. */
    readonly momentum: number;
}
/**
 * A rule for another batch size, for a loss reduced by the mean: κ is the new batch size over the old one. What it does
 * not name stays. Every rule is an approximation: it says when it holds, when it is refused, and how its error grows.
 */
export interface BatchRule<N extends string = string> extends Page<N> {
    /** When it may be used, as a sentence. */
    readonly condition: string;
    /** What it is refused for, as a sentence. */
    readonly refusal: string;
    /** How fast two runs drift apart, as a sentence. */
    readonly error: string;
    readonly takes: (subject: BatchSubject) => boolean;
    readonly changes: Readonly<Partial<Record<BatchRole, BatchChange>>>;
    /** Cases by hand. */
    readonly examples: readonly [BatchExample, ...BatchExample[]];
}
export interface BatchExample {
    readonly role: BatchRole;
    readonly x: number;
    readonly growth: number;
    readonly degree?: number;
    readonly after: number;
}
export declare const defineBatchRule: <const N extends string>(rule: BatchRule<N>) => BatchRule<N>;
