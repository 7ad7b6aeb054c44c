import { type Definitions, type Evaluation } from '../../spec/language/index.ts';
/**
 * Definitions that compute one quantity by an evaluation that must be declared, operation by operation: what a subject
 * that has it does. `wrong` is a neighbour of it, which is no evaluation of that quantity. They are written for tensors
 * of numbers, as those of a simulated subject are.
 */
export interface EvaluatedBy {
    readonly right: Definitions;
    readonly wrong: Definitions;
}
export declare const evaluatedBy: Readonly<Record<Evaluation | 'sigmoid-through-its-logarithm', EvaluatedBy>>;
