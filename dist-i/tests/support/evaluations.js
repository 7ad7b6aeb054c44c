import { definitions } from '../../spec/definitions/index.js';
import { lossDefinitions } from '../../spec/definitions/records.js';
import { sizeOf, } from '../../spec/language/index.js';
import { defaultProfile } from '../../src/arithmetic/profile.js';
import { simulated } from './simulated.js';
const one = ({ data }, place) => ({
    shape: [],
    data: Float64Array.of(data[data.length === 1 ? 0 : place]),
});
const numbers = (x) => x;
/** As any kind of tensor: of all arithmetics, that of numbers alone gets here. */
const asTensor = (x) => x;
/** What counts, and how much: by its weights where D is their sum, and else alike. */
function countsOf(of) {
    const { denominator, valid, weights } = of;
    const weighed = valid.data.map((v, i) => (v === 0 ? 0 : weights.data[i]));
    const isSum = denominator.data.length === 1 && weighed.reduce((a, b) => a + b, 0) === denominator.data[0];
    return { shape: valid.shape, data: isSum ? weighed : valid.data };
}
/** `m ← m + (e − c m)/C` of elements that are weighed already. `late` starts C one too high. */
function runningMean(a, elements, of, late) {
    const b = accumulatorOf(a);
    const population = of;
    const counts = countsOf(population);
    const x = numbers(elements);
    let [mean, total] = [b.constant(0), b.constant(late)];
    for (let i = 0; i < x.data.length; i++) {
        const c = one(counts, i);
        if (c.data[0] === 0)
            continue;
        total = b.add(total, c);
        mean = b.add(mean, b.divide(b.subtract(one(x, i), b.multiply(c, mean)), total));
    }
    const counted = b.constant(counts.data.reduce((sum, c) => sum + c, 0));
    const share = b.divide(counted, population.denominator);
    const scaled = share.data.length === 1 && share.data[0] === 1 ? mean : b.multiply(mean, share);
    // What the accumulator holds is rounded to the format.
    return a.multiply(asTensor(scaled), a.constant(1));
}
/** Means are kept in float32 at least. */
const accumulatorOf = (a) => a.constant(1 + 2 ** -40).data[0] === 1
    ? simulated({ profile: defaultProfile('float32'), order: 'sequential', form: 'first', excess: 'none', seed: 1 })
    : a;
