import { type Cases, type Description, type Descriptions, type OwnForms, type OwnLoss, type OwnMean, type OwnQuestion, type OwnReduction, type TensorData } from '../../language/index.ts';
export type Inputs = Readonly<Record<string, TensorData>>;
export type Counts = 'any' | 'least' | 'most';
/** A declared loss, one of its means by its place, and a batch. `counts` are the whole numbers that a mean is over. */
export interface OwnPoint {
    readonly own: string;
    readonly mean?: number;
    readonly rows: number;
    readonly counts?: Counts;
}
export interface OwnDrawn {
    readonly inputs: Inputs;
}
/** The losses that the reference declares. */
export declare const sampleDeclarations: readonly OwnLoss[];
export declare const sampleForms: Readonly<Record<string, OwnForms>>;
/** The same, and those about groups and terms. */
export declare const furtherDeclarations: readonly OwnLoss[];
export declare const reductionsOf: ({ reductions, means }: OwnLoss) => readonly OwnReduction['by'][];
export declare const hasReduction: (loss: OwnLoss, ...by: readonly OwnReduction['by'][]) => boolean;
export declare const isIndependent: ({ properties }: OwnLoss) => boolean;
export declare const hasGradient: ({ gradientOf }: OwnLoss) => boolean;
/** The inputs of a batch of so many rows. */
export declare function drawnInputs({ inputs, means }: OwnLoss, rows: number, counts?: Counts): Description<Inputs>;
/** Batches of each loss that is such, by size; those whose counts are all least, or all most, where there are counts. */
export declare function batchPoints(losses: readonly OwnLoss[], sizes: readonly number[]): OwnPoint[];
/** The same of every mean that is such. */
export declare function meanPoints(losses: readonly OwnLoss[], sizes: readonly number[], such?: (mean: OwnMean, loss: OwnLoss, rows: number) => boolean): OwnPoint[];
export declare const ownCases: (losses: readonly OwnLoss[], points: readonly OwnPoint[], more?: (loss: OwnLoss, point: OwnPoint) => Descriptions<object>) => Cases<OwnPoint, OwnDrawn>;
export declare const lossNamed: (losses: readonly OwnLoss[], { own }: Pick<OwnPoint, 'own'>) => OwnLoss;
/** Inputs that never exceed others, made so. */
export declare function within({ inputs: declared }: OwnLoss, inputs: Inputs): Inputs;
/** A question about a loss: of its value alone where it has no gradients, or none are asked for. */
export declare const ask: (loss: OwnLoss, inputs: Inputs, reduction: OwnReduction, { cotangent, valueOnly }?: {
    readonly cotangent?: TensorData;
    readonly valueOnly?: boolean;
}) => OwnQuestion;
export declare const none: OwnReduction;
export declare const sum: OwnReduction;
export declare const meanAt: (loss: OwnLoss, mean?: number) => OwnReduction & {
    readonly by: 'mean';
};
/** These rows of a batch; what all rows share stays. */
export declare const rowsOf: ({ inputs: declared }: OwnLoss, inputs: Inputs, rows: readonly number[]) => Inputs;
/** The inputs of `gradientOf` that have a row for each example. */
export declare const byRow: ({ inputs, gradientOf }: OwnLoss) => readonly string[];
/** 0, 1, …, up to n − 1. */
export declare const upTo: (n: number, from?: number) => number[];
/** The places of an input that are not read, as those that `hidden` then replaces. */
export declare function replaced(loss: OwnLoss, inputs: Inputs, hidden: Inputs): Inputs;
