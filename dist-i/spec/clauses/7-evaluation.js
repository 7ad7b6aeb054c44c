import { joined } from '../definitions/training/window.js';
import { cases, clause, cross, equal, matrix, oneOf, vector, } from '../language/index.js';
import { evaluatesAveraged, evaluatesFullBatches, evaluatesLastBatch, evaluatesMeanOfMeans, evaluatesPenaltyEachBatch, evaluatesSumsByExamples, evaluatesWithoutPenalties, } from '../faults/evaluation.js';
import { byHand, evaluation, exactRun, mean, partedByHand, sum, train } from './runs.js';
// What is reported of a data set that comes in batches, without training.
const losses = [{ name: 'squared-error' }, { name: 'absolute-error' }];
const penalty = (coefficient) => [
    { name: 'half-sum-of-squares', on: 'weights', coefficient, placed: 'outside' },
];
export const dataSetIsOneBatch = clause({
    id: 'report/data-set-is-one-batch',
    says: 'The metric that is reported of a data set MUST NOT depend on how it is divided into batches: that of uneven batches is that of all examples in one batch.',
    formula: String.raw `v\big(\{B_1, \dots, B_K\}\big) = v\big(\{\textstyle\bigcup_k B_k\}\big)`,
    given: cases(cross({
        sizes: [
            [3, 1],
            [2, 2, 1],
            [1, 4, 2],
        ],
        reduction: [mean, sum, { by: 'max' }],
        loss: losses,
    }), ({ sizes }) => ({ ...exactRun(...sizes), beta: oneOf(1 / 2, 1 / 4) })),
    asks: ({ loss, reduction, parameters, batches, beta }) => ({
        batches: evaluation(loss, reduction, penalty(beta), parameters, batches),
        whole: evaluation(loss, reduction, penalty(beta), parameters, [joined(batches)]),
    }),
    law: (_, { batches, whole }) => equal(batches.metric, whole.metric, 'metric'),
    examples: [
        {
            // Errors 1, 2, 3 and 2, in batches of three and one; w = 1.
            given: {
                parameters: byHand.parameters,
                batches: partedByHand.windows[0][0],
                sizes: [3, 1],
                reduction: mean,
                loss: losses[0],
                beta: 1 / 2,
            },
            answers: {
                batches: { metric: (1 + 4 + 9 + 4) / 4 + 1 / 2 / 2 },
                whole: { metric: (1 + 4 + 9 + 4) / 4 + 1 / 2 / 2 },
            },
        },
        {
            given: {
                parameters: byHand.parameters,
                batches: partedByHand.windows[0][0],
                sizes: [3, 1],
                reduction: { by: 'max' },
                loss: losses[0],
                beta: 1 / 2,
            },
            answers: { batches: { metric: 9 + 1 / 2 / 2 } },
        },
    ],
    rejects: [
        evaluatesMeanOfMeans,
        evaluatesAveraged,
        evaluatesSumsByExamples,
        evaluatesLastBatch,
        evaluatesFullBatches,
        evaluatesPenaltyEachBatch,
    ],
    source: 'Keras documents the metric of `evaluate` as an average over the samples; a mean of batch means is none.',
});
export const evaluationIsTraining = clause({
    id: 'report/evaluation-is-training',
    says: 'The metric that is reported of a batch MUST be the loss that training reports of the same batch at the same parameters: with the penalties.',
    formula: String.raw `v(B, \theta) = L_B(\theta) + \beta R(\theta)`,
    given: cases(cross({ size: [1, 4, 3], reduction: [mean, sum], loss: losses }), ({ size }) => ({
        ...exactRun(size),
        beta: oneOf(1 / 2, 2),
    })),
    asks: ({ loss, reduction, parameters, batches, beta }) => ({
        evaluation: evaluation(loss, reduction, penalty(beta), parameters, batches),
        training: train({ parameters, batches }, { loss, reduction, penalties: penalty(beta) }, () => 1 / 8),
    }),
    law: (_, answers) => equal(answers.evaluation.metric, answers.training.value[0], 'loss'),
    examples: [
        {
            // w = 2 and inputs 1 and 2: errors 2 and 4.
            given: {
                parameters: { weights: matrix([2]), bias: vector(0) },
                batches: [{ inputs: matrix([1], [2]), targets: matrix([0], [0]) }],
                size: 4,
                reduction: mean,
                loss: losses[0],
                beta: 1 / 2,
            },
            answers: {
                evaluation: { metric: (4 + 16) / 2 + ((1 / 2) * 4) / 2 },
                training: { value: [(4 + 16) / 2 + ((1 / 2) * 4) / 2] },
            },
        },
    ],
    rejects: [evaluatesWithoutPenalties],
    source: 'A validation loss is read beside the training loss: both must be of one objective.',
});
