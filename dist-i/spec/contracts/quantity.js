import { requireNumber, requireOneOf, requireOptions } from './checks.js';
import { degrees } from './degree.js';
/**
 * A quantity: `quantity(0.1, -1)` is a rate of plain descent, `quantity(1e-8, 1)` the ε that Adam adds to a root.
 *
 * @param value any number but NaN; an infinite one may be a clip threshold
 * @throws TypeError when an argument is not a number; RangeError when the value is NaN or the degree is none of {@link degrees}
 */
export function quantity(value, degree) {
    requireValue(value, 'quantity: value');
    requireOneOf(degree, degrees, 'quantity: degree');
    return Object.freeze({ degree, value });
}
function requireValue(value, where) {
    requireNumber(value, where, 'Give a number.');
    if (Number.isNaN(value))
        throw new RangeError(`${where} is NaN. Give a number.`);
}
function requireQuantity(q, where) {
    requireOptions(q, ['value', 'degree'], where, 'Make it with quantity(value, degree).');
    requireValue(q.value, `${where}.value`);
    requireOneOf(q.degree, degrees, `${where}.degree`);
}
/** What came out of quantities. @throws RangeError when it is NaN, or its degree leaves the range */
function result(value, degree, where) {
    requireOneOf(degree, degrees, `${where}: the degree of the result`);
    if (Number.isNaN(value))
        throw new RangeError(`${where}: the result is NaN. Give other quantities.`);
    return quantity(value, degree);
}
/**
 * The quantity after the loss has been multiplied by c: c^degree · q. From mean to sum, c is the denominator of the
 * mean. At degree −1 this is q / c, rounded once: the λ_sum = λ_mean / B of {@link convertRate}.
 *
 * @throws TypeError when c is not a number; RangeError when c is not positive and finite
 */
export function scaleQuantity(q, c) {
    requireQuantity(q, 'scaleQuantity: q');
    requireNumber(c, 'scaleQuantity: c', 'Give the factor of the loss.');
    if (!(c > 0 && c < Infinity))
        throw new RangeError(`scaleQuantity: c must be positive and finite, got ${c}. Give the factor of the loss.`);
    const power = c ** Math.abs(q.degree);
    return result(q.degree < 0 ? q.value / power : q.value * power, q.degree, 'scaleQuantity');
}
/** a + b, of their common degree. @throws RangeError when the degrees differ, or the sum is NaN */
export function addQuantities(a, b) {
    requireQuantity(a, 'addQuantities: a');
    requireQuantity(b, 'addQuantities: b');
    if (a.degree !== b.degree)
        throw new RangeError(`addQuantities: a has degree ${a.degree}, b has degree ${b.degree}. Add quantities of one degree only.`);
    return result(a.value + b.value, a.degree, 'addQuantities');
}
/** a · b, of the sum of their degrees. @throws RangeError when that sum leaves the range, or the product is NaN */
export function multiplyQuantities(a, b) {
    requireQuantity(a, 'multiplyQuantities: a');
    requireQuantity(b, 'multiplyQuantities: b');
    return result(a.value * b.value, (a.degree + b.degree), 'multiplyQuantities');
}
/** a / b, of the difference of their degrees. @throws RangeError when it leaves the range, or the quotient is NaN */
export function divideQuantities(a, b) {
    requireQuantity(a, 'divideQuantities: a');
    requireQuantity(b, 'divideQuantities: b');
    return result(a.value / b.value, (a.degree - b.degree), 'divideQuantities');
}
/** √q, of half its degree. @throws RangeError when that is no integer, or q is negative */
export function squareRootOfQuantity(q) {
    requireQuantity(q, 'squareRootOfQuantity: q');
    if (q.value < 0)
        throw new RangeError(`squareRootOfQuantity: q.value must not be negative, got ${q.value}. No number is its root.`);
    return result(Math.sqrt(q.value), (q.degree / 2), 'squareRootOfQuantity');
}
