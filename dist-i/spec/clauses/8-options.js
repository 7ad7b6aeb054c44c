import { admitted, clause, combinations, matrix, vector } from '../language/index.js';
import { lastAxisForgotten, middleAxisForgotten, smoothedOverMiddleAxis, predictionsCentred, weightsNormalisedByBatch, } from '../faults/shapes.js';
import { smoothingByDefault, positiveWeightByDefault, sumOfWeightsClamped, sumOfWeightsPlusEpsilon, classIndexInInt8, gammaHardCoded, deltaHardCoded, smoothingHardCoded, } from '../faults/constants.js';
import { classWeightsByPosition, classWeightsDropped, classWeightsNotInDenominator, countsForSumOfWeights, countsIgnored, elementsForExamples, examplesForElements, flatForHierarchical, hierarchicalForFlat, ignoredWeightsCounted, meansMultiplied, ownCountForConstant, sumBeforeBroadcast, sumOfWeightsForCount, sumOfWeightsForElements, validForSumOfValidWeights, weightsDropped, } from '../faults/denominators.js';
import { cotangentIgnored, derivativeHalved, derivativeNegated, firstCotangentForAll, gradientForgetsConstant, gradientIsAlwaysOfMean, gradientIsAlwaysOfSum, } from '../faults/gradients.js';
import { companionOverAll, companionUnweighted, ignoredLeaksGradient, ignoresNoClass } from '../faults/ignored.js';
import { lossDoubled } from '../faults/losses.js';
import { countInBfloat16, maskByMultiplication } from '../faults/numbers.js';
import { maxIsFirst, maxIsSum, meanDividesByOneLess, meanDividesTwice, meanDoesNotDivide, sumIsMean, } from '../faults/reductions.js';
import { combining } from './options/axes.js';
import { drawnAt, leastQuestion, questionAt } from './options/drawn.js';
/** Nothing but a batch. */
const plain = {
    loss: 'squared-error',
    variant: 0,
    reduction: 'mean over elements',
    size: 'table',
    numbers: 'any',
    targeted: 'numbers',
    weights: 'absent',
    weighted: 'examples',
    mask: 'absent',
    hidden: 'numbers',
    classes: 'plain',
    scale: 'absent',
    cotangent: 'absent',
    weighing: vector(1),
    keeping: vector(1),
    weighingClasses: vector(1),
    upstream: vector(1),
};
export const lossOfAnyOptions = clause({
    id: 'numbers/loss',
    says: 'For any numbers, and for any two options together, a reduced loss and its gradient MUST be values that an admissible evaluation of their definitions can give in the number format of the subject.',
    formula: String.raw `L \in [L], \quad \nabla L \in [\nabla L]`,
    // Of any options that a subject has, every two stand together in some question.
    given: combinations({ ...combining, least: leastQuestion }, drawnAt, { enough: 1 }),
    asks: (given) => ({ loss: questionAt(given) }),
    law: (_, { loss }, __, defined) => [
        admitted(loss.value, defined.loss.value, 'value'),
        admitted(loss.gradient, defined.loss.gradient, 'gradient'),
    ],
    examples: [
        {
            given: { ...plain, predictions: matrix([1], [3]), targets: matrix([0], [0]) },
            answers: { loss: { value: (1 + 9) / 2, gradient: [(2 * 1) / 2, (2 * 3) / 2] } },
        },
        {
            given: {
                ...plain,
                targeted: 'classes',
                loss: 'negative-log-likelihood',
                reduction: 'mean over sum-of-valid-weights',
                targets: vector(0, 2, 1),
                classes: 'weights, class 1 ignored',
                scale: 'negative',
                predictions: matrix([-1, -2, -3], [-4, -5, -6], [-7, -8, -9]),
                weighingClasses: vector(2, 7, 5),
            },
            answers: { loss: { value: (-3 * (2 * 1 + 5 * 6)) / (2 + 5) } },
        },
    ],
    rejects: [
        meanDoesNotDivide,
        meanDividesTwice,
        meanDividesByOneLess,
        sumIsMean,
        lossDoubled,
        derivativeHalved,
        derivativeNegated,
        gradientIsAlwaysOfMean,
        gradientIsAlwaysOfSum,
        weightsDropped,
        countsIgnored,
        countsForSumOfWeights,
        sumOfWeightsForCount,
        sumOfWeightsForElements,
        sumBeforeBroadcast,
        meansMultiplied,
        elementsForExamples,
        examplesForElements,
        validForSumOfValidWeights,
        ignoredWeightsCounted,
        flatForHierarchical,
        hierarchicalForFlat,
        ownCountForConstant,
        maskByMultiplication,
        ignoredLeaksGradient,
        ignoresNoClass,
        companionOverAll,
        companionUnweighted,
        classWeightsDropped,
        classWeightsByPosition,
        classWeightsNotInDenominator,
        gradientForgetsConstant,
        cotangentIgnored,
        firstCotangentForAll,
        maxIsSum,
        maxIsFirst,
        countInBfloat16,
        smoothingByDefault,
        positiveWeightByDefault,
        sumOfWeightsClamped,
        sumOfWeightsPlusEpsilon,
        classIndexInInt8,
        gammaHardCoded,
        deltaHardCoded,
        smoothingHardCoded,
        lastAxisForgotten,
        middleAxisForgotten,
        smoothedOverMiddleAxis,
        predictionsCentred,
        weightsNormalisedByBatch,
    ],
    source: 'IEEE 754; Jeannerod and Rump 2013 on sums in any order; Cohen et al. 1997 on tests that cover every pair of options.',
});
