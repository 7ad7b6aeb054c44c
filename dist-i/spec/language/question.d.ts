import type { ClipSpec, Denominator, HyperParameter, Identity, LossSpec, OptimizerName, PenaltyName } from './names.ts';
import type { Coupling, OptimizerMemory } from './optimizer.ts';
import type { ObservedAnswer, ObservedQuestion } from './observed.ts';
import type { OwnAnswer, OwnQuestion } from './own.ts';
import type { OwnStepsAnswer, OwnStepsQuestion } from './own-optimizer.ts';
import type { TensorData } from './tensor.ts';
/** A reduction; a mean says what it divides by. Where there may be nothing to reduce, it says what it then is. */
export type ReductionSpec = {
    readonly ofNothing?: Identity;
} & ({
    readonly by: 'none' | 'sum' | 'max';
} | {
    readonly by: 'mean';
    readonly over: Denominator;
    /** The denominator that is `constant`. */ readonly count?: number;
});
/** What is the reduced loss of a batch, and its gradient with respect to the predictions? */
export interface LossQuestion {
    readonly ask: 'loss';
    readonly loss: LossSpec;
    readonly reduction: ReductionSpec;
    /** What the loss is of, as that loss takes it: numbers, logits, probabilities, scores or rates. */
    readonly predictions: TensorData;
    /** Of the predictions' shape, or class indices: one for each row. */
    readonly targets: TensorData;
    /** Multiply the elements of the loss before the reduction; broadcast to them. Ones when absent. */
    readonly weights?: TensorData;
    /**
     * One where an element counts, zero where it is ignored, whatever it holds; broadcast to the elements. Ones when
     * absent.
     */
    readonly valid?: TensorData;
    /**
     * One number a class: multiplies the loss of every example by that of its target's class. For targets that are class
     * indices.
     */
    readonly classWeights?: TensorData;
    /**
     * Targets that are equal to it are ignored, and weigh nothing; it need not be a class. For targets that are class
     * indices.
     */
    readonly ignoredClass?: number;
    /** A constant that multiplies the reduced loss. One when absent. */
    readonly scale?: number;
    /** The upstream gradient, of the reduced loss's shape. Ones when absent. */
    readonly cotangent?: TensorData;
    /** The gradient with respect to the targets is asked for, too. They are numbers, of the predictions' shape. */
    readonly targetsGradient?: true;
    /** The gradient with respect to the weights is asked for, too. */
    readonly weightsGradient?: true;
    /**
     * How the gradient changes along this direction is asked for, too: the second derivative times the direction, which
     * has the predictions' shape.
     */
    readonly direction?: TensorData;
    /** The gradient is not asked for: the subject declares that it has none. */
    readonly valueOnly?: true;
}
export interface LossAnswer<T> {
    /** The reduced loss: one number, or for `none` one for every element. */
    readonly value: T;
    /** With respect to the predictions, and of their shape. */
    readonly gradient: T;
    /** With respect to the targets, and of their shape, where it is asked for. */
    readonly targetsGradient?: T;
    /** With respect to the weights, and of their shape as they are given, where it is asked for. */
    readonly weightsGradient?: T;
    /** `d/dh ∇L(predictions + h · direction)` at h = 0, where there is a direction: of the predictions' shape. */
    readonly second?: T;
}
/**
 * What comes of a loss question that may be refused: its reduction may be none that there is, its shapes may not go
 * together, or there may be nothing to reduce. The reduction gives one number.
 */
export interface AttemptQuestion extends Omit<LossQuestion, 'ask' | 'reduction'> {
    readonly ask: 'attempt';
    /** One that there is, or one that there is not, by the name under which to ask for it. */
    readonly reduction: ReductionSpec | {
        readonly by: 'unknown';
        readonly name: string;
        readonly ofNothing?: undefined;
    };
}
export interface AttemptAnswer<T> {
    /** One where the question is refused with an error, zero where it is answered. */
    readonly refused: T;
    /** The reduced loss; zero where the question is refused. */
    readonly value: T;
}
/** The parameters of the linear model `inputs · weights + bias`: weights [F, C], bias [C]. */
export interface Parameters<T> {
    readonly weights: T;
    readonly bias: T;
}
/**
 * `coefficient · R(parameter)`, a term of the parameters alone. Outside the reduction it is added to the reduced loss;
 * inside, to every element before the reduction.
 */
