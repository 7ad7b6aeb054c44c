import { admitted, cases, clause, cross, equal, matrix } from '../language/index.js';
import { predictionsCentred } from '../faults/shapes.js';
import { smoothingByDefault, positiveWeightByDefault, gammaHardCoded, deltaHardCoded, smoothingHardCoded, } from '../faults/constants.js';
import { countsBeforeBroadcast, countsForSumOfWeights, countsIgnored, elementsForExamples, examplesForElements, ignoredWeightsCounted, meansMultiplied, ownCountForConstant, sumOfWeightsForCount, sumOfWeightsForElements, validForSumOfValidWeights, weightsDropped, } from '../faults/denominators.js';
import { derivativeHalved, derivativeNegated } from '../faults/gradients.js';
import { lossDoubled, positiveWeightDropped, smoothingDropped } from '../faults/losses.js';
import { maxIsFirst, maxIsSum, meanDividesByOneLess, meanDividesTwice, meanDoesNotDivide, sumIsMean, } from '../faults/reductions.js';
import { argument, empty, population } from './1-arguments.js';
import { concatenation, noneKeepsEveryExample, order, permutation, replication } from './1-relations.js';
import { ask, denominator, elementsShape, meanOver, weighed, weighedBatches } from './batches.js';
import { four, pairs, unweighed } from './by-hand.js';
import { everyLoss, exactBatch, losses, workedLosses } from './losses.js';
const definition = clause({
    id: 'reduction/definition',
    says: 'Each element of an unreduced loss MUST have the value that the definition of the loss gives, and its gradient MUST be the derivative.',
    formula: String.raw `L_i = \ell(p_i, t_i), \quad \partial L_i / \partial p_i = \ell'(p_i, t_i)`,
    given: cases(cross({ loss: everyLoss }), ({ loss }) => exactBatch(loss, 4)),
    asks: (given) => ({ none: ask(given, { by: 'none' }) }),
    law: (_, { none }, __, { none: right }) => [
        admitted(none.value, right.value, 'value'),
        admitted(none.gradient, right.gradient, 'gradient'),
    ],
    examples: workedLosses(({ loss, value, gradient, ...batch }) => ({
        given: { loss, ...batch },
        answers: { none: { value, gradient } },
    })),
    rejects: [
        lossDoubled,
        derivativeHalved,
        derivativeNegated,
        positiveWeightDropped,
        smoothingDropped,
        smoothingByDefault,
        positiveWeightByDefault,
        gammaHardCoded,
        deltaHardCoded,
        smoothingHardCoded,
        predictionsCentred,
    ],
    source: 'The definitions of the losses, each with its own source.',
});
const sumAdds = clause({
    id: 'reduction/sum-adds',
    says: 'The summed loss MUST be the sum of the elements of the unreduced loss.',
    formula: String.raw `L_{\text{sum}} = \sum_i \ell_i`,
    given: weighedBatches,
    asks: (given) => ({
        none: ask(given, { by: 'none' }, weighed(given)),
        sum: ask(given, { by: 'sum' }, weighed(given)),
    }),
    law: (arithmetic, { none, sum }) => equal(sum.value, arithmetic.sum(none.value)),
    examples: [
        { given: { ...four, ...unweighed }, answers: { none: { value: [4, 16, 0, 36] }, sum: { value: 4 + 16 + 0 + 36 } } },
    ],
    rejects: [sumIsMean],
    source: 'Source answer 1.',
});
const meanDivides = clause({
    id: 'reduction/mean-divides',
    says: 'The mean loss MUST be the sum of the elements of the unreduced loss, divided by the declared denominator.',
    formula: String.raw `L_{\text{mean}} = \tfrac1D \sum_i \ell_i`,
    given: weighedBatches,
    asks: (given) => ({
        none: ask(given, { by: 'none' }, weighed(given)),
        mean: ask(given, meanOver(given.over), weighed(given)),
    }),
    law: (arithmetic, { none, mean }, given) => {
        const d = denominator(arithmetic, meanOver(given.over), arithmetic.shape(none.value), weighed(given));
        return equal(mean.value, arithmetic.divide(arithmetic.sum(none.value), d));
    },
    examples: [
        { given: { ...four, ...unweighed }, answers: { mean: { value: (4 + 16 + 0 + 36) / 4 } } },
        {
            given: { ...pairs, ...unweighed, over: 'examples' },
            answers: { mean: { value: (1 + 4 + 25 + 25 + 9 + 16 + 36 + 36) / 4 } },
        },
        {
            given: { ...pairs, ...unweighed, over: 'sum-of-weights', given: 'weights', weights: matrix([2], [0], [6], [0]) },
            answers: { mean: { value: (2 * (1 + 4) + 6 * (9 + 16)) / (2 + 2 + 6 + 6) } },
        },
        {
            given: {
                ...pairs,
                ...unweighed,
                over: 'non-zero-weights',
                given: 'weights',
                weights: matrix([2], [0], [6], [0]),
            },
            answers: { mean: { value: (2 * (1 + 4) + 6 * (9 + 16)) / 4 } },
        },
        {
            given: { ...pairs, ...unweighed, over: 'valid', given: 'valid', valid: matrix([1], [0], [1], [0]) },
            answers: { mean: { value: (1 + 4 + 9 + 16) / 4 } },
        },
        {
            given: {
                ...pairs,
                over: 'sum-of-valid-weights',
                given: 'both',
                weights: matrix([3], [5], [1], [2]),
                valid: matrix([1], [0], [1], [0]),
            },
            answers: { mean: { value: (3 * (1 + 4) + (9 + 16)) / (3 + 3 + 1 + 1) } },
        },
        { given: { ...four, ...unweighed, over: 'constant' }, answers: { mean: { value: (4 + 16 + 0 + 36) / 32 } } },
    ],
    rejects: [
        meanDoesNotDivide,
        meanDividesTwice,
        meanDividesByOneLess,
        countsIgnored,
        countsForSumOfWeights,
        sumOfWeightsForCount,
        sumOfWeightsForElements,
        elementsForExamples,
        examplesForElements,
        countsBeforeBroadcast,
        meansMultiplied,
        ignoredWeightsCounted,
        validForSumOfValidWeights,
        ownCountForConstant,
    ],
    source: 'Source answer 1; the denominators that frameworks declare.',
});
const maxSelects = clause({
    id: 'reduction/max-selects',
    says: 'The maximum loss MUST be the largest element of the unreduced loss.',
    formula: String.raw `L_{\max} = \max_i \ell_i`,
    given: cases([...cross({ b: [4, 8], loss: losses }), ...cross({ b: [4], loss: everyLoss.slice(losses.length) })], ({ b, loss }) => exactBatch(loss, b), { enough: 2 }),
    asks: (given) => ({ none: ask(given, { by: 'none' }), max: ask(given, { by: 'max' }) }),
    law: (arithmetic, { none, max }) => equal(max.value, arithmetic.max(none.value)),
    examples: [{ given: four, answers: { max: { value: Math.max(4, 16, 0, 36) } } }],
    rejects: [maxIsSum, maxIsFirst],
    source: 'Source answer 3: the worst case is the maximum.',
});
const sumIsDenominatorTimesMean = clause({
    id: 'reduction/sum-is-denominator-times-mean',
    says: 'The summed loss MUST be the denominator times the mean loss.',
    formula: String.raw `L_{\text{sum}} = D \cdot L_{\text{mean}}`,
    given: weighedBatches,
    asks: (given) => ({
        sum: ask(given, { by: 'sum' }, weighed(given)),
        mean: ask(given, meanOver(given.over), weighed(given)),
    }),
    law: (arithmetic, { sum, mean }, given) => {
        const d = denominator(arithmetic, meanOver(given.over), elementsShape(given.loss, given.predictions), weighed(given));
        return equal(sum.value, arithmetic.multiply(d, mean.value));
    },
    examples: [
        {
            given: { ...four, ...unweighed },
            answers: { sum: { value: 4 * ((4 + 16 + 0 + 36) / 4) }, mean: { value: (4 + 16 + 0 + 36) / 4 } },
        },
    ],
    rejects: [
        meanDoesNotDivide,
        sumIsMean,
        meanDividesTwice,
        meanDividesByOneLess,
        countsIgnored,
        countsForSumOfWeights,
        sumOfWeightsForCount,
        elementsForExamples,
        weightsDropped,
    ],
    source: 'Source answer 1: `L_sum = B · L_mean`.',
});
export const chapter = {
    title: 'Reductions',
    clauses: [
        definition,
        sumAdds,
        meanDivides,
        maxSelects,
        sumIsDenominatorTimesMean,
        noneKeepsEveryExample,
        order,
        permutation,
        replication,
        concatenation,
        argument,
        population,
        empty,
    ],
};
