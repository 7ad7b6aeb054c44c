import { type ClipName, type ClipSpec, type Description, type LossSpec, type MicroBatch, type OptimizerSpec, type Parameters, type PenaltySpec, type ReductionSpec, type TensorData } from '../language/index.ts';
import type { Examples, Sizes } from './runs.ts';
/** Points of several kinds in turn: each kind comes early. */
export declare const inTurn: <P>(...kinds: readonly (readonly P[])[]) => P[];
/** Every loss once. */
export declare const eachLoss: readonly LossSpec[];
/** A loss of numbers and a loss of rows, of which every rule is asked. */
export declare const twoLosses: readonly LossSpec[];
export declare const isBounded: ({ name }: LossSpec) => boolean;
/** C: one output or three; a loss of rows has three always. */
export declare const outputsOf: ({ name }: LossSpec, outputs: 1 | 3) => 1 | 3;
/** The parameters of a model of two inputs. */
export declare function modelOf(loss: LossSpec, outputs: 1 | 3): Description<Parameters<TensorData>>;
/** What goes with the examples of a part: masks of rows or of elements, weights of rows, or weights and masks of rows. */
export type Beside = 'nothing' | 'rows' | 'elements' | 'weights' | 'weights and rows';
/** n examples for it, with what goes with them. */
export declare function drawnExamples(loss: LossSpec, outputs: 1 | 3, n: number, beside: Beside): Description<MicroBatch>;
export declare const examplesOf: (loss: LossSpec, outputs: 1 | 3, n: number) => Description<Examples>;
/** Windows of them, with the same beside the examples in every part. */
export declare const windowsOf: (loss: LossSpec, outputs: 1 | 3, windows: readonly Sizes[], beside: Beside) => Description<readonly (readonly (readonly MicroBatch[])[])[]>;
/** Rates at which a model stays where its loss has a value. */
export declare const ratesOf: (loss: LossSpec) => Description<number>;
/** Reductions that need no weights: the two denominators differ where there are several outputs. */
export declare const plainReductions: readonly ReductionSpec[];
/** Rules with a memory of each kind. */
export declare const rules: readonly OptimizerSpec[];
export declare const decayingRules: readonly OptimizerSpec[];
/** A way to clip. */
export declare const clipAt: (by: ClipName, threshold: number) => ClipSpec;
export declare const clipNames: readonly ClipName[];
/** Every clip; the threshold is drawn. */
export declare const clipsSometimes: readonly ClipSpec[];
/** Thresholds about the sizes of its gradients: those of a focal loss are small, and a mean makes them smaller. */
export declare const thresholdsOf: ({ name }: LossSpec) => Description<number>;
/** Every penalty in every place, on the weights and on the bias; and several at once. */
export declare const penaltySets: readonly (readonly PenaltySpec[])[];
