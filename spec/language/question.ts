import type { Denominator } from '../contracts/reduction.ts';
import type { ClipSpec, OptimizerMemory, OptimizerSpec } from './optimizer.ts';
import type { TensorData } from './tensor.ts';

/**
 * A loss by name, with the parameters that its definition has. Shapes: B examples, C numbers each.
 *
 * - of predictions and targets of one shape, with a loss of that shape: `squared-error`, `absolute-error`, `huber`, `log-cosh`; of logits and
 *   targets in [0, 1] `binary-cross-entropy` and `focal`, of probabilities `binary-cross-entropy-of-probabilities`; of scores and targets ±1
 *   `hinge` and `squared-hinge`; of the logarithms of rates and counts `poisson`, of the rates themselves `poisson-of-rates`; and of
 *   log-probabilities and probabilities `kl-divergence`
 * - one number a row: `softmax-cross-entropy` of logits [B, C] and targets [B, C] (distributions) or [B] (class indices),
 *   `negative-log-likelihood` of log-probabilities [B, C] and class indices [B], `cosine-distance` of vectors [B, C] and [B, C]
 *
 * Huber's δ is the error at which it becomes linear; `positiveWeight` multiplies what a positive target adds; `smoothing` is the part of a
 * distribution that is spread evenly over the classes; γ is the focal loss's exponent.
 */
export type LossSpec =
  | {
      readonly name:
        | 'squared-error' | 'absolute-error' | 'log-cosh' | 'binary-cross-entropy-of-probabilities' | 'negative-log-likelihood' | 'kl-divergence'
        | 'hinge' | 'squared-hinge' | 'poisson' | 'poisson-of-rates' | 'cosine-distance';
    }
  | { readonly name: 'huber'; readonly delta: number }
  | { readonly name: 'binary-cross-entropy'; readonly positiveWeight?: number }
  | { readonly name: 'softmax-cross-entropy'; readonly smoothing?: number }
  | { readonly name: 'focal'; readonly gamma: number };
export type LossName = LossSpec['name'];
/** The loss of that name, with its parameters. */
export type LossNamed<N extends LossName> = Extract<LossSpec, { name: N }>;

/** What a reduction is of nothing: of an empty batch, or of one that is ignored altogether. `refused` is an error. */
export type Identity = 'sum-is-zero' | 'mean-is-nan' | 'mean-is-zero' | 'mean-is-refused' | 'max-is-minus-infinity' | 'max-is-refused';

/** A reduction; a mean says what it divides by. Where there may be nothing to reduce, it says what it then is. */
export type ReductionSpec = { readonly ofNothing?: Identity } & (
  | { readonly by: 'none' | 'sum' | 'max' }
  | { readonly by: 'mean'; readonly over: Denominator; /** The denominator that is `constant`. */ readonly count?: number }
);

/** What is the reduced loss of a batch, and its gradient with respect to the predictions? */
export interface LossQuestion {
  readonly ask: 'loss';
  readonly loss: LossSpec;
  readonly reduction: ReductionSpec;
  readonly predictions: TensorData;
  readonly targets: TensorData;
  /** Multiply the elements of the loss before the reduction; broadcast to them. Ones when absent. */
  readonly weights?: TensorData;
  /** One where an element counts, zero where it is ignored, whatever it holds; broadcast to the elements. Ones when absent. */
  readonly valid?: TensorData;
  /** One number a class: multiplies the loss of every example by that of its target's class. For targets that are class indices. */
  readonly classWeights?: TensorData;
  /** Targets that are equal to it are ignored, and weigh nothing; it need not be a class. For targets that are class indices. */
  readonly ignoredClass?: number;
  /** A constant that multiplies the reduced loss. One when absent. */
  readonly scale?: number;
  /** The upstream gradient, of the reduced loss's shape. Ones when absent. */
  readonly cotangent?: TensorData;
  /** The gradient is not asked for: the subject declares that it has none. */
  readonly valueOnly?: true;
}
export interface LossAnswer<T> {
  readonly value: T;
  readonly gradient: T;
}

