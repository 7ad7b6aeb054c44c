import { sizeOf } from '../../language/index.js';
/** One where a number is not zero, and zero elsewhere. */
const present = ({ absolute, positive }, x) => positive(absolute(x));
/** One number a row: the sum of the row. */
function rowSums({ reshape, shape, sum }, x) {
    const [rows = 1, ...rest] = shape(x);
    return sum(reshape(x, [rows, sizeOf(rest)]), 1);
}
const floored = ({ constant, maximum }, x, atLeast) => atLeast === undefined ? x : maximum(x, constant(atLeast));
/** A count, as one number. */
export function countOf(arithmetic, over, inputs, elements) {
    const { constant, shape, sum } = arithmetic;
    const of = shape(elements);
    if (over === 'examples')
        return constant(of[0]);
    if (over === 'elements')
        return constant(sizeOf(of));
    if ('constant' in over)
        return constant(over.constant);
    if ('sum' in over)
        return sum(inputs[over.sum]);
    if ('count' in over)
        return sum(present(arithmetic, inputs[over.count]));
    if ('distinct' in over)
        return distinct(arithmetic, inputs[over.distinct]);
    return sum(present(arithmetic, rowSums(arithmetic, present(arithmetic, inputs[over.rows]))));
}
/** One where two rows are of one group, of shape [B, B]. */
function together({ absolute, constant, positive, reshape, shape, subtract }, groups) {
    const [rows = 1] = shape(groups);
    const apart = absolute(subtract(reshape(groups, [rows, 1]), reshape(groups, [1, rows])));
    return subtract(constant(1), positive(apart));
}
/** How many groups there are: how many rows are the first of theirs. */
function distinct(arithmetic, groups) {
    const { constant, fromData, multiply, positive, shape, subtract, sum } = arithmetic;
    const [rows = 1] = shape(groups);
    const data = Array.from({ length: rows * rows }, (_, i) => Number(i % rows < Math.floor(i / rows)));
    const before = sum(multiply(fromData({ shape: [rows, rows], data }), together(arithmetic, groups)), 1);
    return sum(subtract(constant(1), positive(before)));
}
export const isNested = (over) => typeof over === 'object' && 'each' in over;
/** Whether a mean is over groups, which a part of a batch may hold a part of. */
export const isOfGroups = (over) => {
    const last = isNested(over) ? over.then : over;
    const each = isNested(over) && typeof over.each === 'object' ? over.each.by : undefined;
    return each !== undefined || (typeof last === 'object' && 'distinct' in last);
};
/** What each row of the elements is divided by first, of shape [B, 1, …]; undefined where the mean is of all at once. */
export function eachOf(arithmetic, { over }, inputs, elements) {
    if (!isNested(over))
        return undefined;
    const { each, atLeast } = over;
    const of = typeof each === 'string'
        ? inputs[each]
        : 'sum' in each
            ? inputs[each.sum]
            : present(arithmetic, inputs[each.count]);
    const [rows, ...rest] = arithmetic.shape(elements);
    const own = rowSums(arithmetic, of);
    const by = typeof each === 'string' ? undefined : each.by;
    const { multiply, reshape, sum } = arithmetic;
    const counts = by === undefined ? own : sum(multiply(together(arithmetic, inputs[by]), reshape(own, [1, rows])), 1);
    return reshape(floored(arithmetic, counts, atLeast), [rows, ...rest.map(() => 1)]);
}
/** D, what all of it is divided by, as one number. */
export const lastOf = (arithmetic, mean, inputs, elements) => floored(arithmetic, countOf(arithmetic, isNested(mean.over) ? mean.over.then : mean.over, inputs, elements), mean.atLeast);
