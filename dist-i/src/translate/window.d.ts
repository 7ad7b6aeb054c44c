/** What one update is made of: micro-batches of `batchSize` examples, `accumulation` of them on each of `replicas`. */
export interface WindowParts {
    readonly batchSize: number;
    readonly accumulation?: number;
    readonly replicas?: number;
}
export type Combined = 'averaged' | 'summed';
/** A way to combine gradients, and by what the gradient is then multiplied. */
export interface WindowWay {
    readonly accumulation: Combined;
    readonly replicas: Combined;
    /** The gradient is so many times that of the one loss, reduced in the same way over all examples. */
    readonly times: number;
}
/** A window: how many examples it holds, and what each way to combine its gradients gives. */
export interface Window {
    readonly examples: number;
    readonly ways: readonly WindowWay[];
}
/**
 * What the gradient of a window is, as a multiple of the gradient of the loss over all of its examples. Means add up to
 * the mean when they are averaged, sums to the sum when they are summed; any other way is off by the number of parts.
 * Exact where every micro-batch counts equally many examples.
 *
 * ```ts
 * windowOf({ batchSize: 8, accumulation: 4, replicas: 2 }, 'mean').examples // 64
 * ```
 *
 * @throws TypeError or RangeError when a number of parts is not an integer of at least 1, or the reduction has no window
 */
export declare function windowOf(parts: WindowParts, reducedBy: 'mean' | 'sum'): Window;