/**
 * What comes of a loss question that may be refused: its reduction may be none that there is, its shapes may not go together, or there
 * may be nothing to reduce. The reduction gives one number.
 */
export interface AttemptQuestion extends Omit<LossQuestion, 'ask' | 'reduction'> {
  readonly ask: 'attempt';
  /** One that there is, or one that there is not, by the name under which to ask for it. */
  readonly reduction: ReductionSpec | { readonly by: 'unknown'; readonly name: string; readonly ofNothing?: undefined };
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
 * `coefficient · R(parameter)`, a term of the parameters alone: R is `½Σw²` or `Σw²`. Outside the reduction it is added to the
 * reduced loss; inside, to every element before the reduction.
 */
export interface PenaltySpec {
  readonly name: 'half-sum-of-squares' | 'sum-of-squares';
  readonly on: keyof Parameters<unknown>;
  readonly coefficient: number;
  readonly placed: 'outside' | 'inside';
}
export type PenaltyName = PenaltySpec['name'];

/** What is the total loss of a linear model on a batch (inputs [B, F]), and its gradient with respect to the parameters? */
export interface ObjectiveQuestion {
  readonly ask: 'objective';
  readonly loss: LossSpec;
  readonly reduction: ReductionSpec;
  readonly penalties: readonly PenaltySpec[];
  readonly parameters: Parameters<TensorData>;
  readonly inputs: TensorData;
  readonly targets: TensorData;
  /** The gradient is not asked for: the subject declares that it has none. */
  readonly valueOnly?: true;
}
export interface ObjectiveAnswer<T> {
  readonly value: T;
  readonly gradient: Parameters<T>;
}

/** Where does an optimizer take a parameter, step by step, given the gradients? */
export interface StepsQuestion {
  readonly ask: 'steps';
  readonly optimizer: OptimizerSpec;
  readonly clip?: ClipSpec;
  readonly parameter: TensorData;
  /** What the optimizer remembers of earlier steps. When absent there were none. */
  readonly state?: OptimizerMemory<TensorData>;
  readonly steps: readonly { readonly gradient: TensorData; readonly rate: number }[];
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
  readonly batches: readonly { readonly inputs: TensorData; readonly targets: TensorData; readonly rate: number }[];
}
export interface TrainingAnswer<T> {
  /** The total loss on every batch, before its update. */
  readonly value: readonly T[];
  /** After every update. */
  readonly parameters: readonly Parameters<T>[];
}

/** A part of a batch: inputs [n, F], targets [n, C] or class indices [n]; n may be zero. One where a row of `valid` [n] or [n, 1] counts. */
export interface MicroBatch {
  readonly inputs: TensorData;
  readonly targets: TensorData;
  readonly valid?: TensorData;
}

/**
 * Where does training take a linear model whose batches come in parts? A *window* holds, for every replica, the micro-batches between two
 * updates. Their examples are one batch, however they are divided: the reduction is over all of them, penalties, clipping, decay and
 * the step are taken once, and the reported loss is what was differentiated. One replica is gradient accumulation; one micro-batch a
 * replica is data parallelism.
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
  readonly windows: readonly Window[];
}
export interface Window {
  readonly rate: number;
  /** The micro-batches of every replica. */
  readonly replicas: readonly (readonly MicroBatch[])[];
}
/** One entry a window: its total loss, before its update; and the parameters after it. */
export type AccumulationAnswer<T> = TrainingAnswer<T>;

export type Question = LossQuestion | AttemptQuestion | ObjectiveQuestion | StepsQuestion | TrainingQuestion | AccumulationQuestion;

/** The answers by the kind of question, over any arithmetic. */
export interface Answers<T> {
  readonly loss: LossAnswer<T>;
  readonly attempt: AttemptAnswer<T>;
  readonly objective: ObjectiveAnswer<T>;
  readonly steps: StepsAnswer<T>;
  readonly training: TrainingAnswer<T>;
  readonly accumulation: AccumulationAnswer<T>;
}
export type Ask = Question['ask'];
export type Answer<T> = Answers<T>[Ask];
export type AnswerTo<Q extends Question, T> = Answers<T>[Q['ask']];
