import type { LossQuestion } from '../../spec/language/index.ts';
import type { Declaration, Subject } from '../../src/subjects/subject.ts';
/** An element of a loss question: its error, how much it weighs, and whether it counts. */
export interface Element {
    readonly error: number;
    readonly weight: number;
    readonly counts: boolean;
}
export interface Habits {
    readonly loss: (name: string, error: number) => readonly [loss: number, slope: number];
    /** What an element adds to the sum, and what of its slope reaches its prediction. */
    readonly kept: (element: Element, loss: number, question: LossQuestion) => number;
    readonly reaching: (element: Element, slope: number, question: LossQuestion) => number;
    /** What a mean over the valid elements, and one over the sum of the weights, divide by. */
    readonly valid: (elements: readonly Element[]) => number;
    readonly sumOfWeights: (elements: readonly Element[], question: LossQuestion) => number;
}
export declare const right: Habits;
/** The losses, right but for these habits, and that declare no more than this. */
export declare const losses: (wrong?: Partial<Habits>, declared?: Partial<Declaration>) => Subject;
