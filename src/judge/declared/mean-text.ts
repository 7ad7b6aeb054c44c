// oxlint-disable unicorn/no-thenable -- the field `then` of a declared mean is no function
import type { OwnCount, OwnMean } from '../../../spec/language/index.ts';

/** A mean in words: "mean over each lengths, then examples". */
export function meanText({ over, atLeast }: OwnMean): string {
  const floor = (least: number | undefined): string => (least === undefined ? '' : ` (at least ${least})`);
  if (typeof over !== 'object' || !('each' in over)) return `mean over ${countText(over)}${floor(atLeast)}`;
  const each = typeof over.each === 'string' ? over.each : countText(over.each);
  const by = typeof over.each === 'string' || over.each.by === undefined ? '' : ` by ${over.each.by}`;
  return `mean over each ${each}${by}${floor(over.atLeast)}, then ${countText(over.then)}${floor(atLeast)}`;
}
function countText(count: OwnCount): string {
  if (typeof count === 'string') return count;
  if ('constant' in count) return count.constant === 1 ? 'nothing (it is the sum)' : `the constant ${count.constant}`;
  if ('sum' in count) return `the sum of ${count.sum}`;
  if ('distinct' in count) return `the different numbers of ${count.distinct}`;
  return 'count' in count
    ? `the numbers of ${count.count} that are not zero`
    : `the rows of ${count.rows} that are not zero`;
}
