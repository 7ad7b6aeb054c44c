import { rounding } from '../../src/arithmetic/formats.js';
const mapped = (of, change) => Object.fromEntries(Object.entries(of).map(([name, all]) => [name, all.map((x, place) => change(x, name, place))]));
const plus = (a, b, round) => ({
    value: round(a.value + b.value),
    count: a.count + b.count,
    gradient: mapped(a.gradient, (x, name, place) => round(x + b.gradient[name][place])),
});
const times = ({ value, count, gradient }, factor, round) => ({
    value: round(value * factor),
    count,
    gradient: mapped(gradient, (x) => round(x * factor)),
});
/** Units with a sigmoid gate, and cross-entropy over two classes. */
const gated = {
    loop: {
        name: 'gated',
        inputs: { x: { shape: ['examples', 3], reals: [-2, 2] }, of: { shape: ['examples'], integers: [0, 1] } },
        mean: 'examples',
        reports: true,
    },
    shapes: { hidden: [2, 3], bias: [2], out: [2] },
    start: { hidden: [0.5, -0.75, 0.25, -0.375, 0.625, 1], bias: [0.25, -0.125], out: [1.5, -1] },
    row: ({ hidden, bias, out }, of) => {
        const inner = bias.map((b, u) => [0, 1, 2].reduce((sum, k) => sum + hidden[3 * u + k] * of('x', k), b));
        const gate = inner.map((z) => 1 / (1 + Math.exp(-z)));
        const score = inner.reduce((sum, z, u) => sum + out[u] * z * gate[u], 0);
        const label = 2 * of('of') - 1;
        const slope = -label / (1 + Math.exp(label * score));
        const inwards = inner.map((z, u) => slope * out[u] * gate[u] * (1 + z * (1 - gate[u])));
        return {
            value: Math.log1p(Math.exp(-label * score)),
            count: 1,
            gradient: {
                hidden: inwards.flatMap((s) => [0, 1, 2].map((k) => s * of('x', k))),
                bias: inwards,
                out: inner.map((z, u) => slope * z * gate[u]),
            },
        };
    },
};
/** Counts of events by the minute, behind a mask: the exponential of what is linear in the hour and in its square. */
const events = {
    loop: {
        name: 'events',
        inputs: {
            hour: { shape: ['examples', 3], reals: [-1, 1] },
            events: { shape: ['examples', 3], integers: [0, 4] },
            seen: { shape: ['examples', 3], integers: [0, 1] },
        },
        mean: { count: 'seen' },
        replicas: true,
        reports: true,
    },
    shapes: { minute: [3], curve: [] },
    start: { minute: [0.25, 0.5, -0.25], curve: [0.375] },
    row: ({ minute, curve }, of) => {
        const places = [0, 1, 2];
        const logs = places.map((k) => minute[k] + curve[0] * of('hour', k) ** 2);
        const slopes = places.map((k) => of('seen', k) * (Math.exp(logs[k]) - of('events', k)));
        return {
            value: places.reduce((sum, k) => sum + of('seen', k) * (Math.exp(logs[k]) - of('events', k) * logs[k]), 0),
            count: places.reduce((sum, k) => sum + of('seen', k), 0),
            gradient: { minute: slopes, curve: [places.reduce((sum, k) => sum + slopes[k] * of('hour', k) ** 2, 0)] },
        };
    },
};
/** A product of two projections, and a Huber loss with a weight for each row. */
const weighed = {
    loop: {
        name: 'weighed',
        inputs: {
            a: { shape: ['examples', 2], reals: [-2, 2] },
            b: { shape: ['examples', 2], reals: [-2, 2] },
            y: { shape: ['examples'], reals: [-4, 4] },
            weight: { shape: ['examples'], reals: [0.25, 3] },
        },
        mean: { sum: 'weight' },
        replicas: true,
        reports: true,
    },
    shapes: { left: [2], right: [2] },
    start: { left: [0.75, -0.5], right: [0.5, 1.25] },
    row: ({ left, right }, of) => {
        const [p, q] = [left[0] * of('a', 0) + left[1] * of('a', 1), right[0] * of('b', 0) + right[1] * of('b', 1)];
        const error = p * q - of('y');
        const slope = of('weight') * Math.max(-1, Math.min(1, error));
        return {
            value: of('weight') * (Math.abs(error) <= 1 ? (error * error) / 2 : Math.abs(error) - 1 / 2),
            count: of('weight'),
            gradient: { left: [0, 1].map((k) => slope * q * of('a', k)), right: [0, 1].map((k) => slope * p * of('b', k)) },
        };
    },
};
const sumOf = (rows, round) => rows.reduce((a, b) => plus(a, b, round));
/** Accumulates the mean of each micro-batch times what it counts, and divides by what the window counts. */
const accumulating = (replicas, round) => {
    const parts = replicas.flat().map((rows) => sumOf(rows, round));
    const meansTimesCounts = parts.map((part) => times(times(part, 1 / part.count, round), part.count, round));
    const all = sumOf(meansTimesCounts, round);
    return times(all, 1 / all.count, round);
};
/** Each replica adds its own rows, the last first; sums and counts are added over replicas, and divided everywhere. */
const reducedOverReplicas = (replicas, round) => {
    const own = replicas.map((parts) => sumOf(parts.flat().toReversed(), round));
    const all = sumOf(own.toReversed(), round);
    return times(all, 1 / all.count, round);
};
/** Joins all micro-batches to one batch, and divides every row before they are added. */
const joined = (replicas, round) => {
    const rows = replicas.flat(2);
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    return sumOf(rows.map((row) => times(row, 1 / count, round)), round);
};
function served({ loop, shapes, start, row }, reduce, format) {
    const round = rounding(format);
    const tensors = (of) => Object.fromEntries(Object.entries(of).map(([name, data]) => [name, { shape: shapes[name], data }]));
    const rowsOf = (theta, batch) => {
        const count = Object.values(batch)[0].shape[0];
        return Array.from({ length: count }, (_, at) => row(theta, (input, place = 0) => {
            const { data } = batch[input];
            return data[(data.length / count) * at + place];
        }));
    };
    const run = ({ windows }) => {
        let theta = mapped(start, round);
        const begun = tensors(theta);
        const parameters = [];
        const value = [];
        for (const { rate, replicas } of windows) {
            const at = theta;
            const mean = reduce(replicas.map((own) => own.map((batch) => rowsOf(at, batch))), round);
            theta = mapped(at, (x, name, place) => round(x - rate * mean.gradient[name][place]));
            parameters.push(tensors(theta));
            value.push({ shape: [], data: [mean.value] });
        }
        return { start: begun, parameters, value };
    };
    return {
        declaration: { name: loop.name, version: '1', format, asks: [], losses: [], reductions: [], loops: [loop] },
        answer: (question) => {
            if (question.ask !== 'observed')
                throw new TypeError('no such question');
            return run(question);
        },
    };
}
export const plainLoops = {
    'accumulates micro-batches': (format) => served(gated, accumulating, format),
    'adds over replicas': (format) => served(events, reducedOverReplicas, format),
    'joins its micro-batches': (format) => served(weighed, joined, format),
};
