import { requireList, requireNumber, requireObject, requireShape } from './checks.js';
/**
 * A tensor of the given shape, holding a copy of the data: `tensor([2, 3], [1, 2, 3, 4, 5, 6])`, or `tensor([], [1])`
 * for one number. NaN and ±Infinity are data like any other.
 *
 * @param shape the size of every axis, a non-negative safe integer each; copied and frozen
 * @param data row by row; as many numbers as the product of the sizes (one for the empty shape)
 * @throws TypeError when shape or data is not a list, or holds something other than numbers;
 *   RangeError when a size is not a count, or the data do not fill the shape exactly
 */
export function tensor(shape, data) {
    const sizes = requireShape(shape, 'tensor: shape');
    const elements = Float64Array.from(requireList(data, 'tensor: data', 'Give the elements row by row.'), (element, i) => requireNumber(element, `tensor: data[${i}]`, 'Give a flat list of numbers, row by row; convert anything else first.'));
    const wanted = sizeOf(sizes);
    if (elements.length !== wanted)
        throw new RangeError(`tensor: data has ${elements.length} elements, but shape [${sizes.join(', ')}] holds ${wanted}. Correct the shape or the data.`);
    return Object.freeze({ shape: sizes, data: elements });
}
const sizeOf = (shape) => shape.reduce((product, size) => product * size, 1);
/** @throws TypeError unless `value` looks as {@link tensor} made it. */
export function requireTensor(value, where) {
    requireObject(value, where, 'Make it with tensor(shape, data).');
    const { shape, data } = value;
    const isTensor = Array.isArray(shape) &&
        Object.isFrozen(shape) &&
        data instanceof Float64Array &&
        shape.every((size) => Number.isSafeInteger(size) && size >= 0) &&
        data.length === sizeOf(shape);
    if (!isTensor)
        throw new TypeError(`${where} is not a tensor. Make it with tensor(shape, data).`);
}