export interface PenaltySpec {
    readonly name: PenaltyName;
    readonly on: keyof Parameters<unknown>;
    readonly coefficient: number;
    readonly placed: 'outside' | 'inside';
}
/**
 * A second loss of the same predictions, as of a model with two outputs or of a loss with a companion term: it has
 * targets and a reduction of its own, and so a denominator of its own. It is multiplied by its weight, and added.
 */
export interface SecondTerm {
    readonly loss: LossSpec;
    readonly reduction: ReductionSpec;
    readonly weight: number;
    /** [B, C], or class indices [B]. */
    readonly targets: TensorData;
}
/**
 * What is the total loss of a linear model on a batch (inputs [B, F]), and its gradient with respect to the parameters?
 */
export interface ObjectiveQuestion {
    readonly ask: 'objective';
    readonly loss: LossSpec;
    readonly reduction: ReductionSpec;
    readonly penalties: readonly PenaltySpec[];
    readonly parameters: Parameters<TensorData>;
    /** [B, F]. */
    readonly inputs: TensorData;
    /** [B, C], or class indices [B]. */
    readonly targets: TensorData;
    /** A loss that is added to the first. */
    readonly second?: SecondTerm;
    /** The gradient is not asked for: the subject declares that it has none. */
    readonly valueOnly?: true;
}
export interface ObjectiveAnswer<T> {
    /** The total loss, penalties included: one number. */
    readonly value: T;
    /** With respect to the parameters, and of their shapes. */
    readonly gradient: Parameters<T>;
}
/** Hyper-parameters at their values. */
export type HyperParameters = {
    readonly [H in HyperParameter]?: number;
};
/**
 * An update rule with its hyper-parameters, of which its definition says which it has; one that is left out is zero.
 * Decay with coefficient β is *coupled* when βθ is added to the gradient, *decoupled* when λβθ is taken from the
 * parameter beside the step, and *independent* when βθ is.
 */
export interface OptimizerSpec extends HyperParameters {
    readonly name: OptimizerName;
    readonly decay?: {
        readonly coupling: Coupling;
        readonly coefficient: number;
    };
}
/**
 * What becomes of a parameter that has no gradient in a step: it is `kept` as it is, with its slots and its count of
 * steps; it is kept, and the step is `counted`; or the step is taken as from a gradient of `zeros`.
 */
export declare const absences: readonly ['kept', 'counted', 'zeros'];
export type Absence = (typeof absences)[number];
/** One step of an optimizer. */
export interface GivenStep {
    readonly gradient: TensorData;
    readonly rate: number;
    /** Hyper-parameters that have another value in this step, and in no other. */
    readonly hyper?: HyperParameters;
    /** The coefficient of the decay in this step, and in no other, where it is another. */
    readonly decay?: number;
    /** The parameter has no gradient in this step; `gradient` is zeros, and is not to be read. What becomes of it. */
    readonly withoutGradient?: Absence;
}
/** Where does an optimizer take a parameter, step by step, given the gradients? */
export interface StepsQuestion {
    readonly ask: 'steps';
    readonly optimizer: OptimizerSpec;
    readonly clip?: ClipSpec;
    /** Where the parameter starts. */
    readonly parameter: TensorData;
    /** What the optimizer remembers of earlier steps. When absent there were none. */
    readonly state?: OptimizerMemory<TensorData>;
    /** In their order. */
    readonly steps: readonly GivenStep[];
    /** Whether the slots are asked for, too. */
    readonly slots?: true;
}
export interface StepsAnswer<T> {
    /** After every step. */
    readonly parameter: readonly T[];
    /** After the last step, where they are asked for. */
    readonly slots?: Readonly<Record<string, T>>;
}
/** Where does training take a linear model, batch by batch, and what loss does it report? */
export interface TrainingQuestion {
    readonly ask: 'training';
    readonly loss: LossSpec;
    readonly reduction: ReductionSpec;
    readonly penalties: readonly PenaltySpec[];
    readonly optimizer: OptimizerSpec;
    readonly clip?: ClipSpec;
    readonly parameters: Parameters<TensorData>;
    /** In their order, each with the rate of its update: inputs [B, F], targets [B, C] or class indices [B]. */
    readonly batches: readonly {
        readonly inputs: TensorData;
        readonly targets: TensorData;
        readonly rate: number;
    }[];
}
export interface TrainingAnswer<T> {
    /** The total loss on every batch, before its update. */
    readonly value: readonly T[];
    /** After every update. */
    readonly parameters: readonly Parameters<T>[];
}
/**
 * A part of a batch: inputs [n, F], targets [n, C] or class indices [n]; n may be zero. One where a row of `valid` [n]
 * or [n, 1] counts, or a number of `valid` [n, C]; `weights` [n] or [n, 1] multiply the losses of the rows.
 */
