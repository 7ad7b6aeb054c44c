// oxlint-disable unicorn/no-thenable -- the field `then` of a declared mean is no function
/** Subjects with losses of their own, written as plain code writes them: row by row, with loops. */
import { sizeOf, } from '../../spec/language/index.js';
import { rounding } from '../../src/arithmetic/formats.js';
export const rowsIn = ({ shape, data }) => {
    const size = sizeOf(shape.slice(1));
    return Array.from({ length: shape[0] }, (_, row) => Array.from(data).slice(row * size, (row + 1) * size));
};
function added(numbers, how, round) {
    if (how === 'pairwise' && numbers.length > 2) {
        const half = numbers.length >> 1;
        return round(added(numbers.slice(0, half), how, round) + added(numbers.slice(half), how, round));
    }
    return (how === 'backwards' ? numbers.toReversed() : numbers).reduce((total, x) => round(total + x), 0);
}
const isPresent = (x) => x !== 0;
/** What a mean divides a row by, and all of it. */
export function divisors(loss, mean, batch) {
    const rows = Object.values(batch)[0].length;
    const size = loss.elements.slice(1).reduce((n, extent) => n * Number(extent), 1);
    const all = (name) => batch[name].flat();
    const total = (numbers) => numbers.reduce((a, b) => a + b, 0);
    const { over } = mean;
    const nested = typeof over === 'object' && 'each' in over ? over : undefined;
    const count = nested?.then ?? over;
    const last = count === 'examples'
        ? rows
        : count === 'elements'
            ? rows * size
            : 'constant' in count
                ? count.constant
                : 'sum' in count
                    ? total(all(count.sum))
                    : 'count' in count
                        ? all(count.count).filter(isPresent).length
                        : 'distinct' in count
                            ? new Set(batch[count.distinct].flat()).size
                            : batch[count.rows].filter((row) => row.some(isPresent)).length;
    const each = Array.from({ length: rows }, (_, row) => {
        if (nested === undefined)
            return 1;
        const { each: of, atLeast = -Infinity } = nested;
        const own = (at) => typeof of === 'string'
            ? total(batch[of][at])
            : 'sum' in of
                ? total(batch[of.sum][at])
                : batch[of.count][at].filter(isPresent).length;
        const by = typeof of === 'string' ? undefined : of.by;
        const alike = Array.from({ length: rows }, (__, at) => at).filter((at) => by === undefined ? at === row : batch[by][at][0] === batch[by][row][0]);
        const n = total(alike.map(own));
        return Math.max(n, atLeast);
    });
    return { each, last: Math.max(last, mean.atLeast ?? -Infinity) };
}
/** A right subject: it computes in float64, and rounds what it adds and what it answers to its format. */
export function ownSubject({ loss, elements, gradient }, { format = 'float64', adds = 'forwards', change = (right) => right, } = {}) {
    const round = rounding(format);
    // Narrow formats are added up in a wider one.
    const accumulated = rounding(format === 'float64' ? format : 'float32');
    const rounded = (shape, data) => ({ shape, data: data.map(round) });
    const answer = (question) => {
        const batch = Object.fromEntries(Object.entries(question.inputs).map(([name, given]) => [name, rowsIn(given)]));
        const of = elements(batch);
        const { reduction, cotangent } = question;
        const { each, last } = reduction.by === 'mean' ? divisors(loss, reduction, batch) : { each: of.map(() => 1), last: 1 };
        const sum = (numbers) => added(numbers, adds, accumulated);
        const shape = [of.length, ...loss.elements.slice(1)];
        const scalar = () => reduction.by === 'max'
            ? Math.max(...of.flat())
            : adds === 'pairwise'
                ? sum(of.flatMap((row, i) => row.map((x) => round(x / (each[i] * last)))))
                : sum(of.flatMap((row, i) => row.map((x) => round(x / each[i])))) / last;
        const upstream = cotangent === undefined ? of.map((row, i) => row.map(() => 1 / (each[i] * last))) : rowsIn(cotangent);
        const value = reduction.by === 'none' ? rounded(shape, of.flat()) : rounded([], [scalar()]);
        const slopes = gradient(batch, upstream);
        const right = {
            value,
            gradient: Object.fromEntries(Object.entries(slopes).map(([name, rows]) => [name, rounded(question.inputs[name].shape, rows.flat())])),
        };
        return change(right, question, batch);
    };
    return {
        declaration: { name: loss.name, version: '1', format, asks: [], losses: [], reductions: [], ownLosses: [loss] },
        answer: (question) => {
            if (question.ask !== 'own')
                throw new TypeError('no such question');
            const { value, gradient: slopes } = answer(question);
            return (question.valueOnly ? { value } : { value, gradient: slopes });
        },
    };
}
/** What waiting for buses costs, at the stops that they serve: late buses cost thrice. Behind a mask. */
export const buses = {
    loss: {
        name: 'buses',
        inputs: {
            arrival: { shape: ['examples', 4], reals: [-4, 4] },
            timetable: { shape: ['examples', 4], reals: [-4, 4] },
            served: { shape: ['examples', 4], integers: [0, 1] },
        },
        gradientOf: ['arrival'],
        elements: ['examples', 4],
        reductions: ['none', 'sum', 'mean', 'max'],
        means: [
            { over: { count: 'served' }, atLeast: 1 },
            { over: { each: { count: 'served' }, atLeast: 1, then: { rows: 'served' } }, atLeast: 1 },
            { over: { each: { sum: 'served' }, atLeast: 1, then: 'examples' } },
        ],
        properties: { nonNegative: true, rowsIndependent: true },
        cotangent: true,
        ignores: [
            { input: 'arrival', where: 'served' },
            { input: 'timetable', where: 'served' },
        ],
    },
    elements: ({ arrival, timetable, served }) => arrival.map((row, i) => row.map((at, j) => {
        const late = at - timetable[i][j];
        return served[i][j] === 0 ? 0 : late > 0 ? 3 * late : Math.log1p(late * late);
    })),
    gradient: ({ arrival, timetable, served }, upstream) => ({
        arrival: arrival.map((row, i) => row.map((at, j) => {
            const late = at - timetable[i][j];
            return served[i][j] === 0 ? 0 : upstream[i][j] * (late > 0 ? 3 : (2 * late) / (1 + late * late));
        })),
    }),
};
/** A quantile loss whose rows are weighed. */
export const quantile = {
    loss: {
        name: 'quantile',
        inputs: {
            forecast: { shape: ['examples', 2], reals: [-4, 4] },
            sold: { shape: ['examples', 2], reals: [-4, 4] },
            weights: { shape: ['examples'], reals: [0.25, 3] },
        },
        gradientOf: ['forecast'],
        elements: ['examples'],
        means: [{ over: 'examples' }, { over: { sum: 'weights' } }, { over: { constant: 8 } }],
        properties: { nonNegative: true, rowsIndependent: true },
        cotangent: true,
        weights: 'weights',
    },
    elements: ({ forecast, sold, weights }) => forecast.map((row, i) => [
        weights[i][0] * row.reduce((cost, at, j) => cost + Math.max(at - sold[i][j], -4 * (at - sold[i][j])), 0),
    ]),
    gradient: ({ forecast, sold, weights }, upstream) => ({
        forecast: forecast.map((row, i) => row.map((at, j) => upstream[i][0] * weights[i][0] * (at > sold[i][j] ? 1 : at < sold[i][j] ? -4 : 0))),
    }),
};
/** A loss whose rows see each other: each must be nearest to its own partner among all partners. */
export const partners = {
    loss: {
        name: 'partners',
        inputs: {
            left: { shape: ['examples', 3], reals: [-1, 1] },
            right: { shape: ['examples', 3], reals: [-1, 1] },
        },
        gradientOf: ['left'],
        elements: ['examples'],
        means: [{ over: 'examples' }],
        properties: { nonNegative: true, rowsIndependent: false },
        smallest: 2,
    },
    elements: (batch) => {
        const scores = scoresOf(batch);
        return scores.map((row, i) => [Math.max(Math.log(row.reduce((total, s) => total + Math.exp(s), 0)) - row[i], 0)]);
    },
    gradient: (batch, upstream) => ({
        left: scoresOf(batch).map((row, i) => {
            const exps = row.map(Math.exp);
            const all = exps.reduce((a, b) => a + b, 0);
            return [0, 1, 2].map((axis) => upstream[i][0] *
                exps.reduce((slope, e, k) => slope + (e / all - (k === i ? 1 : 0)) * batch['right'][k][axis], 0));
        }),
    }),
};
const scoresOf = ({ left, right }) => left.map((a) => right.map((b) => a.reduce((score, x, axis) => score + x * b[axis], 0)));
