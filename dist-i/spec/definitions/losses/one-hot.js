import { sizeOf } from '../../language/tensor.js';
/** Class indices [B] as distributions [B, C] with all their mass on one class. */
export function oneHot(given, shape) {
    if (given.shape.length === shape.length)
        return given;
    const classes = shape.at(-1);
    const data = new Float64Array(sizeOf(shape));
    Array.from(given.data).forEach((index, row) => {
        if (!Number.isInteger(index) || index < 0 || index >= classes) {
            throw new RangeError(`class index ${index} in row ${row} is not one of 0 … ${classes - 1}`);
        }
        data[row * classes + index] = 1;
    });
    return { shape, data };
}
