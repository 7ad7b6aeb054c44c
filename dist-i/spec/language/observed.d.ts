/**
 * Training loops with a model that nobody but their author knows. What is right of a window follows from what its parts
 * do, each asked alone.
 */
import type { OwnInput, OwnMean } from './own.ts';
import type { TensorData } from './tensor.ts';
/** What a subject says of a training loop with a model of its own. It descends plainly: no momentum, no clipping. */
export interface OwnLoop {
    /**
     * @minLength 1
     * @maxLength 200
     */
    readonly name: string;
    /** What a micro-batch holds; each input has a row for each example. */
    readonly inputs: Readonly<Record<string, OwnInput>>;
    /** What the loss of one micro-batch, asked alone, divides by. */
    readonly mean: Count;
    /** Whether it takes windows of several replicas. */
    readonly replicas?: boolean;
    /** Whether it reports the loss of each window. */
    readonly reports?: boolean;
}
type Count = Extract<OwnMean['over'], 'examples' | {
    readonly sum: string;
} | {
    readonly count: string;
}>;
type MicroBatchOfOnesOwn = Readonly<Record<string, TensorData>>;
/**
 * Where does training take the model? From the same start every time: each window is the micro-batches of every replica,
 * all of which are one batch, whose mean loss is descended once, by the rate of the window, which may be zero.
 */
export interface ObservedQuestion {
    readonly ask: 'observed';
    /** The name of the loop, as it is declared. */
    readonly loop: string;
    /** The windows in order, each with its learning rate and the micro-batches of every replica: the inputs by name. */
    readonly windows: readonly {
        readonly rate: number;
        readonly replicas: readonly (readonly MicroBatchOfOnesOwn[])[];
    }[];
}
export interface ObservedAnswer<T> {
    /** The parameters by name, before anything. */
    readonly start: Readonly<Record<string, T>>;
    /** After each window. */
    readonly parameters: readonly Readonly<Record<string, T>>[];
    /** The loss that is reported of each window: the one that was differentiated. */
    readonly value?: readonly T[];
}
export {};
