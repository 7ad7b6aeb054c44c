import { defineOptimizer } from '../../language/optimizer.js';
import { averageNotNegative, normOfNumbers, square } from './moments.js';
const degrees = {
    rate: 0,
    hyperParameters: { decayRate: 0, rootEpsilon: 2, parameterEpsilon: 0, clipThreshold: 0 },
    slots: { rows: 2, columns: 2, v: 2 },
};
/** The root of the mean square. */
const rms = (a, x) => {
    const size = a.constant(a.shape(x).reduce((n, extent) => n * extent, 1));
    return a.anyOf(() => a.sqrt(a.divide(a.sum(a.multiply(x, x)), size)), () => a.divide(normOfNumbers(a, x), a.sqrt(size)));
};
/**
 * `g / √V` and the slots. V is the second moment: of every number for a vector; for a matrix, from the means of its
 * rows and of its columns.
 */
function normalized(a, { gradient, hyper, slots, step }) {
    const { add, constant, divide, anyOf, exp, log, multiply, shape, sqrt, subtract, sum } = a;
    const beta = subtract(constant(1), exp(multiply(subtract(constant(0), hyper.decayRate), log(constant(step)))));
    const squares = add(square(a, gradient), hyper.rootEpsilon);
    const [n, m] = shape(gradient);
    if (m === undefined) {
        const v = averageNotNegative(a, beta, slots.v, squares);
        return { u: divide(gradient, sqrt(v)), slots: { ...slots, v } };
    }
    const rows = averageNotNegative(a, beta, slots.rows, divide(sum(squares, 1), constant(m)));
    const columns = averageNotNegative(a, beta, slots.columns, divide(sum(squares, 0), constant(n)));
    const shares = divide(rows, divide(sum(rows), constant(n)));
    const u = anyOf(() => divide(gradient, sqrt(multiply(shares, columns))), () => divide(divide(gradient, sqrt(columns)), sqrt(shares)));
    return { u, slots: { ...slots, rows, columns } };
}
export const adafactor = defineOptimizer(degrees, {
    name: 'adafactor',
    family: 'adafactor',
    year: 2018,
    says: 'Adafactor without momentum. The second moment of a matrix is made from the means of its rows and columns, the rate is in proportion to the size of the parameter, and the size of the update is clipped.',
    formula: String.raw `R \leftarrow \hat\beta_t R + (1 - \hat\beta_t) (g^2 + \varepsilon_1) 1_m / m, \; C \text{ alike}, \; \hat\beta_t = 1 - t^{-\gamma}, \quad U = g / \sqrt{RC / \bar R}, \quad \theta \leftarrow \theta - \lambda \max(\varepsilon_2, \operatorname{RMS} \theta)\, U / \max(1, \operatorname{RMS} U / d)`,
    source: 'Shazeer & Stern 2018 (arXiv 1804.04235), algorithms 4 and 5 (the means of rows and columns for their sums).',
    start: ({ sum, zeros, shape }, { theta }) => {
        const v = zeros(theta);
        return shape(v).length < 2 ? { rows: v, columns: v, v } : { rows: sum(v, 1), columns: sum(v, 0), v };
    },
    step: (a, given) => {
        const { constant, divide, anyOf, maximum, multiply } = a;
        const { hyper, rate, theta } = given;
        const { u, slots } = normalized(a, given);
        const size = maximum(hyper.parameterEpsilon, rms(a, theta));
        const clipped = divide(u, maximum(constant(1), divide(rms(a, u), hyper.clipThreshold)));
        const update = anyOf(() => multiply(rate, multiply(size, clipped)), () => multiply(multiply(rate, size), clipped));
        return { update, slots };
    },
    properties: { nonNegative: ['rows', 'columns', 'v'], countsSteps: true, ignoresSize: true },
    cases: {
        at: [{ decayRate: 0.8, rootEpsilon: 1 / 64, parameterEpsilon: 2, clipThreshold: 1 }],
        shape: [2, 3],
        slotShapes: { rows: [2, 1], columns: [1, 3] },
        // Of a matrix it is left as it is.
        unseen: { v: 'at all' },
    },
    examples: [
        {
            // V = 9 + 7, U = ¾, and no larger than d.
            at: { decayRate: 0.8, rootEpsilon: 7, parameterEpsilon: 1 / 8, clipThreshold: 1 },
            gradients: [3],
            theta: [1 - 3 / Math.sqrt(9 + 7) / 4],
        },
    ],
});
