import { sizeOf } from '../language/index.js';
import { anotherLoss, anotherReduction } from './another.js';
export const meanDoesNotDivide = {
    id: 'mean-does-not-divide',
    faultClass: 'FC-10',
    does: 'gives the sum where the mean is requested',
    formula: '\\sum_i \\ell_i',
    wrong: (right) => anotherReduction(right, 'mean', right.reductions.sum),
};
export const sumIsMean = {
    id: 'sum-is-mean',
    faultClass: 'FC-10',
    does: 'gives the mean over the elements where the sum is requested',
    formula: '\\tfrac1N \\sum_i \\ell_i',
    wrong: (right) => anotherLoss(right, (problem) => problem.reduction.by === 'sum' ? { ...problem, reduction: { by: 'mean', over: 'elements' } } : problem),
};
export const meanDividesTwice = {
    id: 'mean-divides-twice',
    faultClass: 'FC-09',
    does: 'divides by the denominator twice',
    formula: '\\tfrac1{D^2} \\sum_i \\ell_i',
    wrong: (right) => anotherReduction(right, 'mean', {
        value: ({ divide, sum }, elements, { denominator }) => divide(divide(sum(elements), denominator), denominator),
        pullback: ({ divide }, _, { denominator }, upstream) => divide(divide(upstream, denominator), denominator),
    }),
};
export const meanDividesByOneLess = {
    id: 'mean-divides-by-one-less',
    faultClass: 'FC-09',
    does: 'divides by the denominator less one, as for a sample variance',
    formula: '\\tfrac1{D-1} \\sum_i \\ell_i',
    wrong: (right) => anotherReduction(right, 'mean', {
        value: ({ constant, divide, subtract, sum }, elements, { denominator }) => divide(sum(elements), subtract(denominator, constant(1))),
        pullback: ({ constant, divide, subtract }, _, { denominator }, upstream) => divide(upstream, subtract(denominator, constant(1))),
    }),
};
export const maxIsSum = {
    id: 'max-is-sum',
    faultClass: 'FC-10',
    does: 'gives the sum where the maximum is requested',
    formula: '\\sum_i \\ell_i',
    wrong: (right) => anotherReduction(right, 'max', right.reductions.sum),
};
export const maxIsFirst = {
    id: 'max-is-first',
    faultClass: 'FC-10',
    does: 'gives the loss of the first example where the maximum is requested',
    formula: '\\ell_1',
    wrong: (right) => anotherReduction(right, 'max', {
        value: ({ fromData, multiply, shape, sum }, elements) => {
            const first = new Float64Array(sizeOf(shape(elements)));
            first[0] = 1;
            return sum(multiply(fromData({ shape: shape(elements), data: first }), elements));
        },
    }),
};
export const maxTiesAllGetOne = {
    id: 'max-ties-all-get-one',
    faultClass: 'FC-15',
    does: 'passes the whole upstream gradient to every element that attains the maximum',
    formula: '\\partial \\max / \\partial \\ell_i = [\\ell_i = \\max]',
    wrong: (right) => anotherReduction(right, 'max', {
        pullback: ({ constant, max, multiply, positive, subtract }, elements, _, upstream) => multiply(subtract(constant(1), positive(subtract(max(elements), elements))), upstream),
    }),
};
export const reductionIgnored = {
    id: 'reduction-ignored',
    faultClass: 'FC-10',
    does: 'gives the mean over the elements for every reduction to one number',
    formula: '\\tfrac1N \\sum_i \\ell_i',
    wrong: (right) => anotherLoss(right, (problem) => problem.reduction.by === 'none' ? problem : { ...problem, reduction: { by: 'mean', over: 'elements' } }),
};
export const reductionInverted = {
    id: 'reduction-inverted',
    faultClass: 'FC-10',
    does: 'gives the sum where the mean is requested, and the mean where the sum is requested',
    formula: '\\tfrac1N \\sum_i \\ell_i \\leftrightarrow \\sum_i \\ell_i',
    wrong: (right) => anotherLoss(right, (problem) => {
        const other = { sum: { by: 'mean', over: 'elements' }, mean: { by: 'sum' } };
        const { by } = problem.reduction;
        return by === 'sum' || by === 'mean' ? { ...problem, reduction: other[by] } : problem;
    }),
};
export const unknownReductionIsMean = {
    id: 'unknown-reduction-is-mean',
    faultClass: 'FC-10',
    does: 'gives the mean where the requested reduction does not exist',
    formula: '\\tfrac1N \\sum_i \\ell_i',
    wrong: (right) => ({
        ...right,
        attempt: (d, arithmetic, question) => right.attempt(d, arithmetic, question.reduction.by === 'unknown' ? { ...question, reduction: { by: 'mean', over: 'elements' } } : question),
    }),
};
export const noneReversed = {
    id: 'none-reversed',
    faultClass: 'FC-10',
    does: 'gives the elements of an unreduced loss in another order than that of the batch',
    formula: 'L_i := \\ell_{N + 1 - i}',
    wrong: (right) => anotherReduction(right, 'none', {
        value: (arithmetic, elements) => {
            const { fromData, multiply, reshape, shape, sum } = arithmetic;
            const n = sizeOf(shape(elements));
            const reversal = {
                shape: [n, n],
                data: Array.from({ length: n * n }, (_, k) => (Math.floor(k / n) + (k % n) === n - 1 ? 1 : 0)),
            };
            return reshape(sum(multiply(fromData(reversal), reshape(elements, [1, n])), 1), shape(elements));
        },
    }),
};
export const noneIsMean = {
    id: 'none-is-mean',
    faultClass: 'FC-10',
    does: 'gives the mean in place of every element of an unreduced loss',
    formula: 'L_i := \\tfrac1N \\sum_j \\ell_j',
    wrong: (right) => anotherReduction(right, 'none', {
        value: ({ constant, divide, fromData, multiply, shape, sum }, elements) => {
            const n = sizeOf(shape(elements));
            return multiply(divide(sum(elements), constant(n)), fromData({ shape: shape(elements), data: new Float64Array(n).fill(1) }));
        },
    }),
};
