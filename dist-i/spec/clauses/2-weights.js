import { cases, clause, cross, equal, matrix, oneOf, shuffled, sizeOf, vector, } from '../language/index.js';
import { nanNotCounted, nanSpreads } from '../faults/numbers.js';
import { weightsNormalisedByBatch } from '../faults/shapes.js';
import { sumOfWeightsPlusEpsilon } from '../faults/constants.js';
import { countsBeforeBroadcast, countsForSumOfWeights, elementsForNonZero, examplesWhereWeighed, ignoredWeightsCounted, meansMultiplied, nonZeroForSumOfWeights, ownCountForConstant, sumBeforeBroadcast, sumOfWeightsForCount, sumOfWeightsForElements, validForSumOfValidWeights, weightsDropped, } from '../faults/denominators.js';
import { classWeightsMatchTargets, positiveWeightOnSoftTargets, smoothingSharesPopulation } from './2-classes.js';
import { allIgnored, flatOrHierarchical, paddingInvariance } from './2-masks.js';
import { ask, drawnWeighed, denominator, elementsShape, meanOver, perExample, representatives, weighed, weighedIn, weighings, } from './batches.js';
import { pairs, unweighed } from './by-hand.js';
import { exactBatch, overLosses } from './losses.js';
import { examplesOf, rowsOf } from './rows.js';
const sum = { by: 'sum' };
const squaredError = { name: 'squared-error' };
const weighedWays = weighings.filter(({ given }) => given === 'weights' || given === 'both');
/** One vector tells most denominators apart: losses 1, 2, 4, 8 with weights 2, 0, 3, 0. */
const apart = {
    ...unweighed,
    b: 4,
    loss: { name: 'absolute-error' },
    predictions: vector(1, 2, 4, 8),
    targets: vector(0, 0, 0, 0),
    given: 'weights',
    weights: vector(2, 0, 3, 0),
    valid: vector(1, 1, 1, 1),
};
const weightsDenominator = clause({
    id: 'weights/denominator',
    says: 'A weighted sum MUST add the elements of the unweighted loss, each times its weight. A weighted mean MUST divide this sum by the declared denominator.',
    formula: String.raw `L_{\text{sum}} = \sum_i m_i w_i \ell_i, \quad L_{\text{mean}} = \tfrac1D \sum_i m_i w_i \ell_i`,
    given: cases(weighedIn(weighings.filter(({ given }) => given !== 'nothing')), drawnWeighed),
    asks: (given) => ({
        none: ask(given, { by: 'none' }),
        sum: ask(given, sum, weighed(given)),
        mean: ask(given, meanOver(given.over), weighed(given)),
    }),
    law: (arithmetic, { none, sum: total, mean }, given) => {
        const { divide, fromData, multiply, sum: add } = arithmetic;
        const weighted = add(multiply(none.value, multiply(fromData(given.weights), fromData(given.valid))));
        return [
            equal(total.value, weighted, 'sum'),
            equal(mean.value, divide(weighted, denominator(arithmetic, meanOver(given.over), arithmetic.shape(none.value), weighed(given))), 'mean'),
        ];
    },
    examples: [
        {
            given: { ...apart, over: 'elements' },
            answers: { none: { value: [1, 2, 4, 8] }, sum: { value: 2 * 1 + 3 * 4 }, mean: { value: (2 * 1 + 3 * 4) / 4 } },
        },
        { given: { ...apart, over: 'sum-of-weights' }, answers: { mean: { value: (2 * 1 + 3 * 4) / (2 + 3) } } },
        { given: { ...apart, over: 'non-zero-weights' }, answers: { mean: { value: (2 * 1 + 3 * 4) / 2 } } },
        {
            given: { ...apart, over: 'valid', given: 'valid', valid: vector(1, 0, 1, 1), weights: vector(1, 1, 1, 1) },
            answers: { mean: { value: (1 + 4 + 8) / 3 } },
        },
        {
            given: {
                ...apart,
                over: 'sum-of-valid-weights',
                given: 'both',
                weights: vector(2, 1, 3, 5),
                valid: vector(1, 0, 1, 0),
            },
            answers: { mean: { value: (2 * 1 + 3 * 4) / (2 + 3) } },
        },
    ],
    rejects: [
        weightsDropped,
        countsForSumOfWeights,
        nonZeroForSumOfWeights,
        sumOfWeightsForCount,
        elementsForNonZero,
        sumOfWeightsForElements,
        ignoredWeightsCounted,
        validForSumOfValidWeights,
        meansMultiplied,
        sumOfWeightsPlusEpsilon,
        weightsNormalisedByBatch,
    ],
    source: 'The five denominators that frameworks use for a weighted mean.',
});
const onesAreNeutral = clause({
    id: 'weights/ones-are-neutral',
    says: 'Weights that are all one MUST give the same value and gradient as no weights, whatever shape they are broadcast from.',
    formula: String.raw `w_i = 1 \implies L(w) = L`,
    given: cases(weighedIn(weighings.filter(({ over }) => /weights|elements/.test(over)).filter(({ given }) => given === 'weights')), ({ loss, b }) => exactBatch(loss, b)),
    asks: (given) => {
        const one = perExampleOnes(given.loss, given.predictions);
        return { weighted: ask(given, meanOver(given.over), { weights: one }), plain: ask(given, meanOver('elements')) };
    },
    law: (_, { weighted, plain }) => [
        equal(weighted.value, plain.value, 'value'),
        equal(weighted.gradient, plain.gradient, 'gradient'),
    ],
    examples: [
        {
            given: { ...pairs, over: 'non-zero-weights', given: 'weights' },
            answers: {
                weighted: { value: (1 + 4 + 25 + 25 + 9 + 16 + 36 + 36) / 8 },
                plain: { value: (1 + 4 + 25 + 25 + 9 + 16 + 36 + 36) / 8 },
            },
        },
    ],
    rejects: [countsBeforeBroadcast, sumBeforeBroadcast, examplesWhereWeighed],
    source: 'One is the neutral factor, and every kind of denominator counts it once.',
});
/** A one for every example. */
const perExampleOnes = (loss, predictions) => {
    const [b = 1, ...rest] = elementsShape(loss, predictions);
    return { shape: [b, ...rest.map(() => 1)], data: Array.from({ length: b }, () => 1) };
};
/** An example as often as its weight says: 2, 1, 3 and 2 times. */
const copies = [0, 0, 1, 2, 2, 2, 3, 3];
const integerIsReplication = clause({
    id: 'weights/integer-is-replication',
    says: 'An example whose weight is a whole number k MUST count like k copies of the example, in the sum and in a mean over the sum of the weights.',
    formula: String.raw `L(w, x) = L(\underbrace{x_1, \dots, x_1}_{w_1}, \dots, \underbrace{x_B, \dots, x_B}_{w_B})`,
    given: cases(overLosses(cross({ over: ['sum', 'sum-of-weights'] }), representatives), ({ loss }) => exactBatch(loss, 4)),
    asks: ({ over, ...given }) => {
        const [weighted, plain] = over === 'sum' ? [sum, sum] : [meanOver(over), meanOver('elements')];
        const weights = {
            shape: elementsShape(given.loss, given.predictions).map((extent, axis) => (axis === 0 ? extent : 1)),
            data: [2, 1, 3, 2],
        };
        return { weighted: ask(given, weighted, { weights }), copied: ask(examplesOf(given, copies), plain) };
    },
    law: (arithmetic, { weighted, copied }) => {
        // Row by row the copies of one example have the same gradient: the first, times their number.
        const first = rowsOf(arithmetic, copied.gradient, [0, 2, 3, 6]);
        const count = arithmetic.fromData(matrix([2], [1], [3], [2]));
        return [
            equal(weighted.value, copied.value, 'value'),
            equal(weighted.gradient, arithmetic.multiply(count, first), 'gradient'),
        ];
    },
    examples: [
        {
            given: {
                loss: squaredError,
                over: 'sum-of-weights',
                predictions: matrix([1], [2], [3], [4]),
                targets: matrix([0], [0], [0], [0]),
            },
            answers: {
                weighted: { value: (2 * 1 + 4 + 3 * 9 + 2 * 16) / (2 + 1 + 3 + 2) },
                copied: { value: (1 + 1 + 4 + 9 + 9 + 9 + 16 + 16) / 8 },
            },
        },
    ],
    rejects: [countsForSumOfWeights, nonZeroForSumOfWeights, weightsDropped, meansMultiplied, weightsNormalisedByBatch],
    source: 'The definition of a frequency weight.',
});
const zeroIsRemoval = clause({
    id: 'weights/zero-is-removal',
    says: 'An example with weight zero MUST count like a missing example and have no gradient: in the sum, in a mean over the sum of the weights, and in a mean over the count of the non-zero weights.',
    formula: String.raw `w_i = 0 \implies L(w, x) = L(w_{-i}, x_{-i}), \ \partial L / \partial x_i = 0`,
    given: cases(overLosses(cross({ reduction: [sum, meanOver('sum-of-weights'), meanOver('non-zero-weights')] }), representatives), ({ loss }) => ({ ...exactBatch(loss, 4), weights: perExample(loss, 4, shuffled(2, 1, 3, 5)) })),
    asks: ({ weights, ...given }) => {
        const kept = { shape: [2, ...weights.shape.slice(1)], data: [weights.data[1], weights.data[2]] };
        return {
            zeroed: ask(given, given.reduction, {
                weights: { shape: weights.shape, data: [0, weights.data[1], weights.data[2], 0] },
            }),
            removed: ask(examplesOf(given, [1, 2]), given.reduction, { weights: kept }),
        };
    },
    law: (arithmetic, { zeroed, removed }) => [
        equal(zeroed.value, removed.value, 'value'),
        equal(rowsOf(arithmetic, zeroed.gradient, [1, 2]), removed.gradient, 'gradient'),
        equal(rowsOf(arithmetic, zeroed.gradient, [0, 3]), arithmetic.constant(0), 'gradient of the examples with weight zero'),
    ],
    examples: [
        {
            given: {
                loss: squaredError,
                reduction: meanOver('non-zero-weights'),
                predictions: matrix([1], [2], [3], [4]),
                targets: matrix([0], [0], [0], [0]),
                weights: matrix([9], [2], [1], [9]),
            },
            answers: { zeroed: { value: (2 * 4 + 9) / 2, gradient: [0, (2 * 4) / 2, 6 / 2, 0] } },
        },
    ],
    rejects: [elementsForNonZero, countsForSumOfWeights, weightsDropped, meansMultiplied],
    source: 'The purpose of a weight of zero.',
});
const homogeneity = clause({
    id: 'weights/homogeneity',
    says: 'When all weights are multiplied by c, the loss and its gradient MUST be multiplied by c if the mean divides by a count, and MUST stay the same if it divides by the sum of the weights.',
    formula: String.raw `L(cw) = c^{k} L(w), \quad k = 0 \text{ where } D = \textstyle\sum_i w_i \text{, else } 1`,
    given: cases(weighedIn([...weighedWays, { over: 'valid', given: 'both' }]), (point) => ({
        ...drawnWeighed(point),
        c: oneOf(1 / 2, 3 / 2, 2),
    })),
    asks: ({ c, ...given }) => ({
        plain: ask(given, meanOver(given.over), weighed(given)),
        scaled: ask(given, meanOver(given.over), weighed({ ...given, weights: times(c, given.weights) })),
    }),
    law: ({ constant, multiply }, { plain, scaled }, { c, over }) => {
        const factor = constant(c ** degreeOf(over));
        return [
            equal(scaled.value, multiply(factor, plain.value), 'value'),
            equal(scaled.gradient, multiply(factor, plain.gradient), 'gradient'),
        ];
    },
    examples: [
        {
            given: { ...apart, over: 'sum-of-weights', c: 3 },
            answers: { plain: { value: 14 / 5 }, scaled: { value: (3 * 14) / (3 * 5) } },
        },
        {
            given: { ...apart, over: 'non-zero-weights', c: 3 },
            answers: { plain: { value: 14 / 2 }, scaled: { value: (3 * 14) / 2 } },
        },
    ],
    rejects: [
        countsForSumOfWeights,
        sumOfWeightsForCount,
        sumOfWeightsForElements,
        validForSumOfValidWeights,
        weightsDropped,
        sumOfWeightsPlusEpsilon,
    ],
    source: 'A mean that divides by the sum of its weights does not depend on their scale.',
});
const degreeOf = (over) => (over === 'sum-of-weights' || over === 'sum-of-valid-weights' ? 0 : 1);
const times = (c, { shape, data }) => ({ shape, data: Array.from(data, (x) => c * x) });
const constantDenominator = clause({
    id: 'weights/constant-denominator',
    says: 'A mean with a constant denominator MUST divide by this constant, whatever the batch holds. Then the means of the parts of a batch add up to the mean of the batch.',
    formula: String.raw `\tfrac1D \sum_{i \le n} \ell_i + \tfrac1D \sum_{i > n} \ell_i = \tfrac1D \sum_i \ell_i`,
    given: cases(overLosses(cross({ count: [4, 32] }), representatives), ({ loss }) => exactBatch(loss, 4)),
    asks: ({ count, ...given }) => {
        const mean = { by: 'mean', over: 'constant', count };
        return {
            most: ask(examplesOf(given, [0, 1, 2]), mean),
            last: ask(examplesOf(given, [3]), mean),
            all: ask(given, mean),
            sum: ask(given, sum),
        };
    },
    law: ({ add, constant, divide }, { most, last, all, sum: total }, { count }) => [
        equal(all.value, add(most.value, last.value), 'parts'),
        equal(all.value, divide(total.value, constant(count)), 'value'),
        equal(all.gradient, divide(total.gradient, constant(count)), 'gradient'),
    ],
    examples: [
        {
            given: {
                loss: squaredError,
                count: 32,
                predictions: matrix([1], [2], [3], [4]),
                targets: matrix([0], [0], [0], [0]),
            },
            answers: { most: { value: (1 + 4 + 9) / 32 }, last: { value: 16 / 32 }, all: { value: (1 + 4 + 9 + 16) / 32 } },
        },
    ],
    rejects: [ownCountForConstant],
    source: 'Trainers that divide by the number of items in all micro-batches: `num_items_in_batch`.',
});
const zeroTimesNaN = clause({
    id: 'weights/zero-times-not-finite',
    says: 'A loss that is not finite, with weight zero, MUST make the sum and the mean NaN, as zero times NaN is, or MUST count like any finite loss with weight zero; the gradient of the other examples MUST be the same in both cases.',
    formula: String.raw `w_1 = 0, \ \ell_1 = \text{NaN} \implies L \in \{ \text{NaN}, L|_{\ell_1 = 0} \}, \quad \partial L / \partial x_i = \partial L|_{\ell_1 = 0} / \partial x_i \ (i > 1)`,
    given: cases(cross({
        hidden: [NaN, Infinity],
        reduction: [sum, meanOver('sum-of-weights'), meanOver('elements')],
        loss: [squaredError, { name: 'absolute-error' }],
    }), ({ loss }) => ({ ...exactBatch(loss, 4), weights: perExample(loss, 4, shuffled(2, 1, 3, 5)) })),
    asks: ({ weights, hidden, predictions, ...given }) => {
        const more = { weights: { shape: weights.shape, data: [0, ...Array.from(weights.data).slice(1)] } };
        const [rows = 1] = predictions.shape;
        const first = predictions.data.length / rows;
        const poisoned = Array.from(predictions.data, (x, i) => (i < first ? hidden : x));
        return {
            hidden: ask({ ...given, predictions: { shape: predictions.shape, data: poisoned } }, given.reduction, more),
            finite: ask({ ...given, predictions }, given.reduction, more),
        };
    },
    law: ({ add, constant, fromData, multiply, select }, { hidden, finite }, { predictions: { shape } }) => {
        const [rows = 1, ...rest] = shape;
        const first = sizeOf(rest);
        const others = { shape, data: Array.from({ length: rows * first }, (_, i) => Number(i >= first)) };
        const ofOthers = (gradient) => select(fromData(others), gradient, constant(0));
        return [
            // Zero times what is NaN is NaN: the sides are then both NaN.
            equal(hidden.value, add(finite.value, multiply(constant(0), hidden.value)), 'value'),
            equal(ofOthers(hidden.gradient), ofOthers(finite.gradient), 'gradient of the other examples'),
        ];
    },
    examples: [
        {
            given: {
                hidden: NaN,
                loss: squaredError,
                reduction: meanOver('sum-of-weights'),
                predictions: matrix([1], [2], [3], [4]),
                targets: matrix([0], [0], [0], [0]),
                weights: matrix([9], [2], [1], [1]),
            },
            answers: { finite: { value: (2 * 4 + 9 + 16) / 4, gradient: [0, (2 * 2 * 2) / 4, (2 * 3) / 4, (2 * 4) / 4] } },
        },
    ],
    rejects: [nanNotCounted, nanSpreads],
    source: 'IEEE 754, section 6: zero times NaN, or infinity, is NaN. A mask takes out, and a weight multiplies; code that selects by the weight is right, too.',
});
export const chapter = {
    title: 'Weights, masks, ignored targets',
    clauses: [
        weightsDenominator,
        constantDenominator,
        onesAreNeutral,
        integerIsReplication,
        zeroIsRemoval,
        zeroTimesNaN,
        homogeneity,
        paddingInvariance,
        allIgnored,
        smoothingSharesPopulation,
        classWeightsMatchTargets,
        positiveWeightOnSoftTargets,
        flatOrHierarchical,
    ],
};