export interface MicroBatch {
    readonly inputs: TensorData;
    readonly targets: TensorData;
    readonly valid?: TensorData;
    readonly weights?: TensorData;
}
/**
 * Where does training take a linear model whose batches come in parts? A *window* holds, for every replica, the
 * micro-batches between two updates. Their examples are one batch, however they are divided: the reduction is over all
 * of them, penalties, clipping, decay and the step are taken once, and the reported loss is what was differentiated.
 * One replica is gradient accumulation; one micro-batch a replica is data parallelism.
 */
export interface AccumulationQuestion {
    readonly ask: 'accumulation';
    readonly loss: LossSpec;
    readonly reduction: ReductionSpec;
    readonly penalties: readonly PenaltySpec[];
    readonly optimizer: OptimizerSpec;
    readonly clip?: ClipSpec;
    /** What the replicas are joined by: how a subject reaches the answer, and no part of it. */
    readonly collective: 'average' | 'sum';
    readonly parameters: Parameters<TensorData>;
    /** In their order, each with the rate of its update. */
    readonly windows: readonly Window[];
}
export interface Window {
    readonly rate: number;
    /** The micro-batches of every replica. */
    readonly replicas: readonly (readonly MicroBatch[])[];
}
/** One entry a window: its total loss, before its update; and the parameters after it. */
export type AccumulationAnswer<T> = TrainingAnswer<T>;
/**
 * What does a linear model report of a data set that comes in batches? The total loss of all its examples, as of one
 * batch, however they are divided: neither the mean of the losses of the batches, nor that of the last one. Nothing is
 * trained.
 */
export interface EvaluateQuestion {
    readonly ask: 'evaluate';
    readonly loss: LossSpec;
    readonly reduction: ReductionSpec;
    readonly penalties: readonly PenaltySpec[];
    readonly parameters: Parameters<TensorData>;
    /** In their order; none is empty, and their sizes may differ. */
    readonly batches: readonly MicroBatch[];
}
export interface EvaluateAnswer<T> {
    /** What is reported: one number, penalties included. */
    readonly metric: T;
}
export type Question = LossQuestion | AttemptQuestion | ObjectiveQuestion | StepsQuestion | TrainingQuestion | AccumulationQuestion | EvaluateQuestion | OwnQuestion | OwnStepsQuestion | ObservedQuestion;
/** The answers by the kind of question, over any arithmetic. */
export interface Answers<T> {
    readonly loss: LossAnswer<T>;
    readonly attempt: AttemptAnswer<T>;
    readonly objective: ObjectiveAnswer<T>;
    readonly steps: StepsAnswer<T>;
    readonly training: TrainingAnswer<T>;
    readonly accumulation: AccumulationAnswer<T>;
    readonly evaluate: EvaluateAnswer<T>;
    readonly own: OwnAnswer<T>;
    readonly ownSteps: OwnStepsAnswer<T>;
    readonly observed: ObservedAnswer<T>;
}
export type Ask = Question['ask'];
export type Answer<T> = Answers<T>[Ask];
export type AnswerTo<Q extends Question, T> = Answers<T>[Q['ask']];
