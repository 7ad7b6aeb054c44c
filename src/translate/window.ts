import { requireInteger, requireOneOf, requireOptions } from '../../spec/contracts/checks.ts';

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
export function windowOf(parts: WindowParts, reducedBy: 'mean' | 'sum'): Window {
  const hint = 'Write { batchSize: 8, accumulation: 4, replicas: 2 }.';
  const {
    batchSize,
    accumulation = 1,
    replicas = 1,
  } = requireOptions(parts, ['batchSize', 'accumulation', 'replicas'], 'windowOf: parts', hint);
  requireInteger(batchSize, 1, 'windowOf: batchSize', hint);
  requireInteger(accumulation, 1, 'windowOf: accumulation', hint);
  requireInteger(replicas, 1, 'windowOf: replicas', hint);
  requireOneOf(reducedBy, ['mean', 'sum'], 'windowOf: reducedBy');
  const right: Combined = reducedBy === 'mean' ? 'averaged' : 'summed';
  const off = (way: Combined, count: number): number => (way === right ? 1 : reducedBy === 'mean' ? count : 1 / count);
  const ways = (['averaged', 'summed'] as const).flatMap((ofAccumulation) =>
    (['averaged', 'summed'] as const).map((ofReplicas) => ({
      accumulation: ofAccumulation,
      replicas: ofReplicas,
      times: off(ofAccumulation, accumulation) * off(ofReplicas, replicas),
    })),
  );
  return { examples: batchSize * accumulation * replicas, ways };
}
