import type { Hypothesis } from './hypotheses.ts';
/** Numbers by name: the change of every parameter, or a loss. */
export type Vector = Readonly<Record<string, ArrayLike<number>>>;
/** How far an answer is from a hypothesis, relative to the right answer: of the tensor where it is farthest. */
export interface Distance {
    readonly does: string;
    readonly distance: number;
}
export interface Decision {
    readonly verdict: 'pass' | 'fail' | 'inconclusive';
    readonly right: number;
    /** The faults, the nearest first. */
    readonly faults: readonly Distance[];
    readonly reason: string;
}
/** The parts, each by what it counts, and what the window before did. */
export declare function combined(parts: readonly Vector[], { coefficients, before }: Hypothesis, earlier?: Vector): Vector;
/** The Euclidean length. */
export declare const norm: (numbers: ArrayLike<number>) => number;
/** Of the tensor where two are farthest apart, as a share of its size. */
export declare function distance(a: Vector, b: Vector, scale: Vector): number;
/**
 * Right, a fault, or neither. `noise` is what rounding may do to the answer, as a share of it.
 */
export declare function decide(answer: Vector, parts: readonly Vector[], right: Hypothesis, faults: readonly Hypothesis[], noise: number, earlier?: Vector): Decision;
