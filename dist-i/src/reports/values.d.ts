import { type TensorData } from '../../spec/language/index.ts';
/** A number in the fewest digits that read back as the same float64. */
export declare const numberText: (value: number) => string;
/** A tensor as nested lists, or the first of its numbers where there are too many; one of them may stand out. */
export declare function tensorText({ shape, data }: TensorData, marked?: number, mark?: (text: string) => string): string;
/** The indices of a place that is given in row-major order. */
export declare function indicesOf(place: number, shape: readonly number[]): number[];
/** Where the number of one side stands that takes part at a place of both sides' broadcast shape. */
export declare function placeIn(side: readonly number[], other: readonly number[], place: number): number;
/**
 * " at [1, 0]": the place of two sides, broadcast, as it stands in a sentence; nothing where there is but one number.
 */
export declare function placeText({ left, right, place, }: {
    readonly left: TensorData;
    readonly right: TensorData;
    readonly place?: number;
}): string;
export declare const isTensor: (value: unknown) => value is TensorData;
/**
 * Any part of a case or of a question in one line: `huber(delta=2)`, `mean over elements`, `[4, 4]`. No part of it is
 * left out: two values that differ have two texts.
 */
export declare function valueText(value: unknown): string;
