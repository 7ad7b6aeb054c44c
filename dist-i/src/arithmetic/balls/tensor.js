import { sizeOf } from '../../../spec/language/index.js';
import { takenRows } from '../elementwise.js';
import { zeros } from '../zeros.js';
/** All are made here, with the same fields in the same order: engines tell objects apart by that, and are fast where they need not. */
export const ballsOf = (shape, middle, radius) => ({
    shape,
    middle,
    radius,
    notNegative: undefined,
    largest: undefined,
});
export function emptyBalls(shape) {
    const size = sizeOf(shape);
    return ballsOf(shape, zeros(size), zeros(size));
}
/** Zeros, which nobody overwrites: many zeros of their own would cost more time than what is done with them. */
let nothing = new Float64Array(0);
/** The radii of n numbers that are exact. */
export function noRadii(n) {
    if (n < 4096)
        return zeros(n);
    if (nothing.length < n)
        nothing = new Float64Array(n);
    return nothing.subarray(0, n);
}
/** These rows of a tensor, one after another. */
export const takenOf = ({ shape, middle, radius }, rows) => ballsOf([rows.length, ...shape.slice(1)], takenRows(shape, middle, rows), takenRows(shape, radius, rows));
/** The same balls, as the result of an operation that changes nothing: a subject may have rounded them once more. */
export const renewed = ({ shape, middle, radius }) => ballsOf(shape, middle, radius);
export const isOf = (x, shape) => x.shape.length === shape.length && x.middle.length === sizeOf(shape);
/** Whether every number is certainly this one. */
export function holdsOnly({ middle, radius }, value) {
    for (let i = 0; i < middle.length; i++)
        if (middle[i] !== value || radius[i] !== 0)
            return false;
    return true;
}
/** Rounds a radius up: covers the rounding of up to seven operations that led to it. */
export const up = 1 + 2 ** -50;
/** The smallest positive float64: covers what underflows. */
export const tiny = 2 ** -1074;
