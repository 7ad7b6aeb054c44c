import { sizeOf, taken } from '../language/index.js';
/** These rows of a computed tensor, in this order: what `taken` takes of a given one. */
export function rowsOf({ fromData, multiply, reshape, shape, sum }, x, rows) {
    // Of a gradient that a subject does not give, there is none.
    const extents = shape(x);
    if (extents === undefined)
        return x;
    const [b = 1, ...rest] = extents;
    const picks = {
        shape: [rows.length, b, 1],
        data: rows.flatMap((row) => Array.from({ length: b }, (_, i) => (i === row ? 1 : 0))),
    };
    return reshape(sum(multiply(fromData(picks), reshape(x, [1, b, sizeOf(rest)])), 1), [rows.length, ...rest]);
}
/** The batch of these examples of another, in this order. */
export const examplesOf = (batch, rows) => ({
    ...batch,
    predictions: taken(batch.predictions, rows),
    targets: taken(batch.targets, rows),
});
