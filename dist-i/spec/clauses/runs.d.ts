import { type AccumulationQuestion, type ClipSpec, type Description, type Equation, type EvaluateQuestion, type LossSpec, type MicroBatch, type ObjectiveQuestion, type OptimizerSpec, type Parameters, type PenaltySpec, type ReductionSpec, type TensorData, type TrainingAnswer, type TrainingQuestion } from '../language/index.ts';
/** A batch of a linear model: inputs [B, F], targets [B, C] (or class indices [B]). */
export interface Examples {
    readonly inputs: TensorData;
    readonly targets: TensorData;
}
/** What stays the same between two runs that are compared. */
export interface Run {
    readonly parameters: Parameters<TensorData>;
    readonly batches: readonly Examples[];
}
/** The total loss of a linear model on one batch. */
export declare const total: (loss: LossSpec, reduction: ReductionSpec, penalties: readonly PenaltySpec[], parameters: Parameters<TensorData>, { inputs, targets }: Examples) => ObjectiveQuestion;
/** One run over the batches, each with the rate that `rate` gives it. */
export declare const train: ({ parameters, batches }: Run, how: Pick<TrainingQuestion, 'loss' | 'reduction'> & Partial<Pick<TrainingQuestion, 'penalties' | 'optimizer' | 'clip'>>, rate: (batch: Examples) => number) => TrainingQuestion;
/** B, the number of examples of a batch. */
export declare const sizeOfBatch: ({ inputs }: Examples) => number;
/** The parameters after the last update. */
export declare const final: <T>({ parameters }: {
    readonly parameters: readonly Parameters<T>[];
}) => Parameters<T>;
/** Two runs with the same parameters after every step. */
export declare const equalRuns: <T>(run: Pick<TrainingAnswer<T>, 'parameters'>, other: Pick<TrainingAnswer<T>, 'parameters'>) => Equation<T>[];
/** Two runs that end with the same parameters. */
export declare const equalEnds: <T>(run: Pick<TrainingAnswer<T>, 'parameters'>, other: Pick<TrainingAnswer<T>, 'parameters'>) => Equation<T>[];
export declare const sgd: OptimizerSpec;
/** Every way to clip, at thresholds small enough that everything is clipped. */
export declare const clips: readonly ClipSpec[];
/** A mean whose denominator is the batch size: over the elements, of which the runs below have one an example. */
export declare const mean: ReductionSpec;
export declare const sum: ReductionSpec;
/**
 * A run with numbers of any size: F = 2 inputs, batches of the given sizes, and one loss an example: C = 1, or 3 where
 * the loss is one of rows.
 */
export declare const anyRun: (loss: LossSpec, sizes: readonly number[]) => {
    parameters: Description<Parameters<TensorData>>;
    batches: Description<readonly Examples[]>;
};
/**
 * A run of one input and one output in small whole numbers, exact for a few steps. Every prediction is above its
 * target, so that no gradient is zero, and that of the absolute error does not move.
 */
export declare const exactRun: (...sizes: readonly number[]) => {
    parameters: Description<Parameters<TensorData>>;
    batches: Description<readonly Examples[]>;
};
/** The same by hand: four examples, w = 1 and bias 0, so that the predictions and the errors are the inputs. */
export declare const byHand: Run & {
    readonly batches: readonly [Examples];
};
/** A run whose batches come in parts: window by window, the micro-batches of every replica. */
export interface PartedRun {
    readonly parameters: Parameters<TensorData>;
    readonly windows: readonly (readonly (readonly MicroBatch[])[])[];
}
/** How many examples each micro-batch of each replica of a window holds. */
export type Sizes = readonly (readonly number[])[];
/** One run over the windows, each with the rate that `rate` gives it. */
export declare const accumulate: ({ parameters, windows }: PartedRun, how: Pick<AccumulationQuestion, 'loss' | 'reduction'> & Partial<Pick<AccumulationQuestion, 'penalties' | 'optimizer' | 'clip' | 'collective'>>, rate: (index: number) => number) => AccumulationQuestion;
/** What is reported of a data set in these batches. */
export declare const evaluation: (loss: LossSpec, reduction: ReductionSpec, penalties: readonly PenaltySpec[], parameters: Parameters<TensorData>, batches: readonly MicroBatch[]) => EvaluateQuestion;
/** The same with every window's examples in one micro-batch of one replica. */
export declare const together: ({ parameters, windows }: PartedRun) => PartedRun;
/** A run as `exactRun` describes it, in such parts; inputs from −3 on where the signs of gradients are to differ. */
export declare const partedRun: (windows: readonly Sizes[], least?: 1 | -3) => {
    parameters: Description<Parameters<TensorData>>;
    windows: Description<PartedRun['windows']>;
};
/** A run with numbers of any size, as `anyRun` describes it, in such parts. */
export declare const anyParts: (loss: LossSpec, windows: readonly Sizes[]) => {
    parameters: Description<Parameters<TensorData>>;
    windows: Description<PartedRun['windows']>;
};
/**
 * The four examples of `byHand` as three and one: what the gradients are is 2, 8, 18 and 8, of which the mean is 36/4.
 */
export declare const partedByHand: PartedRun & {
    readonly windows: readonly [readonly [readonly [MicroBatch, MicroBatch]]];
};
/** The two as replicas. */
export declare const replicasByHand: PartedRun;
