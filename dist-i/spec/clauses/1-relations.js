import { atMost, cases, clause, cross, equal, oneOf, stacked, } from '../language/index.js';
import { predictionsCentred } from '../faults/shapes.js';
import { gradientIsAlwaysOfMean, gradientIsAlwaysOfSum, perExampleCarriesDenominator } from '../faults/gradients.js';
import { maxIsFirst, maxIsSum, meanDividesByOneLess, meanDividesTwice, meanDoesNotDivide, noneIsMean, noneReversed, sumIsMean, } from '../faults/reductions.js';
import { ask } from './batches.js';
import { four } from './by-hand.js';
import { definitionOf, everyLoss, exactBatch, losses, overLosses } from './losses.js';
import { examplesOf, rowsOf } from './rows.js';
const sum = { by: 'sum' };
const max = { by: 'max' };
const mean = { by: 'mean', over: 'elements' };
const onAllLosses = cases(cross({ loss: everyLoss }), ({ loss }) => exactBatch(loss, 4), { enough: 2 });
export const noneKeepsEveryExample = clause({
    id: 'reduction/none-keeps-every-example',
    says: 'An unreduced loss MUST keep every example in its place. The value and the gradient of an example MUST NOT depend on the other examples of the batch.',
    formula: String.raw `L(x_1, \dots, x_B)_i = L(x_i)`,
    given: onAllLosses,
    asks: (given) => ({
        all: ask(given, { by: 'none' }),
        most: ask(examplesOf(given, [0, 1, 2]), { by: 'none' }),
        last: ask(examplesOf(given, [3]), { by: 'none' }),
    }),
    law: (arithmetic, { all, most, last }) => ['value', 'gradient'].flatMap((part) => [
        equal(rowsOf(arithmetic, all[part], [0, 1, 2]), most[part], `${part} of the first three`),
        equal(rowsOf(arithmetic, all[part], [3]), last[part], `${part} of the last`),
    ]),
    examples: [
        {
            given: four,
            answers: {
                all: { value: [4, 16, 0, 36] },
                most: { value: [4, 16, 0] },
                last: { value: [36], gradient: [2 * 6] },
            },
        },
    ],
    rejects: [noneReversed, noneIsMean, perExampleCarriesDenominator],
    source: 'The meaning of `none`: nothing is reduced.',
});
export const order = clause({
    id: 'reduction/order',
    says: 'If no element is negative, the mean over the elements MUST be at most the maximum, and the maximum MUST be at most the sum.',
    formula: String.raw `\ell_i \ge 0 \implies \tfrac1N \sum_i \ell_i \le \max_i \ell_i \le \sum_i \ell_i`,
    given: cases(cross({ loss: everyLoss.filter((loss) => definitionOf(loss).properties.nonNegative) }), ({ loss }) => exactBatch(loss, 4), { enough: 2 }),
    asks: (given) => ({ mean: ask(given, mean), max: ask(given, max), sum: ask(given, sum) }),
    law: (_, answers) => [
        atMost(answers.mean.value, answers.max.value, 'mean and maximum'),
        atMost(answers.max.value, answers.sum.value, 'maximum and sum'),
    ],
    examples: [
        {
            given: four,
            answers: { mean: { value: (4 + 16 + 0 + 36) / 4 }, max: { value: 36 }, sum: { value: 4 + 16 + 0 + 36 } },
        },
    ],
    rejects: [meanDoesNotDivide, sumIsMean, maxIsFirst],
    source: 'A mean lies between the smallest and the largest element.',
});
export const permutation = clause({
    id: 'reduction/permutation',
    says: 'The order of the examples MUST NOT matter: the sum, the mean and the maximum stay the same. Unreduced losses and gradients follow the order of the batch.',
    formula: String.raw `L(x_{\pi 1}, \dots, x_{\pi B}) = L(x_1, \dots, x_B)`,
    given: cases(overLosses(cross({ reduction: [sum, mean, max, { by: 'none' }] }), losses), ({ loss }) => ({ ...exactBatch(loss, 4), order: oneOf([1, 0, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]) }), { enough: 2 }),
    asks: (given) => ({
        plain: ask(given, given.reduction),
        permuted: ask(examplesOf(given, given.order), given.reduction),
    }),
    law: (arithmetic, { plain, permuted }, given) => [
        equal(permuted.value, given.reduction.by === 'none' ? rowsOf(arithmetic, plain.value, given.order) : plain.value, 'value'),
        // Of those that attain a maximum, which take part in its gradient is left open.
        ...(given.reduction.by === 'max'
            ? []
            : [equal(permuted.gradient, rowsOf(arithmetic, plain.gradient, given.order), 'gradient')]),
    ],
    examples: [
        {
            given: { ...four, reduction: { by: 'none' }, order: [3, 2, 1, 0] },
            answers: { permuted: { value: [36, 0, 16, 4], gradient: [12, 0, -8, 4] } },
        },
    ],
    rejects: [maxIsFirst, noneReversed],
    source: 'A batch is a set of examples; addition and maximum commute.',
});
export const replication = clause({
    id: 'reduction/replication',
    says: 'If every example occurs twice, the mean and the maximum MUST stay the same and the sum MUST double. Each copy MUST have the same gradient of the sum as before, and half the gradient of the mean.',
    formula: String.raw `L_{\text{mean}}(x, x) = L_{\text{mean}}(x), \quad L_{\text{sum}}(x, x) = 2 L_{\text{sum}}(x), \quad L_{\max}(x, x) = L_{\max}(x)`,
    given: onAllLosses,
    asks: (given) => {
        const twice = examplesOf(given, [0, 1, 2, 3, 0, 1, 2, 3]);
        return {
            sum: ask(given, sum),
            mean: ask(given, mean),
            max: ask(given, max),
            sumTwice: ask(twice, sum),
            meanTwice: ask(twice, mean),
            maxTwice: ask(twice, max),
        };
    },
    law: (arithmetic, answers) => {
        const { constant, multiply } = arithmetic;
        const copy = (gradient) => rowsOf(arithmetic, gradient, [4, 5, 6, 7]);
        return [
            equal(answers.meanTwice.value, answers.mean.value, 'mean'),
            equal(answers.sumTwice.value, multiply(constant(2), answers.sum.value), 'sum'),
            equal(answers.maxTwice.value, answers.max.value, 'maximum'),
            equal(multiply(constant(2), copy(answers.meanTwice.gradient)), answers.mean.gradient, 'gradient of the mean'),
            equal(copy(answers.sumTwice.gradient), answers.sum.gradient, 'gradient of the sum'),
        ];
    },
    examples: [
        {
            given: four,
            answers: {
                sumTwice: { value: 2 * (4 + 16 + 0 + 36) },
                meanTwice: {
                    value: (2 * (4 + 16 + 0 + 36)) / 8,
                    gradient: [4 / 8, -8 / 8, 0, 12 / 8, 4 / 8, -8 / 8, 0, 12 / 8],
                },
                maxTwice: { value: 36 },
            },
        },
    ],
    rejects: [
        sumIsMean,
        meanDoesNotDivide,
        meanDividesTwice,
        meanDividesByOneLess,
        maxIsSum,
        gradientIsAlwaysOfSum,
        gradientIsAlwaysOfMean,
    ],
    source: 'Source answer 1: the mean does not grow with the batch, the sum does.',
});
export const concatenation = clause({
    id: 'reduction/concatenation',
    says: 'When two batches are joined, the sums MUST add, the maximum MUST be the larger of the two maxima, and the mean MUST be the average of the two means, weighted by their counts.',
    formula: String.raw `L_{\text{sum}}(x, y) = L_{\text{sum}}(x) + L_{\text{sum}}(y), \quad L_{\text{mean}}(x, y) = \tfrac{n L_{\text{mean}}(x) + m L_{\text{mean}}(y)}{n + m}`,
    // Parts of 3 and 1: equal parts would hide a mean of means.
    given: onAllLosses,
    asks: (given) => {
        const most = examplesOf(given, [0, 1, 2]);
        const last = examplesOf(given, [3]);
        const all = {
            loss: given.loss,
            predictions: stacked(most.predictions, last.predictions),
            targets: stacked(most.targets, last.targets),
        };
        const by = (reduction) => [ask(most, reduction), ask(last, reduction), ask(all, reduction)];
        const [[sum1, sum2, sum12], [mean1, mean2, mean12], [max1, max2, max12]] = [by(sum), by(mean), by(max)];
        return { sum1, sum2, sum12, mean1, mean2, mean12, max1, max2, max12 };
    },
    law: ({ add, constant, divide, maximum, multiply }, { sum1, sum2, sum12, mean1, mean2, mean12, max1, max2, max12 }) => [
        equal(sum12.value, add(sum1.value, sum2.value), 'sum'),
        equal(mean12.value, divide(add(multiply(constant(3), mean1.value), mean2.value), constant(4)), 'mean'),
        equal(max12.value, maximum(max1.value, max2.value), 'maximum'),
    ],
    examples: [
        {
            given: four,
            answers: {
                sum1: { value: 4 + 16 + 0 },
                sum2: { value: 36 },
                sum12: { value: 4 + 16 + 0 + 36 },
                mean1: { value: (4 + 16 + 0) / 3 },
                mean2: { value: 36 },
                mean12: { value: (3 * ((4 + 16 + 0) / 3) + 36) / 4 },
                max1: { value: 16 },
                max2: { value: 36 },
                max12: { value: 36 },
            },
        },
    ],
    rejects: [meanDividesByOneLess, meanDividesTwice, sumIsMean, maxIsFirst, predictionsCentred],
    source: 'Sums and maxima are associative; a mean is a sum and a count.',
});
