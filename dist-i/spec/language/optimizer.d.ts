import type { Degree, NegateDegree } from '../contracts/degree.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { Page } from './definition.ts';
import type { Graded, GradedArithmetic } from './graded.ts';
/**
 * What an optimizer remembers of one parameter: how many steps it took, and its slots, by the names that its definition
 * gives them.
 */
export interface OptimizerMemory<T> {
    readonly step: number;
    readonly slots: Readonly<Record<string, T>>;
}
/** One parameter and what its optimizer remembers of it. */
export interface OptimizerState<T> extends OptimizerMemory<T> {
    readonly theta: T;
}
/** What an update rule is given. `step` counts from 1. */
export interface StepGiven<T> extends OptimizerState<T> {
    readonly gradient: T;
    readonly rate: T;
    readonly hyper: Readonly<Record<string, T>>;
}
/**
 * What an update rule makes of it: new slots, and the update (what is taken from the parameter), a direction (the
 * update is the rate times it), or the new parameter itself. A direction beside an update says what decoupled decay may
 * be added to.
 */
export interface Stepped<T> {
    readonly slots: Readonly<Record<string, T>>;
    readonly direction?: T;
    readonly update?: T;
    readonly theta?: T;
}
/** How βθ decays a parameter: added to the gradient, taken beside the step times the rate, or taken alone. */
export declare const couplings: readonly ['coupled', 'decoupled', 'independent'];
export type Coupling = (typeof couplings)[number];
/**
 * An update rule, with the degree of its rate and of every hyper-parameter and slot: multiply the loss by c, each of
 * them by c to its degree, and the steps are equal.
 */
export interface OptimizerDefinition extends Page<string>, DegreesOfRule {
    /** Forms of one rule belong to one family. */
    readonly family: string;
    /** When it was published: families are read in this order. */
    readonly year: number;
    /** The slots before the first step, at whose rate they may start; zeros where it is left out. */
    readonly start?: <T>(arithmetic: Arithmetic<T>, given: Pick<StepGiven<T>, 'theta' | 'rate' | 'hyper'>) => Readonly<Record<string, T>>;
    readonly step: <T>(arithmetic: Arithmetic<T>, given: StepGiven<T>) => Stepped<T>;
    readonly properties: {
        /** Slots that hold squares or sizes, and so are never negative. */
        readonly nonNegative?: readonly string[];
        /** Whether it matters which step it is. */
        readonly countsSteps?: true;
        /** Whether the step hardly depends on the size of the gradient. */
        readonly ignoresSize?: true;
        /** Whether the rate is that of the first step only. */
        readonly rateOnlyStarts?: true;
    };
    readonly cases: {
        /**
         * Hyper-parameters at which each of them matters: every ε is of the size of the gradients, for a tiny one hides any
         * mistake of scale. What is left out is zero.
         */
        readonly at: readonly [HyperParametersOf<DegreesOfRule>, ...HyperParametersOf<DegreesOfRule>[]];
        /** The decay that it is asked with, at the first of these. */
        readonly decays?: readonly Coupling[];
        /** The shape of its parameter, [3] when absent, and of slots that have another. */
        readonly shape?: readonly number[];
        readonly slotShapes?: Readonly<Record<string, readonly number[]>>;
        /** Slots of which steps do not show the scale: they only read its sign, or do not read the slot at all. */
        readonly unseen?: Readonly<Record<string, 'in steps' | 'at all'>>;
    };
    readonly examples: readonly [OptimizerExample, ...OptimizerExample[]];
}
/** Steps by hand, from the parameter θ = 1 and a cold start, all at the rate ¼. */
export interface OptimizerExample {
    readonly at: HyperParametersOf<DegreesOfRule>;
    readonly gradients: readonly number[];
    /** θ after every step. */
    readonly theta: readonly number[];
}
/**
 * The degrees of a rule: of its rate, its hyper-parameters and its slots. They are written once, beside the formula.
 */
export interface DegreesOfRule {
    readonly rate: Degree;
    readonly hyperParameters: Readonly<Record<string, Degree>>;
    readonly slots: Readonly<Record<string, Degree>>;
}
type HyperParametersOf<D extends DegreesOfRule> = {
    readonly [H in keyof D['hyperParameters']]?: number;
};
export type GradedBy<D> = {
    readonly [K in keyof D]: D[K] extends Degree ? Graded<D[K]> : never;
};
/** What a rule is given, each part with its degree: the gradient has degree 1, a parameter 0. `step` counts from 1. */
export interface Given<D extends DegreesOfRule> {
    readonly theta: Graded<0>;
    readonly gradient: Graded<1>;
    readonly rate: Graded<D['rate']>;
    readonly hyper: GradedBy<D['hyperParameters']>;
    readonly slots: GradedBy<D['slots']>;
    readonly step: number;
}
/** What it makes of it: the direction is what the rate multiplies; an update, like a parameter, has degree 0. */
export type Made<D extends DegreesOfRule> = {
    readonly slots: GradedBy<D['slots']>;
} & ({
    readonly direction: Graded<NegateDegree<D['rate']>>;
    readonly update?: Graded<0>;
} | {
    readonly update: Graded<0>;
} | {
    readonly theta: Graded<0>;
});
/** An update rule as it is written. A formula that its degrees do not fit does not compile. */
interface Written<N extends string, D extends DegreesOfRule> extends Omit<Ungraded, 'start' | 'step'> {
    readonly name: N;
    readonly start?: (arithmetic: GradedArithmetic, given: Pick<Given<D>, 'theta' | 'rate' | 'hyper'>) => GradedBy<D['slots']>;
    readonly step: (arithmetic: GradedArithmetic, given: Given<D>) => Made<D>;
    readonly cases: OptimizerDefinition['cases'] & {
        readonly at: readonly HyperParametersOf<D>[];
    };
}
/** A definition that keeps its name and its degrees in its type. */
export type Rule<N extends string, D extends DegreesOfRule> = Ungraded & D & {
    readonly name: N;
};
type Ungraded = Omit<OptimizerDefinition, 'name' | keyof DegreesOfRule>;
/**
 * A rule as a definition over any arithmetic. Degrees are for the compiler alone: the operations are the arithmetic's
 * own.
 */
export declare const defineOptimizer: <const N extends string, D extends DegreesOfRule>(degrees: D, written: Written<N, D>) => Rule<N, D>;
/** The same arithmetic, of which the compiler knows degrees. */
export declare const graded: (arithmetic: object) => GradedArithmetic;
export {};
