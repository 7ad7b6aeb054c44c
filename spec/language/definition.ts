import type { Denominator, Reduction } from '../contracts/reduction.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { ClipName, ClipSpec, OptimizerDefinition, OptimizerName } from './optimizer.ts';
import type {
  AccumulationAnswer, AccumulationQuestion, AttemptAnswer, AttemptQuestion, Identity, LossAnswer, LossName, LossQuestion, LossSpec, ObjectiveAnswer,
  ObjectiveQuestion, Parameters, PenaltyName, StepsAnswer, StepsQuestion, TrainingAnswer, TrainingQuestion, Window,
} from './question.ts';
import type { TensorData } from './tensor.ts';

/** A loss before reduction: ℓ(prediction, target). */
export interface LossDefinition {
  /** The unreduced loss. */
  readonly elements: <T>(arithmetic: Arithmetic<T>, predictions: T, targets: T, loss: LossSpec) => T;
  /** The derivative of each element with respect to the predictions that it is made from, of the predictions' shape. */
  readonly derivative: <T>(arithmetic: Arithmetic<T>, predictions: T, targets: T, loss: LossSpec) => T;
  /**
   * The terms that the derivative is the sum of where the value is differentiated term by term, as reverse-mode differentiation does it:
   * each is then multiplied by the upstream gradient before they are added.
   */
  readonly terms?: <T>(arithmetic: Arithmetic<T>, predictions: T, targets: T, loss: LossSpec) => readonly T[];
  /** The same terms, where the upstream gradient is multiplied by the numerator of a quotient before that is divided. */
  readonly quotients?: <T>(arithmetic: Arithmetic<T>, predictions: T, targets: T, loss: LossSpec, upstream: T) => readonly T[];
  /** Whether it gives one number a row, of predictions [B, C]; else it gives one for every number. */
  readonly perRow?: true;
  /** The targets in the form that the formulas want, when they may be given in another. */
  readonly targets?: (given: TensorData, shape: readonly number[]) => TensorData;
}

/** What a reduction knows of the elements it reduces. Tensors are of the elements' shape. */
export interface Population<T> {
  readonly shape: readonly number[];
  readonly weights: T;
  readonly valid: T;
  /** D, what a mean divides by: one number for all, or one for every row. */
  readonly denominator: T;
  /** How many elements each given weight is of: more than one where the weights were broadcast. One when absent. */
  readonly repeats?: number;
  /** What the reduction is of nothing. */
  readonly ofNothing?: Identity | undefined;
}
/** D, from the population and the count that the reduction carries. */
export type DenominatorDefinition = <T>(arithmetic: Arithmetic<T>, population: Omit<Population<T>, 'denominator'>, count?: number) => T;

export interface ReductionDefinition {
  /** The reduced loss. */
  readonly value: <T>(arithmetic: Arithmetic<T>, elements: T, population: Population<T>) => T;
  /** Pulls the upstream gradient of the reduced loss back to the elements: one number each, or one number for all. */
  readonly pullback: <T>(arithmetic: Arithmetic<T>, elements: T, population: Population<T>, upstream: T) => T;
}

/** A penalty R(θ), without its coefficient. */
export interface PenaltyDefinition {
  readonly value: <T>(arithmetic: Arithmetic<T>, theta: T) => T;
  readonly gradient: <T>(arithmetic: Arithmetic<T>, theta: T) => T;
  /** The terms that the gradient is the sum of where the value is differentiated factor by factor, as reverse-mode differentiation does it. */
  readonly terms?: <T>(arithmetic: Arithmetic<T>, theta: T) => readonly T[];
}

/** What clipping makes of the gradients of all parameters, in their order. */
export type ClipDefinition = <T>(arithmetic: Arithmetic<T>, gradients: readonly T[], parameters: readonly T[], clip: ClipSpec) => readonly T[];

/** A loss question whose tensors are computed numbers, as they are inside a model. */
export interface LossProblem<T> extends Pick<LossQuestion, 'loss' | 'reduction' | 'targets' | 'scale'> {
  readonly classWeights?: TensorData | undefined;
  readonly ignoredClass?: number | undefined;
  readonly predictions: T;
  readonly weights?: T | undefined;
  readonly valid?: T | undefined;
  readonly cotangent?: T | undefined;
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
  readonly losses: Readonly<Record<LossName, LossDefinition>>;
  readonly denominators: Readonly<Record<Denominator, DenominatorDefinition>>;
  readonly reductions: Readonly<Record<Reduction, ReductionDefinition>>;
  readonly penalties: Readonly<Record<PenaltyName, PenaltyDefinition>>;
  readonly optimizers: Readonly<Record<OptimizerName, OptimizerDefinition>>;
  readonly loss: <T>(d: Definitions, arithmetic: Arithmetic<T>, problem: LossProblem<T>) => LossSolution<T>;
  /** Why a loss question has no answer, as a sentence; undefined where it has one. */
  readonly refusal: (d: Definitions, question: Asked) => string | undefined;
  readonly attempt: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: AttemptQuestion) => AttemptAnswer<T>;
  readonly objective: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: ObjectiveProblem<T>) => ObjectiveSolution<T>;
  readonly steps: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: StepsQuestion) => StepsAnswer<T>;
  readonly training: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: TrainingQuestion) => TrainingAnswer<T>;
  readonly clips: Readonly<Record<ClipName, ClipDefinition>>;
  readonly window: <T>(d: Definitions, arithmetic: Arithmetic<T>, problem: WindowProblem<T>) => ObjectiveAnswer<T>;
  readonly accumulation: <T>(d: Definitions, arithmetic: Arithmetic<T>, question: AccumulationQuestion) => AccumulationAnswer<T>;
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
