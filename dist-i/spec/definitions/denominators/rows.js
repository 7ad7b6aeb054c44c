import { sizeOf } from '../../language/tensor.js';
/** The sum of every row, with an extent of 1 for every further axis. */
export function sumsOfRows({ reshape, shape, sum }, x) {
    const [rows = 1, ...rest] = shape(x);
    return reshape(sum(reshape(x, [rows, sizeOf(rest)]), 1), [rows, ...rest.map(() => 1)]);
}