/** The reduction where it is by one number for all; by rows, and where it is differentiated again, it is that of the definition. */
const meanBy = (late) => {
    const { value, pullback } = definitions.reductions.mean;
    return {
        ...definitions,
        reductions: {
            ...definitions.reductions,
            mean: {
                value: (a, elements, of) => {
                    const { data } = numbers(of.denominator);
                    return data?.length === 1 && data[0] > 0 && sizeOf(of.shape) > 0
                        ? runningMean(a, elements, of, late)
                        : value(a, elements, of);
                },
                pullback,
            },
        },
    };
};
/** The mean over all, of what is multiplied by N/D; or by another number of all. */
const scaledMean = (more) => {
    const { value, pullback } = definitions.reductions.mean;
    const isWhole = ({ denominator, shape }) => {
        const { data } = numbers(denominator);
        return data?.length === 1 && data[0] > 0 && sizeOf(shape) > 0;
    };
    const scale = (a, { denominator, shape }) => a.divide(a.constant(sizeOf(shape) + more), denominator);
    return {
        ...definitions,
        reductions: {
            ...definitions.reductions,
            mean: {
                value: (a, elements, of) => isWhole(of)
                    ? a.divide(a.sum(a.multiply(elements, scale(a, of))), a.constant(sizeOf(of.shape)))
                    : value(a, elements, of),
                pullback: (a, elements, of, upstream) => isWhole(of)
                    ? a.multiply(a.divide(upstream, a.constant(sizeOf(of.shape))), scale(a, of))
                    : pullback(a, elements, of, upstream),
            },
        },
    };
};
const crossEntropy = lossDefinitions['binary-cross-entropy'];
const softplusOf = (a, x) => a.add(a.maximum(x, a.constant(0)), a.log1p(a.exp(a.multiply(a.constant(-1), a.absolute(x)))));
/** Binary cross-entropy of a plain target, by another sigmoid in its derivative, or another value. */
const withCrossEntropy = (change) => ({
    ...definitions,
    losses: {
        ...definitions.losses,
        'binary-cross-entropy': {
            ...definitions.losses['binary-cross-entropy'],
            value: (a, x, z, loss) => change.value && !('positiveWeight' in loss)
                ? change.value(a, x, z)
                : crossEntropy.value(a, x, z, loss),
            derivative: (a, x, z, loss) => change.sigmoid && !('positiveWeight' in loss)
                ? a.subtract(change.sigmoid(a, x), z)
                : crossEntropy.derivative(a, x, z, loss),
            ways: () => ({}),
        },
    },
});
const byTanh = (half) => (a, x) => a.add(a.constant(1 / 2), a.multiply(a.constant(1 / 2), a.tanh(a.multiply(a.constant(half), x))));
/** `log Σ exp` of every row, from its last number to its first; without its logarithm it is a maximum. */
function pairwise(a, x, isMax) {
    const [columns, rows] = [x.shape.at(-1), x.data.length / x.shape.at(-1)];
    const data = Float64Array.from({ length: rows }, (_, row) => {
        let sum = one(x, row * columns + columns - 1);
        for (let c = columns - 2; c >= 0; c--) {
            const next = one(x, row * columns + c);
            const apart = a.absolute(a.subtract(sum, next));
            const tail = a.log1p(a.exp(a.multiply(a.constant(-1), apart)));
            sum = isMax ? a.maximum(sum, next) : a.add(a.maximum(sum, next), tail);
        }
        return sum.data[0];
    });
    return { shape: [...x.shape.slice(0, -1), 1], data };
}
const withPairs = (isMax) => {
    const of = definitions.losses['softmax-cross-entropy'];
    const logSum = (a, x) => asTensor(pairwise(a, numbers(x), isMax));
    return {
        ...definitions,
        losses: {
            ...definitions.losses,
            'softmax-cross-entropy': {
                ...of,
                value: (a, x, y, loss) => {
                    if ('smoothing' in loss)
                        return of.value(a, x, y, loss);
                    const rows = a.shape(x).slice(0, -1);
                    return a.reshape(a.sum(a.multiply(y, a.subtract(logSum(a, x), x)), rows.length), rows);
                },
                derivative: (a, x, y, loss) => 'smoothing' in loss ? of.derivative(a, x, y, loss) : a.subtract(a.exp(a.subtract(x, logSum(a, x))), y),
                ways: () => ({}),
            },
        },
    };
};
/** What replicas average: each multiplies by R, and the collective by its reciprocal; or by one of another count. */
const averaging = (others) => ({
    ...definitions,
    window: (d, a, problem) => {
        const whole = definitions.window(d, a, problem);
        const r = problem.replicas.length;
        if (problem.collective !== 'average' || r === 1 || problem.reduction.by === 'max' || problem.penalties.length > 0)
            return whole;
        const reciprocal = a.divide(a.constant(1), a.constant(r + others));
        const averaged = (x) => a.multiply(reciprocal, a.multiply(a.constant(r), x));
        return {
            value: averaged(whole.value),
            gradient: { weights: averaged(whole.gradient.weights), bias: averaged(whole.gradient.bias) },
        };
    },
});
export const evaluatedBy = {
    'running-mean': { right: meanBy(0), wrong: meanBy(1) },
    'sigmoid-by-tanh': {
        right: withCrossEntropy({ sigmoid: byTanh(1 / 2) }),
        wrong: withCrossEntropy({ sigmoid: byTanh(1) }),
    },
    'sigmoid-through-its-logarithm': {
        right: withCrossEntropy({
            sigmoid: (a, x) => a.exp(a.multiply(a.constant(-1), softplusOf(a, a.multiply(a.constant(-1), x)))),
        }),
        wrong: withCrossEntropy({ sigmoid: (a, x) => a.exp(a.multiply(a.constant(-1), softplusOf(a, x))) }),
    },
    'cross-entropy-by-difference': {
        right: withCrossEntropy({ value: (a, x, z) => a.subtract(softplusOf(a, x), a.multiply(x, z)) }),
        wrong: withCrossEntropy({ value: (a, x, z) => a.subtract(softplusOf(a, x), a.multiply(a.absolute(x), z)) }),
    },
    'log-sum-exp-by-pairs': { right: withPairs(false), wrong: withPairs(true) },
    'average-by-reciprocal': { right: averaging(0), wrong: averaging(1) },
    'scaled-mask': { right: scaledMean(0), wrong: scaledMean(1) },
};
