/**
 * How the values of an axis of a clause's cases are said: "loss squared-error", "batches of 4, 4". A head stands once
 * before all of the values; without one every text stands alone.
 */
export interface AxisWords {
    readonly head?: string;
    readonly text: (value: unknown) => string;
}
export declare const axisWords: (axis: string) => AxisWords;
/** Whether an axis has words of its own. */
export declare const hasWords: (axis: string) => boolean;
