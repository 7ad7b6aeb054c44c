import type { Arithmetic } from './arithmetic.ts';
import type { OwnForms, OwnLoss } from './own.ts';
type Inputs<T> = Readonly<Record<string, T>>;
interface Formulas {
    value<T>(arithmetic: Arithmetic<T>, inputs: Inputs<T>): T;
    derivative<T>(arithmetic: Arithmetic<T>, inputs: Inputs<T>, upstream: T): Inputs<T>;
}
/** A loss of one's own with its definition. */
export interface LossOfOnesOwn extends OwnLoss {
    /** The unreduced loss of a batch, of the shape of `elements`: its meaning, in one form. */
    readonly value: Formulas['value'];
    /** Other evaluations of the same, equal in exact numbers, between which an implementation may choose. */
    readonly evaluations?: readonly Formulas['value'][];
    /**
     * The gradient in each input of `gradientOf` that an upstream gradient, of the elements' shape, gives. It is taken by
     * differentiation of `value` where it is left out.
     */
    readonly derivative?: Formulas['derivative'];
}
/** The same, as a catalogue holds it. */
export interface DefinedLoss extends OwnForms {
    readonly declaration: OwnLoss;
}
/**
 * Defines a loss of one's own, over an abstract arithmetic: so the judge computes it in numbers, and in sets of numbers
 * that an admissible evaluation may give.
 */
export declare function defineLoss({ value, evaluations, derivative, ...declaration }: LossOfOnesOwn): DefinedLoss;
export {};
