import { sameShape, sizeOf } from '../../spec/language/index.js';
import { broadcast, checkReshape, groups, runs, takenRows } from './elementwise.js';
import { copyOf, zeros } from './zeros.js';
/** Of so many numbers it is worth finding out whether an operand changes none: new ones cost more than looking. */
const large = 4096;
const isOne = (data) => {
    for (let i = 0; i < data.length; i++)
        if (data[i] !== 1)
            return false;
    return true;
};
const binary = (operation, { left = false, right = false } = {}) => (a, b) => {
    const [p, q] = [a.data, b.data];
    const shape = broadcast(a.shape, b.shape);
    if (p.length >= large && right && sameShape(a.shape, shape) && isOne(q))
        return { shape, data: p };
    if (q.length >= large && left && sameShape(b.shape, shape) && isOne(p))
        return { shape, data: q };
    const data = zeros(sizeOf(shape));
    const n = data.length;
    // Small tensors are what there is most of: no run is worth its calls there.
    if (p.length === n && (q.length === n || q.length === 1))
        operation(n, data, 0, p, 0, 1, q, 0, q.length === 1 ? 0 : 1);
    else
        runs([a.shape, b.shape], (length, out, i, di, j, dj) => operation(length, data, out, p, i, di, q, j, dj), shape);
    return { shape, data };
};
const unary = (operation) => ({ shape, data }) => {
    const made = zeros(data.length);
    operation(data.length, made, data);
    return { shape, data: made };
};
/** `reduction(data, first, step, n)`: of the n numbers from the first on, `step` apart. */
const reduce = (reduction) => (x, axis) => {
    const data = zeros(axis === undefined ? 1 : sizeOf(x.shape.with(axis, 1)));
    const shape = groups(x.shape, axis, (out, first, step, n) => {
        data[out] = reduction(x.data, first, step, n);
    });
    return { shape, data };
};
/** IEEE 754 binary64, as the processor computes it: the reference interpretation of the definitions. */
export const float64 = {
    fromData: ({ shape, data }) => ({ shape, data: copyOf(data) }),
    constant: (value) => {
        const data = zeros(1);
        data[0] = value;
        return { shape: [], data };
    },
    shape: (x) => x.shape,
    read: (x) => x,
    add: binary((n, out, o, a, i, di, b, j, dj) => {
        for (let k = 0; k < n; k++, i += di, j += dj)
            out[o + k] = a[i] + b[j];
    }),
    subtract: binary((n, out, o, a, i, di, b, j, dj) => {
        for (let k = 0; k < n; k++, i += di, j += dj)
            out[o + k] = a[i] - b[j];
    }),
    multiply: binary((n, out, o, a, i, di, b, j, dj) => {
        for (let k = 0; k < n; k++, i += di, j += dj)
            out[o + k] = a[i] * b[j];
    }, { left: true, right: true }),
    divide: binary((n, out, o, a, i, di, b, j, dj) => {
        for (let k = 0; k < n; k++, i += di, j += dj)
            out[o + k] = a[i] / b[j];
    }, { right: true }),
    minimum: binary((n, out, o, a, i, di, b, j, dj) => {
        for (let k = 0; k < n; k++, i += di, j += dj)
            out[o + k] = Math.min(a[i], b[j]);
    }),
    maximum: binary((n, out, o, a, i, di, b, j, dj) => {
        for (let k = 0; k < n; k++, i += di, j += dj)
            out[o + k] = Math.max(a[i], b[j]);
    }),
    absolute: unary((n, out, x) => {
        for (let i = 0; i < n; i++)
            out[i] = Math.abs(x[i]);
    }),
    exp: unary((n, out, x) => {
        for (let i = 0; i < n; i++)
            out[i] = Math.exp(x[i]);
    }),
    log: unary((n, out, x) => {
        for (let i = 0; i < n; i++)
            out[i] = Math.log(x[i]);
    }),
    log1p: unary((n, out, x) => {
        for (let i = 0; i < n; i++)
            out[i] = Math.log1p(x[i]);
    }),
    sqrt: unary((n, out, x) => {
        for (let i = 0; i < n; i++)
            out[i] = Math.sqrt(x[i]);
    }),
    tanh: unary((n, out, x) => {
        for (let i = 0; i < n; i++)
            out[i] = Math.tanh(x[i]);
    }),
    power: (base, exponent) => unary((n, out, x) => {
        for (let i = 0; i < n; i++)
            out[i] = x[i] ** exponent;
    })(base),
    positive: unary((n, out, x) => {
        // Which of the two is as good as random: a branch would mostly be predicted wrongly.
        for (let i = 0; i < n; i++)
            out[i] = +(x[i] > 0);
    }),
    select: (condition, a, b) => {
        const shape = broadcast(broadcast(condition.shape, a.shape), b.shape);
        if (a.data.length >= large && sameShape(a.shape, shape) && isOne(condition.data))
            return a;
        const data = zeros(sizeOf(shape));
        const [cs, as, bs] = [condition.data, a.data, b.data];
        runs([condition.shape, a.shape, b.shape], (n, out, c, dc, i, di, j, dj) => {
            for (let k = 0; k < n; k++, c += dc, i += di, j += dj)
                data[out + k] = cs[c] === 1 ? as[i] : bs[j];
        }, shape);
        return { shape, data };
    },
    sum: reduce((data, first, step, n) => {
        let total = 0;
        for (let k = 0, i = first; k < n; k++, i += step)
            total += data[i];
        return total;
    }),
    max: reduce((data, first, step, n) => {
        let most = -Infinity;
        for (let k = 0, i = first; k < n; k++, i += step)
            most = Math.max(most, data[i]);
        return most;
    }),
    reshape: (x, shape) => {
        checkReshape(x.shape, shape);
        return { shape, data: x.data };
    },
    rows: ({ shape, data }, rows) => ({
        shape: [rows.length, ...shape.slice(1)],
        data: takenRows(shape, data, rows),
    }),
    anyOf: (one) => one(),
    subgradient: (chosen) => chosen,
};
