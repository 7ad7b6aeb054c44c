import type { Arithmetic } from './arithmetic.ts';
import { type Numbers } from './case.ts';
import type { TensorData } from './tensor.ts';
/** What every page begins with. */
export interface Page<N extends string> {
    /** The name that questions and declarations use. */
    readonly name: N;
    /** What it is, in plain words. */
    readonly says: string;
    /** The same in LaTeX. */
    readonly formula: string;
    readonly source: string;
    /** What the mathematics leaves open, as a sentence. */
    readonly freedom?: string;
}
/** A number that a definition takes. */
export interface Parameter {
    readonly meaning: string;
    /** Which values it may have, in words. */
    readonly domain: string;
    /** The values at which clauses draw cases: dyadic, so that cases can be exact. */
    readonly values: readonly [number, ...number[]];
    /** Other values, at which tests draw. */
    readonly any: Numbers;
}
/** One that may be left out: a subject must declare that it has it. */
export interface OptionalParameter extends Parameter {
    /** What then holds. */
    readonly whenLeftOut: string;
}
/** A definition as a question names it: its name and the values of its parameters. */
export interface Named {
    readonly name: string;
}
/** The type of that, kept in the type of the definition: there is no such property. */
export declare const named: unique symbol;
/** The parameters of a definition, by their names. */
export type ParametersOf<S, Name extends keyof S> = {
    readonly [P in Exclude<keyof S, Name>]-?: undefined extends S[P] ? OptionalParameter : Parameter;
};
/**
 * The questions that clauses ask a definition for: at the first value of every parameter, or without it, and then at
 * each other value of one parameter after another.
 */
export declare function variantsOf<S>(name: Partial<S>, parameters: Readonly<Record<string, Parameter | OptionalParameter>>): readonly S[];
/** A tensor that a definition is given, in words. */
export interface Input {
    readonly is: string;
    readonly shape: string;
    readonly domain: string;
}
/**
 * The numbers of a batch: of its predictions [B, C], and of its targets, which have that shape (and may be
 * distributions over C), or are class indices [B]. Where a range is infinite, a clause says how far it goes.
 */
export interface Batched {
    readonly predictions: Numbers;
    readonly targets: Numbers | 'classes';
}
/** How the batches of a loss are drawn. */
export interface LossCases {
    /** Any numbers. */
    readonly any: Batched;
    /** On every threshold of the loss, and on both of its sides: kinks, zeros, saturation. Any numbers where left out. */
    readonly boundary?: Batched;
    /**
     * Numbers of two columns at which every intermediate, in every order, is a float32. Left out where a loss is never
     * exact.
     */
    readonly exact?: Batched;
    /** None nearer than ½ to a kink: the loss is smooth over steps of up to ¼. Any numbers up to 4 where left out. */
    readonly smooth?: Batched;
    /** What tests draw besides. */
    readonly hostile?: {
        readonly predictions: Numbers;
        readonly targets: Batched['targets'] | 'distributions';
    };
}
interface LossFunctions<S> {
    form<T>(arithmetic: Arithmetic<T>, predictions: T, targets: T, loss: S): T;
    terms<T>(arithmetic: Arithmetic<T>, predictions: T, targets: T, loss: S): readonly T[];
    quotients<T>(arithmetic: Arithmetic<T>, predictions: T, targets: T, loss: S, upstream: T): readonly T[];
    evaluations(loss: S): LossEvaluations<S>;
    bound(loss: S): number;
}
/** An evaluation of a loss, or of its derivative. */
export type LossForm<S> = LossFunctions<S>['form'];
/**
 * Other evaluations than the one that gives the meaning, equal in exact numbers: real code chooses between them, and
 * each rounds in its own way.
 */
