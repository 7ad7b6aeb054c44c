import { type Arithmetic, type Cases, type Companions, type Denominator, type Description, type Descriptions, type LossQuestion, type LossSpec, type Numbers, type ReductionSpec, type TensorData } from '../language/index.ts';
/** B examples of C numbers each, of a loss. */
export interface Batch {
    readonly predictions: TensorData;
    readonly targets: TensorData;
}
/** The question for the reduced loss of a batch. */
export declare const ask: ({ loss, predictions, targets }: Batch & {
    loss: LossSpec;
}, reduction: ReductionSpec, more?: Partial<LossQuestion>) => LossQuestion;
/** The shape of the unreduced loss. */
export declare const elementsShape: ({ name }: LossSpec, { shape }: TensorData) => readonly number[];
/** A batch with its weights and its mask. */
export interface Weighed {
    readonly given: Companions;
    readonly weights: TensorData;
    readonly valid: TensorData;
}
/** The part of a loss question that says what the weights are. */
export declare const weighed: ({ given, weights, valid }: Weighed) => {
    weights?: TensorData;
    valid?: TensorData;
};
/** A way to divide, and what is given for it. */
export interface Weighing {
    readonly over: Denominator;
    readonly given: Companions;
}
/** Every way to divide; and those by one number: on these batches each can be told from the others. */
export declare const everyWeighing: readonly Weighing[];
export declare const weighings: readonly Weighing[];
/** The mean by a denominator, with the count that its cases carry. */
export declare function meanOver(over: Denominator): ReductionSpec & {
    readonly by: 'mean';
};
/** One number an example, of a shape that broadcasts to the unreduced loss. */
export declare const perExample: ({ name }: LossSpec, b: number, numbers: Numbers) => Description<TensorData>;
/** Weights and a mask for B examples of a loss. */
export declare const companions: (loss: LossSpec, b: 4 | 8, given: Companions) => Descriptions<Pick<Weighed, 'weights' | 'valid'>>;
/** A loss of elements and a loss of rows. */
export declare const representatives: readonly LossSpec[];
/** A batch that is weighed in one of these ways. */
export interface WeighedPoint {
    readonly b: 4 | 8;
    readonly loss: LossSpec;
    readonly over: Denominator;
    readonly given: Companions;
}
/** Batches of two losses, exact where they can be, weighed in these ways; and of every other loss, in one in turn. */
export declare const weighedIn: (ways: readonly Pick<WeighedPoint, 'over' | 'given'>[]) => WeighedPoint[];
export declare const drawnWeighed: ({ b, loss, given, }: WeighedPoint) => Descriptions<Batch & Pick<Weighed, 'weights' | 'valid'>>;
/** Two losses weighed in every way, and every other in one; and every loss, with a mean of its own to get wrong, plainly. */
export declare const weighedBatches: Cases<WeighedPoint, Batch & Pick<Weighed, 'weights' | 'valid'>>;
/** D, what a mean over these elements divides by. */
export declare function denominator<T>(arithmetic: Arithmetic<T>, reduction: ReductionSpec, shape: readonly number[], { weights, valid }?: {
    weights?: TensorData;
    valid?: TensorData;
}): T;
