/** How many numbers a tensor of this shape holds. */
export function sizeOf(shape) {
    let size = 1;
    for (const extent of shape)
        size *= extent;
    return size;
}
export const vector = (...data) => ({ shape: [data.length], data });
/** A tensor of rank two, written row by row. */
export const matrix = (...rows) => ({
    shape: [rows.length, rows[0]?.length ?? 0],
    data: rows.flat(),
});
export const filled = (shape, value) => ({
    shape,
    data: new Float64Array(sizeOf(shape)).fill(value),
});
/** `x + h·v`, the point that lies h along v from x. */
export const moved = (x, h, v) => ({
    shape: x.shape,
    data: Float64Array.from(x.data, (value, i) => value + h * v.data[i]),
});
/** These rows of a tensor, in this order; a row may be taken several times, or not at all. */
export function taken({ shape, data }, rows) {
    const size = sizeOf(shape.slice(1));
    return {
        shape: [rows.length, ...shape.slice(1)],
        data: rows.flatMap((row) => Array.from(data).slice(row * size, (row + 1) * size)),
    };
}
/** These tensors below one another: their first axes are joined. */
export const stacked = (...parts) => ({
    shape: [parts.reduce((rows, part) => rows + part.shape[0], 0), ...parts[0].shape.slice(1)],
    data: parts.flatMap((part) => Array.from(part.data)),
});
export const sameShape = (a, b) => {
    if (a.length !== b.length)
        return false;
    for (let axis = 0; axis < a.length; axis++)
        if (a[axis] !== b[axis])
            return false;
    return true;
};
/** Whether a tensor of one shape broadcasts to the other, which stays as it is. */
export const broadcastsTo = (from, to) => from.length <= to.length &&
    from.every((extent, axis) => extent === 1 || extent === to[to.length - from.length + axis]);
/** The shape that both shapes broadcast to; extents are matched from the last axis on, as in NumPy. */
export function broadcastShape(a, b) {
    if (b.length === 0 || sameShape(a, b))
        return a;
    if (a.length === 0)
        return b;
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, axis) => {
        const p = a[axis - rank + a.length] ?? 1;
        const q = b[axis - rank + b.length] ?? 1;
        if (p !== q && p !== 1 && q !== 1) {
            throw new RangeError(`shapes [${a.join(', ')}] and [${b.join(', ')}] do not broadcast: axis ${axis} has ${p} against ${q}`);
        }
        return p === 1 ? q : p;
    });
}
