import type { Reduction } from '../contracts/reduction.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { ClipForm, DenominatorForm, LossDefinition, LossEvaluations, LossForm, Page, PenaltyDefinition, ReductionForms } from './definition.ts';
import type { ClipName, ClipSpec, Denominator, LossName, LossSpec, OptimizerName, PenaltyName } from './names.ts';
import type { OptimizerDefinition } from './optimizer.ts';
import type { OwnDefinitions } from './own.ts';
import type { OwnRuleDefinitions } from './own-optimizer.ts';
import type { AccumulationAnswer, AccumulationQuestion, AttemptAnswer, AttemptQuestion, EvaluateAnswer, EvaluateQuestion, LossAnswer, LossQuestion, ObjectiveAnswer, ObjectiveQuestion, Parameters, StepsAnswer, StepsQuestion, TrainingAnswer, TrainingQuestion, Window } from './question.ts';
import type { TensorData } from './tensor.ts';
/**
 * A loss that may be evaluated in any admissible way: as it is defined, or in an equivalent form. Its terms and
 * quotients are ways to differentiate it.
 */
export interface AdmissibleLoss extends Pick<LossDefinition, 'targets' | 'properties'> {
    readonly value: LossForm<LossSpec>;
    readonly derivative: LossForm<LossSpec>;
    /** With respect to the targets, where the loss is a smooth function of them. */
    readonly targetsDerivative?: {
        readonly form: LossForm<LossSpec>;
        readonly ways: (loss: LossSpec) => Pick<LossEvaluations<LossSpec>, 'terms' | 'quotients'>;
    };
    readonly ways: (loss: LossSpec) => Pick<LossEvaluations<LossSpec>, 'terms' | 'quotients'>;
}
/** The same of a penalty. */
export type AdmissiblePenalty = Pick<PenaltyDefinition, 'value' | 'derivative'> & NonNullable<PenaltyDefinition['evaluations']>;
/** A loss question whose tensors are computed numbers, as they are inside a model. */
export interface LossProblem<T> extends Pick<LossQuestion, 'loss' | 'reduction' | 'targets' | 'scale' | 'targetsGradient' | 'weightsGradient'> {
    readonly classWeights?: TensorData | undefined;
    readonly ignoredClass?: number | undefined;
    readonly predictions: T;
    readonly weights?: T | undefined;
    readonly valid?: T | undefined;
    readonly cotangent?: T | undefined;
    readonly direction?: T | undefined;
    /** Added to every element before the reduction, with a gradient of their own. */
    readonly addends: readonly T[];
}
export interface LossSolution<T> extends LossAnswer<T> {
    /** The gradient with respect to each addend. */
    readonly addend: T;
    /** D, what a mean divided by; one for other reductions. */
    readonly denominator: T;
    /** One where there was nothing to reduce, zero where there was something. */
    readonly nothing: T;
}
/** Everything that is computed, by name. A fault is a copy of it that is wrong in one thing. */
export interface Definitions {
    readonly losses: Readonly<Record<LossName, AdmissibleLoss>>;
    readonly denominators: Readonly<Record<Denominator, DenominatorForm>>;
    readonly reductions: Readonly<Record<Reduction, ReductionForms>>;
    readonly penalties: Readonly<Record<PenaltyName, AdmissiblePenalty>>;
    readonly optimizers: Readonly<Record<OptimizerName, OptimizerDefinition>>;
    readonly loss: <T>(d: Definitions, arithmetic: Arithmetic<T>, problem: LossProblem<T>) => LossSolution<T>;
    /** Losses that are declared, and have no definition elsewhere. */
    readonly own: OwnDefinitions;
    /** Update rules that are declared, and have no definition elsewhere. */
    readonly ownRules: OwnRuleDefinitions;
    /** Why a loss question has no answer, as a sentence; undefined where it has one. */
    readonly refusal: (d: Definitions, question: Asked) => string | undefined;
    readonly attempt: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: AttemptQuestion) => AttemptAnswer<T>;
    readonly objective: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: ObjectiveProblem<T>) => ObjectiveSolution<T>;
    readonly steps: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: StepsQuestion) => StepsAnswer<T>;
    readonly training: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: TrainingQuestion) => TrainingAnswer<T>;
    readonly clips: Readonly<Record<ClipName, ClipForm<ClipSpec>>>;
    readonly window: <T>(d: Definitions, arithmetic: Arithmetic<T>, problem: WindowProblem<T>) => ObjectiveAnswer<T>;
    readonly accumulation: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: AccumulationQuestion) => AccumulationAnswer<T>;
    readonly evaluate: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: EvaluateQuestion) => EvaluateAnswer<T>;
}
/** The part of a loss question that it may be refused for. Of tensors that are computed, the shapes. */
export interface Asked extends Pick<AttemptQuestion, 'loss' | 'reduction' | 'targets'> {
    readonly classWeights?: Shaped | undefined;
    readonly ignoredClass?: number | undefined;
    readonly predictions: Shaped;
    readonly weights?: Shaped | undefined;
    readonly valid?: Shaped | undefined;
}
type Shaped = Pick<TensorData, 'shape'>;
export interface ObjectiveProblem<T> extends Omit<ObjectiveQuestion, 'ask' | 'parameters'> {
    readonly parameters: Parameters<T>;
    readonly weights?: T | undefined;
    readonly valid?: T | undefined;
}
export interface ObjectiveSolution<T> extends ObjectiveAnswer<T> {
    /** D, what the mean of the data divided by; one for other reductions. */
    readonly denominator: T;
}
/** One window of an accumulation question, at the parameters that it starts from. */
export interface WindowProblem<T> extends Pick<AccumulationQuestion, 'loss' | 'reduction' | 'penalties' | 'collective'>, Pick<Window, 'replicas'> {
    readonly parameters: Parameters<T>;
    /** The windows before it. */
    readonly earlier: readonly Window[];
}
/** A computation that is made of definitions: a reduced loss, a step, training. */
export interface Computation<Name extends keyof Definitions> extends Page<Name> {
    readonly value: Definitions[Name];
}
export declare const defineComputation: <Name extends keyof Definitions>(of: Computation<Name>) => Computation<Name>;
export {};
