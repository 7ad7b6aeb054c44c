import { sizeOf } from '../../spec/language/index.js';
import { alongAxis, checkReshape, visit } from '../../src/arithmetic/elementwise.js';
/** Thrown where a number is not rational: exp, log, tanh, most roots. What needs them cannot be proved here. */
export class Irrational extends Error {
    name = 'Irrational';
}
function fraction(over, under) {
    if (over === 0n && under === 0n)
        return { over, under };
    let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
    while (b !== 0n)
        [a, b] = [b, a % b];
    const divisor = under < 0n ? -a : a;
    return { over: over / divisor, under: under / divisor };
}
/** The fraction that a float64 is, exactly. */
export function fractionOf(value) {
    if (!Number.isFinite(value))
        return { over: Number.isNaN(value) ? 0n : BigInt(Math.sign(value)), under: 0n };
    let under = 1n;
    let scaled = value;
    while (!Number.isInteger(scaled)) {
        scaled *= 2;
        under *= 2n;
    }
    return fraction(BigInt(scaled), under);
}
const add = (a, b) => a.under === 0n && b.under === 0n && a.over === b.over
    ? a
    : fraction(a.over * b.under + b.over * a.under, a.under * b.under);
const negate = ({ over, under }) => ({ over: -over, under });
const multiply = (a, b) => fraction(a.over * b.over, a.under * b.under);
const divide = (a, b) => fraction(a.over * b.under, a.under * b.over);
const less = (a, b) => a.over * b.under < b.over * a.under;
const zero = fractionOf(0);
const one = fractionOf(1);
/** The whole number whose square is n, by Newton's method from above; undefined where there is none. */
function wholeRoot(n) {
    if (n === 0n)
        return n;
    let found = 1n << BigInt((n.toString(2).length + 2) >> 1);
    for (let next = found; (next = (found + n / found) >> 1n) < found;)
        found = next;
    return found * found === n ? found : undefined;
}
function root(x) {
    if (x.under === 0n || x.over < 0n)
        return fractionOf(Math.sqrt(x.under === 0n ? Number(x.over) / 0 : -1));
    const [over, under] = [wholeRoot(x.over), wholeRoot(x.under)];
    if (over === undefined || under === undefined)
        throw new Irrational('this square root has no exact value among the rational numbers');
    return { over, under };
}
function power(x, exponent) {
    if (!Number.isInteger(exponent))
        throw new Irrational(`the power ${exponent} has no exact value among the rational numbers`);
    const n = BigInt(Math.abs(exponent));
    return exponent < 0 ? fraction(x.under ** n, x.over ** n) : fraction(x.over ** n, x.under ** n);
}
function elementwise(operation) {
    return (...tensors) => {
        const data = [];
        const shape = visit(tensors.map((tensor) => tensor.shape), (place, ...indices) => {
            data[place] = operation(...tensors.map((tensor, i) => tensor.data[indices[i]]));
        });
        return { shape, data };
    };
}
function reduce(operation, start) {
    const fold = (numbers) => numbers.reduce(operation, start);
    return (x, axis) => {
        if (axis === undefined)
            return { shape: [], data: [fold(x.data)] };
        const groups = Array.from({ length: sizeOf(x.shape.with(axis, 1)) }, () => []);
        const shape = alongAxis(x.shape, axis, (out, index) => {
            groups[out].push(x.data[index]);
        });
        return { shape, data: groups.map(fold) };
    };
}
const transcendental = (name) => () => {
    throw new Irrational(`${name} has no exact value among the rational numbers`);
};
const fromData = ({ shape, data }) => ({ shape, data: Array.from(data, fractionOf) });
const equalTensors = (a, b) => a.data.every(({ over, under }, i) => over === b.data[i].over && under === b.data[i].under);
/** NaN, where one of these is: it is neither less nor more. */
const notANumber = (...of) => of.find(({ over, under }) => over === 0n && under === 0n);
/**
 * Exact rational numbers: an identity that holds here holds with no rounding at all, and for denominators of any size.
 */
export const rational = {
    fromData,
    constant: (value) => fromData({ shape: [], data: [value] }),
    shape: (x) => x.shape,
    read: ({ shape, data }) => ({ shape, data: data.map(({ over, under }) => Number(over) / Number(under)) }),
    add: elementwise((a, b) => add(a, b)),
    subtract: elementwise((a, b) => add(a, negate(b))),
    multiply: elementwise((a, b) => multiply(a, b)),
    divide: elementwise((a, b) => divide(a, b)),
    minimum: elementwise((a, b) => notANumber(a, b) ?? (less(a, b) ? a : b)),
    maximum: elementwise((a, b) => notANumber(a, b) ?? (less(a, b) ? b : a)),
    absolute: elementwise((x) => (less(x, zero) ? negate(x) : x)),
    exp: transcendental('exp'),
    log: transcendental('log'),
    log1p: transcendental('log1p'),
    sqrt: elementwise((x) => root(x)),
    tanh: transcendental('tanh'),
    power: (x, exponent) => elementwise((base) => power(base, exponent))(x),
    positive: elementwise((x) => (less(zero, x) ? one : zero)),
    select: elementwise((condition, a, b) => (condition.over === 1n && condition.under === 1n ? a : b)),
    sum: reduce(add, zero),
    max: reduce((a, b) => (less(a, b) ? b : a), fractionOf(-Infinity)),
    reshape: (x, shape) => {
        checkReshape(x.shape, shape);
        return { shape, data: x.data };
    },
    rows: ({ shape, data }, rows) => {
        const size = sizeOf(shape.slice(1));
        return {
            shape: [rows.length, ...shape.slice(1)],
            data: rows.flatMap((row) => data.slice(row * size, (row + 1) * size)),
        };
    },
    anyOf: (form, ...others) => {
        const first = form();
        if (!others.every((other) => equalTensors(first, other())))
            throw new Error('the evaluations that a definition admits are not the same quantity');
        return first;
    },
    subgradient: (chosen) => chosen,
};
