import { broadcastShape, sizeOf } from '../../spec/language/index.js';
import { float64 } from './float64.js';
/** A number that an answer gives, under its name. */
export const named = (text, value) => ({ value, text, binds: 3 });
/** Numbers that are all the same are written as that number; others in one word. */
function written({ value: { shape, data }, text }) {
    if (text !== undefined)
        return text;
    const [first] = data;
    return first !== undefined && data.every((x) => Object.is(x, first)) ? String(first) : `given [${shape.join(', ')}]`;
}
const grouped = (x, binds) => ((x.binds ?? 3) < binds ? `(${written(x)})` : written(x));
const isAll = ({ value: { data }, text }, number) => text === undefined && data.every((x) => x === number);
const { add, subtract, multiply, divide } = {
    add: (a, b) => ({ text: `${written(a)} + ${written(b)}`, binds: 1 }),
    subtract: (a, b) => ({ text: `${written(a)} − ${grouped(b, 2)}`, binds: 1 }),
    multiply: (a, b) => ({ text: `${grouped(a, 2)} × ${grouped(b, 2)}`, binds: 2 }),
    divide: (a, b) => ({ text: `${grouped(a, 2)} / ${grouped(b, 3)}`, binds: 2 }),
};
const call = (name) => (...operands) => ({
    text: `${name}(${operands.map(written).join(', ')})`,
    binds: 3,
});
/** What neither changes the numbers nor their count needs no name. */
function neutral(kind, a, b) {
    const fits = (x, other) => broadcastShape(x.value.shape, other.value.shape).join() === x.value.shape.join();
    if (kind === 'multiply' && isAll(a, 1) && fits(b, a))
        return b;
    if ((kind === 'multiply' || kind === 'divide') && isAll(b, 1) && fits(a, b))
        return a;
    return undefined;
}
const of = (value, operands, text) => (operands.every((one) => one.text === undefined) ? { value } : { value, ...text() });
const binary = (kind, text) => (a, b) => neutral(kind, a, b) ?? of(float64[kind](a.value, b.value), [a, b], () => text(a, b));
const unary = (kind, name) => (x) => of(float64[kind](x.value), [x], () => call(name)(x));
/** The arithmetic in which a law says what its two sides are. */
export const symbolic = {
    fromData: (given) => ({ value: float64.fromData(given) }),
    constant: (value) => ({ value: float64.constant(value) }),
    shape: ({ value }) => value.shape,
    read: ({ value }) => value,
    add: binary('add', add),
    subtract: binary('subtract', subtract),
    multiply: binary('multiply', multiply),
    divide: binary('divide', divide),
    minimum: binary('minimum', call('smaller of')),
    maximum: binary('maximum', call('larger of')),
    absolute: unary('absolute', 'absolute'),
    exp: unary('exp', 'exp'),
    log: unary('log', 'log'),
    log1p: unary('log1p', 'log1p'),
    sqrt: unary('sqrt', 'root'),
    tanh: unary('tanh', 'tanh'),
    power: (x, exponent) => of(float64.power(x.value, exponent), [x], () => ({ text: `${grouped(x, 3)}^${exponent}`, binds: 3 })),
    positive: unary('positive', 'sign'),
    select: (condition, a, b) => of(float64.select(condition.value, a.value, b.value), [condition, a, b], () => call('select')(condition, a, b)),
    sum: (x, axis) => sizeOf(x.value.shape) === 1 && axis === undefined
        ? { ...x, value: float64.sum(x.value) }
        : of(float64.sum(x.value, axis), [x], () => call(axis === undefined ? 'sum' : 'sums')(x)),
    max: (x, axis) => of(float64.max(x.value, axis), [x], () => call('largest')(x)),
    reshape: (x, shape) => ({ ...x, value: float64.reshape(x.value, shape) }),
    rows: (x, rows) => of(float64.rows(x.value, rows), [x], () => call('rows')(x)),
    anyOf: (one) => one(),
    subgradient: (chosen) => chosen,
};
