import { cases, clause, cross, different, oneOf, } from '../language/index.js';
import { gradientIsAlwaysOfMean, gradientIsAlwaysOfSum } from '../faults/gradients.js';
import { meanDividesByOneLess, meanDividesTwice, meanDoesNotDivide, sumIsMean } from '../faults/reductions.js';
import { firstBatchSizeKept, rateFrozen, stepIgnoresScale, sumStepsDivided } from '../faults/updates.js';
import { losses } from './losses.js';
import { changingHyperParameters, withoutGradient } from './updates/changes.js';
import { definitionClauses } from './updates/definition.js';
import { equivalenceClauses } from './updates/equivalence.js';
import { degreeClauses, neededClauses } from './updates/degrees.js';
import { anyRun, byHand, equalRuns, exactRun, final, mean, sizeOfBatch, sgd, sum, train, } from './runs.js';
const optimizers = [
    sgd,
    { name: 'momentum', momentum: 1 / 2 },
    { name: 'nesterov', momentum: 1 / 2 },
];
const rateOverBatch = clause({
    id: 'sgd/rate-over-batch',
    says: 'Gradient descent on the summed loss at rate λ/B MUST take the same steps as gradient descent on the mean loss at rate λ, ' +
        'where B is the size of each batch: over many steps, and for either sign of the rate. ' +
        'With momentum the same MUST hold for batches of one size.',
    formula: String.raw `\lambda_{\text{sum}} = \lambda_{\text{mean}} / B \implies \theta_t^{\text{sum}} = \theta_t^{\text{mean}} \text{ for all } t`,
    // Powers of two for B: there scaling commutes with rounding, so that the runs agree bit for bit on any data.
    given: cases(cross({
        loss: losses,
        run: [
            { optimizer: sgd, sizes: [8, 4, 2] },
            ...optimizers.slice(1).map((optimizer) => ({ optimizer, sizes: [4, 4, 4] })),
        ],
        sign: [1, -1],
    }), ({ loss, run }) => ({ ...anyRun(loss, run.sizes), rate: oneOf(0.1, 0.03, 0.5) }), { bitForBit: true }),
    asks: ({ loss, run: { optimizer }, sign, rate, parameters, batches }) => {
        const training = { ask: 'training', loss, penalties: [], optimizer, parameters };
        const lambda = sign * rate;
        const B = (batch) => batch.inputs.shape[0];
        return {
            onMean: {
                ...training,
                reduction: { by: 'mean', over: 'elements' },
                batches: batches.map((batch) => ({ ...batch, rate: lambda })),
            },
            onSum: {
                ...training,
                reduction: { by: 'sum' },
                batches: batches.map((batch) => ({ ...batch, rate: lambda / B(batch) })),
            },
        };
    },
    law: (_, { onMean, onSum }) => equalRuns(onSum, onMean),
    examples: [
        {
            // Errors 1, 2, 3, 2 on inputs 1, 2, 3, 2: the gradients of the squared errors are 2, 8, 18, 8.
            given: { ...byHand, loss: { name: 'squared-error' }, run: { optimizer: sgd, sizes: [4] }, sign: 1, rate: 1 / 8 },
            answers: {
                onMean: { parameters: [{ weights: [1 - (1 / 8) * ((2 + 8 + 18 + 8) / 4)] }] },
                onSum: { parameters: [{ weights: [1 - (1 / 8 / 4) * (2 + 8 + 18 + 8)] }] },
            },
        },
    ],
    rejects: [
        gradientIsAlwaysOfMean,
        gradientIsAlwaysOfSum,
        meanDoesNotDivide,
        sumIsMean,
        meanDividesTwice,
        meanDividesByOneLess,
        stepIgnoresScale,
        sumStepsDivided,
        rateFrozen,
        firstBatchSizeKept,
    ],
    source: 'Source answer 2: equal updates when λ₁ = λ₂/B; the source writes W := W + λ dL/dW, hence either sign.',
});
const rateIsUnique = clause({
    id: 'sgd/rate-is-unique',
    says: 'At any rate other than λ/B, gradient descent on the summed loss MUST take a different step from gradient descent on the mean loss at rate λ.',
    formula: String.raw `\lambda_{\text{sum}} \ne \lambda_{\text{mean}} / B \implies \theta^{\text{sum}} \ne \theta^{\text{mean}}`,
    given: cases(cross({ factor: [4, 2, 1 / 2, 1 / 4, -1] }), () => ({ ...exactRun(4), rate: oneOf(1 / 8, 1 / 4) })),
    asks: ({ factor, rate, ...run }) => ({
        onMean: train(run, { loss: { name: 'squared-error' }, reduction: mean }, () => rate),
        onSum: train(run, { loss: { name: 'squared-error' }, reduction: sum }, (batch) => (factor * rate) / sizeOfBatch(batch)),
    }),
    law: (_, { onMean, onSum }) => [
        different(final(onSum).weights, final(onMean).weights, 'weights'),
        different(final(onSum).bias, final(onMean).bias, 'bias'),
    ],
    examples: [
        {
            // λ itself, not divided by B = 4.
            given: { ...byHand, factor: 4, rate: 1 / 8 },
            answers: {
                onMean: { parameters: [{ weights: [1 - (1 / 8) * ((2 + 8 + 18 + 8) / 4)] }] },
                onSum: { parameters: [{ weights: [1 - (1 / 8) * (2 + 8 + 18 + 8)] }] },
            },
        },
    ],
    rejects: [stepIgnoresScale, gradientIsAlwaysOfMean, sumIsMean, meanDoesNotDivide, sumStepsDivided],
    source: 'Source answer 2: the steps are equal when λ₁ = λ₂/B; for a non-zero gradient, no other rate gives the same step.',
});
export const chapter = {
    title: 'Updates',
    clauses: [
        rateOverBatch,
        rateIsUnique,
        ...definitionClauses,
        changingHyperParameters,
        withoutGradient,
        ...degreeClauses,
        ...neededClauses,
        ...equivalenceClauses,
    ],
};
