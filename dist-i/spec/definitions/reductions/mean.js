import { defineReduction, } from '../../language/definition.js';
import { sizeOf } from '../../language/tensor.js';
import { sumsOfRows } from '../denominators/rows.js';
/** The largest size of a running mean: that of its elements, weighed before or while it runs. */
function largestMean(a, weighed, { denominator, valid, weights }) {
    const { absolute, constant, divide, max, maximum, multiply, positive, select, sum } = a;
    const something = positive(absolute(denominator));
    const shares = (counts) => sum(select(something, divide(counts, select(something, denominator, constant(1))), constant(0)));
    const counted = select(valid, absolute(weights), constant(0));
    const isWeighed = positive(counted);
    const bare = select(isWeighed, divide(absolute(weighed), select(isWeighed, counted, constant(1))), constant(0));
    return maximum(multiply(max(absolute(weighed)), shares(valid)), multiply(max(bare), shares(counted)));
}
/** The mean as it is kept while it runs, and its gradient; see declaredEvaluations. */
function running(a, of) {
    const { off } = a;
    const n = sizeOf(of.shape);
    if (off === undefined || n === 0 || a.evaluates?.('running-mean') !== true)
        return { value: [], pullback: [] };
    const plain = (x) => (hasRows(a, of) ? a.sum(a.divide(x, of.denominator)) : a.divide(a.sum(x), of.denominator));
    return {
        value: [(x) => off(plain(x), 3 * n + 10, largestMean(a, x, of), 'accumulator')],
        pullback: [
            (upstream) => off(a.divide(upstream, of.denominator), 2 * n + 6, a.divide(upstream, of.denominator), 'accumulator'),
        ],
    };
}
/** The mean over all of what is multiplied by N/D, and its gradient; see declaredEvaluations. */
function scaled(a, of) {
    if (a.evaluates?.('scaled-mask') !== true || hasRows(a, of))
        return { value: [], pullback: [] };
    const all = a.constant(sizeOf(of.shape));
    const byAll = (x) => a.divide(x, all);
    const scale = a.divide(all, of.denominator);
    return {
        value: [(x) => byAll(a.sum(a.multiply(x, scale)))],
        pullback: [(upstream) => a.multiply(byAll(upstream), scale)],
    };
}
const hasRows = ({ shape }, { denominator }) => shape(denominator).length > 0;
export const mean = defineReduction({
    name: 'mean',
    says: 'The sum of the elements, divided by the declared denominator: one for all, or one for every row. Every element passes 1/D of the upstream gradient on.',
    formula: String.raw `L = \tfrac1D \sum_i \ell_i, \quad \partial L / \partial \ell_i = \tfrac1D; \qquad L = \sum_{s,t} \tfrac1{D_s} \ell_{st}`,
    source: 'Source answer 1.',
    value: (a, elements, of) => hasRows(a, of) ? a.sum(a.divide(elements, of.denominator)) : a.divide(a.sum(elements), of.denominator),
    pullback: (a, _, { denominator }, upstream) => a.divide(upstream, denominator),
    evaluations: (a, of) => {
        // By the number of rows, or by how often each weight counts; and by the rest of D.
        const part = hasRows(a, of) ? of.shape[0] : (of.repeats ?? 1);
        const rest = a.divide(of.denominator, a.constant(part));
        const byReciprocal = a.divide(a.constant(1), of.denominator);
        const kept = running(a, of);
        const byMask = scaled(a, of);
        const pullback = [
            ...(part > 1 ? [(upstream) => a.divide(a.divide(upstream, a.constant(part)), rest)] : []),
            ...kept.pullback,
            ...byMask.pullback,
        ];
        if (hasRows(a, of))
            // The mean of each row, and then that of those.
            return {
                value: [(x) => a.divide(a.sum(a.divide(sumsOfRows(a, x), rest)), a.constant(part)), ...kept.value],
                pullback,
            };
        return {
            value: [
                (x) => a.sum(a.divide(x, of.denominator)),
                (x) => a.multiply(a.sum(x), byReciprocal),
                ...(part > 1 ? [(x) => a.divide(a.divide(a.sum(x), rest), a.constant(part))] : []),
                ...kept.value,
                ...byMask.value,
            ],
            pullback,
        };
    },
    ofNothing: { 'mean-is-nan': NaN, 'mean-is-zero': 0, 'mean-is-refused': 'refused' },
    examples: [
        {
            elements: [4, 16, 0, 36],
            denominator: 4,
            value: [(4 + 16 + 0 + 36) / 4],
            pullback: [1 / 4, 1 / 4, 1 / 4, 1 / 4],
        },
    ],
});