export interface LossEvaluations<S> {
    readonly value?: readonly LossForm<S>[];
    readonly derivative?: readonly LossForm<S>[];
    readonly targetsDerivative?: readonly LossForm<S>[];
    /**
     * The terms that the derivative is the sum of where the value is differentiated term by term, as reverse-mode
     * differentiation does it: each is then multiplied by the upstream gradient before they are added.
     */
    readonly terms?: LossFunctions<S>['terms'];
    /**
     * The same terms, where the upstream gradient is multiplied by the numerator of a quotient before that is divided.
     */
    readonly quotients?: LossFunctions<S>['quotients'];
}
/** A loss before reduction: ℓ(prediction, target). S is how a question names it. */
export interface LossDefinition<S extends Named = Named> extends Page<S['name']> {
    readonly [named]?: S;
    readonly parameters: ParametersOf<S, 'name'>;
    readonly inputs: {
        readonly predictions: Input;
        readonly targets: Input;
    };
    /** The unreduced loss: its meaning, in one form. */
    readonly value: LossForm<S>;
    /** The derivative of each element with respect to the predictions that it is made from, of the predictions' shape. */
    readonly derivative: LossForm<S>;
    /**
     * The derivative of each element with respect to its targets; the loss of a difference has minus the one above. Left
     * out where a target is a class or a label, which cannot move.
     */
    readonly targetsDerivative?: LossForm<S> | 'minus the derivative';
    readonly evaluations?: LossFunctions<S>['evaluations'];
    /** The targets in the form that the formulas take, where they may be given in another. */
    readonly targets?: (given: TensorData, shape: readonly number[]) => TensorData;
    readonly properties: {
        /** Whether it gives one number a row, of predictions [B, C]; else it gives one for every number. */
        readonly perRow?: true;
        /** Whether no element is below zero. */
        readonly nonNegative: boolean;
    };
    readonly cases: LossCases;
    /**
     * An upper bound of the second derivative of one element along any direction of length 1, within ¼ of the
     * predictions of the smooth cases. Zero leaves no room for rounding: the smooth cases are then exact.
     */
    readonly curvature: LossFunctions<S>['bound'];
    /** Unreduced losses by hand, and the gradient of their sum, in row-major order. */
    readonly examples: readonly [LossExample<S>, ...LossExample<S>[]];
}
export interface LossExample<S> {
    readonly parameters?: Omit<S, 'name'>;
    readonly predictions: TensorData;
    readonly targets: TensorData;
    readonly value: readonly number[];
    readonly gradient: readonly number[];
}
/** `defineLoss<{ name: 'pinball'; tau: number }>({ name: 'pinball', … })`: a loss, checked by the compiler. */
export declare const defineLoss: <S extends Named>(definition: LossDefinition<S>) => LossDefinition<S>;
/** What a reduction knows of the elements it reduces. Tensors are of the elements' shape. */
export interface Population<T> {
    readonly shape: readonly number[];
    readonly weights: T;
    /** The mask: one where an element counts. */
    readonly valid: T;
    /** D, what a mean divides by: one number for all, or one for every row. */
    readonly denominator: T;
    /** How many elements each given weight is of: more than one where the weights were broadcast. One when absent. */
    readonly repeats?: number;
    /** What the reduction is of nothing, by name. */
    readonly ofNothing?: string | undefined;
}
/** What is given with a batch: a weight for every example, a mask that keeps some examples, or both. */
export declare const companions: readonly ['nothing', 'weights', 'valid', 'both'];
export type Companions = (typeof companions)[number];
/** D, from the population and the count that the reduction carries. */
export type DenominatorForm = <T>(arithmetic: Arithmetic<T>, population: Omit<Population<T>, 'denominator'>, count?: number) => T;
/** D, what a mean divides by. */
export interface DenominatorDefinition<N extends string = string> extends Page<N> {
    readonly value: DenominatorForm;
    /** Whether every row has one of its own; else it is one number. */
    readonly perRow?: true;
    readonly cases: {
        /** What batches are given, each in turn. */
        readonly given: readonly [Companions, ...Companions[]];
        /** The count that their reduction carries. */
        readonly count?: number;
    };
    readonly examples: readonly [DenominatorExample, ...DenominatorExample[]];
}
/** D of a population by hand. Weights and mask are of its shape. */
export interface DenominatorExample {
    readonly shape: readonly number[];
    readonly weights?: readonly number[];
    readonly valid?: readonly number[];
    readonly count?: number;
    readonly value: readonly number[];
}
export declare const defineDenominator: <N extends string>(definition: DenominatorDefinition<N>) => DenominatorDefinition<N>;
/** The reduced loss, and how it pulls the upstream gradient back to the elements: to each its own, or to all one. */
export interface ReductionForms {
    readonly value: <T>(arithmetic: Arithmetic<T>, elements: T, population: Population<T>) => T;
    readonly pullback: <T>(arithmetic: Arithmetic<T>, elements: T, population: Population<T>, upstream: T) => T;
}
/** What makes one loss of many elements. I names what it may be of nothing. */
export interface ReductionDefinition<N extends string = string, I extends string = string> extends Page<N>, ReductionForms {
    /** Other evaluations for a population: of the elements, and of the upstream gradient. */
    readonly evaluations?: <T>(arithmetic: Arithmetic<T>, population: Population<T>) => Readonly<Record<keyof ReductionForms, readonly ((x: T) => T)[]>>;
    /** What it may be declared to be of nothing: a number, or an error. */
    readonly ofNothing: Readonly<Record<I, number | 'refused'>>;
    readonly examples: readonly [ReductionExample, ...ReductionExample[]];
}
/** The reduction of a vector of elements, all of which count, and the gradient in each. */
export interface ReductionExample {
    readonly elements: readonly number[];
    readonly denominator?: number;
    readonly value: readonly number[];
    readonly pullback: readonly number[];
}
export declare const defineReduction: <N extends string, I extends string>(definition: ReductionDefinition<N, I>) => ReductionDefinition<N, I>;
/** A penalty R(θ), without its coefficient. */
export interface PenaltyDefinition<N extends string = string> extends Page<N> {
    readonly value: <T>(arithmetic: Arithmetic<T>, theta: T) => T;
    readonly derivative: <T>(arithmetic: Arithmetic<T>, theta: T) => T;
    readonly evaluations?: {
        /** The numbers that the value is the sum of: the coefficient may multiply each of them before they are added. */
        readonly summands?: <T>(arithmetic: Arithmetic<T>, theta: T) => T;
        /**
         * The terms that the derivative is the sum of where the value is differentiated factor by factor, as reverse-mode
         * differentiation does it.
         */
        readonly terms?: <T>(arithmetic: Arithmetic<T>, theta: T) => readonly T[];
    };
    readonly examples: readonly [PenaltyExample, ...PenaltyExample[]];
}
export interface PenaltyExample {
    readonly theta: readonly number[];
    readonly value: number;
    readonly derivative: readonly number[];
}
export declare const definePenalty: <N extends string>(definition: PenaltyDefinition<N>) => PenaltyDefinition<N>;
/** How a question names a clip. */
export interface Clipping {
    readonly by: string;
    readonly threshold: number;
}
interface ClipFunctions<S> {
    form<T>(arithmetic: Arithmetic<T>, gradients: readonly T[], parameters: readonly T[], clip: S): readonly T[];
}
/** The gradients of all parameters, in their order, after clipping. */
export type ClipForm<S> = ClipFunctions<S>['form'];
/** What is done to the gradients of all parameters before a step. Thresholds are of a gradient's degree, 1. */
export interface ClipDefinition<S extends Clipping = Clipping> extends Page<S['by']> {
    readonly [named]?: S;
    readonly parameters: ParametersOf<S, 'by'>;
    readonly value: ClipForm<S>;
    readonly evaluations?: {
        readonly value?: readonly ClipForm<S>[];
    };
    readonly examples: readonly [ClipExample<S>, ...ClipExample<S>[]];
}
export interface ClipExample<S> {
    readonly parameters: Omit<S, 'by'>;
    readonly gradients: readonly TensorData[];
    /** The parameters of the model. Zeros when absent. */
    readonly theta?: readonly TensorData[];
    readonly value: readonly (readonly number[])[];
}
export declare const defineClip: <S extends Clipping>(definition: ClipDefinition<S>) => ClipDefinition<S>;
/** Numbers of any size. */
export declare const anyNumbers: Numbers;
export type { Arithmetic } from './arithmetic.ts';
export { grid, reals, shuffled, type Numbers } from './case.ts';
export { matrix, vector, type TensorData } from './tensor.ts';
