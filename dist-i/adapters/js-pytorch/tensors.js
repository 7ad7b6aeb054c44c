import { sizeOf } from '../../spec/language/index.js';
/** A tensor as js-pytorch has it, in arrays of arrays; a scalar has shape [1] there. */
export function nested({ shape, data }) {
    const level = (axis, from) => {
        if (axis === shape.length)
            return data[from];
        const size = sizeOf(shape.slice(axis + 1));
        return Array.from({ length: shape[axis] }, (_, i) => level(axis + 1, from + i * size));
    };
    return (shape.length === 0 ? [data[0]] : level(0, 0));
}
export const flat = (data) => (Array.isArray(data) ? data.flatMap(flat) : [data]);
