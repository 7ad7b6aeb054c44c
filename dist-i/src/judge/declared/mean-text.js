/** A mean in words: "mean over each lengths, then examples". */
export function meanText({ over, atLeast }) {
    const floor = (least) => (least === undefined ? '' : ` (at least ${least})`);
    if (typeof over !== 'object' || !('each' in over))
        return `mean over ${countText(over)}${floor(atLeast)}`;
    const each = typeof over.each === 'string' ? over.each : countText(over.each);
    const by = typeof over.each === 'string' || over.each.by === undefined ? '' : ` by ${over.each.by}`;
    return `mean over each ${each}${by}${floor(over.atLeast)}, then ${countText(over.then)}${floor(atLeast)}`;
}
function countText(count) {
    if (typeof count === 'string')
        return count;
    if ('constant' in count)
        return count.constant === 1 ? 'nothing (it is the sum)' : `the constant ${count.constant}`;
    if ('sum' in count)
        return `the sum of ${count.sum}`;
    if ('distinct' in count)
        return `the different numbers of ${count.distinct}`;
    return 'count' in count
        ? `the numbers of ${count.count} that are not zero`
        : `the rows of ${count.rows} that are not zero`;
}
