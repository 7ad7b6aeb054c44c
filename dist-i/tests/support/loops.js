import { rounding } from '../../src/arithmetic/formats.js';
const units = 4;
const shapes = { hidden: [2, units], bias: [units], out: [units] };
const start = {
    hidden: [0.5, -0.25, 0.75, 0.125, -0.5, 0.375, 0.25, 1],
    bias: [0.125, -0.25, 0, 0.5],
    out: [1, -0.5, 0.75, 0.25],
};
function partOf(theta, batch, keep) {
    const { x, y, valid } = batch;
    const gradient = {
        hidden: theta.hidden.map(() => 0),
        bias: theta.bias.map(() => 0),
        out: theta.out.map(() => 0),
    };
    const rows = y.shape[0];
    const counts = Array.from({ length: rows }, (_, row) => valid?.data[row] ?? 1);
    const count = counts.reduce((a, b) => a + b, 0);
    let value = 0;
    for (let row = 0; row < rows; row++) {
        const at = [x.data[2 * row], x.data[2 * row + 1]];
        const hidden = theta.bias.map((b, u) => keep(u) ? Math.tanh(at[0] * theta.hidden[u] + at[1] * theta.hidden[units + u] + b) : 0);
        const error = hidden.reduce((total, h, u) => total + h * theta.out[u], 0) - y.data[row];
        value += (counts[row] * error * error) / count;
        for (let u = 0; u < units; u++) {
            const slope = (2 * error * counts[row]) / count;
            gradient.out[u] += slope * hidden[u];
            const inner = keep(u) ? slope * theta.out[u] * (1 - hidden[u] ** 2) : 0;
            gradient.bias[u] += inner;
            gradient.hidden[u] += inner * at[0];
            gradient.hidden[units + u] += inner * at[1];
        }
    }
    return { gradient, value, count, rows };
}
const names = ['hidden', 'bias', 'out'];
export const added = (parts, by) => Object.fromEntries(names.map((name) => [
    name,
    start[name].map((_, i) => parts.reduce((total, part, k) => total + by[k] * part[name][i], 0)),
]));
/** Parts, each times a number. */
export const weighed = (replicas, by) => {
    const all = replicas.flat();
    return added(all.map(({ gradient }) => gradient), replicas.flatMap((replica) => replica.map((part) => by(part, replica, all))));
};
export const total = (parts) => parts.reduce((n, { count }) => n + count, 0);
const inputs = {
    x: { shape: ['examples', 2], reals: [-2, 2] },
    y: { shape: ['examples'], reals: [-2, 2] },
};
export function trainingLoop({ format = 'float64', step = (replicas) => weighed(replicas, ({ count }, _, all) => count / total(all)), report = (replicas) => replicas.flat().reduce((sum, { value, count }) => sum + (value * count) / total(replicas.flat()), 0), masked = false, keep = () => true, } = {}) {
    const round = rounding(format);
    let calls = 0;
    const tensors = (of) => Object.fromEntries(names.map((name) => [name, { shape: shapes[name], data: of[name] }]));
    const run = ({ windows }) => {
        calls++;
        let theta = Object.fromEntries(names.map((name) => [name, start[name].map(round)]));
        let before;
        let earlier;
        const parameters = [];
        const value = [];
        const begun = tensors(theta);
        for (const { rate, replicas } of windows) {
            const parts = replicas.map((own) => own.map((batch) => partOf(theta, batch, (unit) => keep(unit, calls, replicas.flat().length))));
            const by = step(parts, before, earlier);
            [before, earlier] = [by, parts];
            theta = Object.fromEntries(names.map((name) => [name, theta[name].map((x, i) => round(x - rate * by[name][i]))]));
            parameters.push(tensors(theta));
            value.push({ shape: [], data: [round(report(parts))] });
        }
        return { start: begun, parameters, value };
    };
    const loop = {
        name: 'network',
        inputs: masked ? { ...inputs, valid: { shape: ['examples'], integers: [0, 1] } } : inputs,
        mean: masked ? { count: 'valid' } : 'examples',
        replicas: true,
        reports: true,
    };
    return {
        declaration: { name: 'loop', version: '1', format, asks: [], losses: [], reductions: [], loops: [loop] },
        answer: (question) => {
            if (question.ask !== 'observed')
                throw new TypeError('no such question');
            return run(question);
        },
    };
}
