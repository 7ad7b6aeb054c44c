import { requireInteger } from './checks.js';
/**
 * Names a size that is known only at run time, as in `tensor([dim('train batch', rows.length), 3], data)`.
 *
 * @param size a count: a non-negative safe integer
 * @throws TypeError when the name is not a string or the size not a number; RangeError when the size is not a count
 */
export function dim(name, size) {
    if (typeof name !== 'string')
        throw new TypeError("dim: the name must be a string, as in dim('train batch', 32). Name what the size counts.");
    return requireInteger(size, 0, `dim: the size of "${name}"`, 'Give a count.');
}
