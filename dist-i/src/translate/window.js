import { requireInteger, requireOneOf, requireOptions } from '../../spec/contracts/checks.js';
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
export function windowOf(parts, reducedBy) {
    const hint = 'Write { batchSize: 8, accumulation: 4, replicas: 2 }.';
    const { batchSize, accumulation = 1, replicas = 1, } = requireOptions(parts, ['batchSize', 'accumulation', 'replicas'], 'windowOf: parts', hint);
    requireInteger(batchSize, 1, 'windowOf: batchSize', hint);
    requireInteger(accumulation, 1, 'windowOf: accumulation', hint);
    requireInteger(replicas, 1, 'windowOf: replicas', hint);
    requireOneOf(reducedBy, ['mean', 'sum'], 'windowOf: reducedBy');
    const right = reducedBy === 'mean' ? 'averaged' : 'summed';
    const off = (way, count) => (way === right ? 1 : reducedBy === 'mean' ? count : 1 / count);
    const ways = ['averaged', 'summed'].flatMap((ofAccumulation) => ['averaged', 'summed'].map((ofReplicas) => ({
        accumulation: ofAccumulation,
        replicas: ofReplicas,
        times: off(ofAccumulation, accumulation) * off(ofReplicas, replicas),
    })));
    return { examples: batchSize * accumulation * replicas, ways };
}
