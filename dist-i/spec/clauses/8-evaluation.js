import { admitted, cases, clause, listOf, matrix, vector, } from '../language/index.js';
import { evaluatesAveraged, evaluatesByExamples, evaluatesFullBatches, evaluatesLastBatch, evaluatesMeanOfMeans, evaluatesPenaltyEachBatch, evaluatesSumsByExamples, evaluatesWithoutPenalties, evaluatesWithoutWeights, } from '../faults/evaluation.js';
import { covering } from '../language/covering.js';
import { hasOutputs } from './8-training.js';
import { goesBeside, ways } from './8-windows.js';
import { eachLoss, drawnExamples, inTurn, modelOf, penaltySets, plainReductions } from './models.js';
import { evaluation } from './runs.js';
const plain = {
    loss: eachLoss,
    outputs: [1, 3],
    beside: ['nothing'],
    penalties: [[], ...penaltySets],
    // Batches of one size of which the last is smaller, and of any sizes.
    sizes: [
        [4, 4, 1],
        [2, 5, 1, 2],
    ],
};
const { beside: _beside, ...whatever } = plain;
const points = () => inTurn(covering({ ...plain, reduction: plainReductions }, hasOutputs), covering({ ...whatever, way: ways }, (point) => hasOutputs(point) && goesBeside({ ...point, ...point.way })).map(({ way, ...point }) => ({ ...point, ...way })));
export const evaluationInFull = clause({
    id: 'numbers/evaluation-in-full',
    says: 'The metric that is reported of a data set in batches MUST be a value that an admissible evaluation can give: over each loss, each reduction and each penalty, with masks or weights, for one output and for several.',
    formula: String.raw `v \in \Big[ \operatorname{reduce}_{i \in \bigcup_k B_k} \ell_i + \textstyle\sum_p \beta_p R_p \Big]`,
    given: cases(points, ({ loss, outputs, sizes, beside }) => ({
        parameters: modelOf(loss, outputs),
        batches: listOf(...sizes.map((n) => drawnExamples(loss, outputs, n, beside))),
    }), { enough: 1 }),
    asks: ({ loss, reduction, penalties, parameters, batches }) => ({
        report: evaluation(loss, reduction, penalties, parameters, batches),
    }),
    law: (_, { report }, __, defined) => admitted(report.metric, defined.report.metric, 'metric'),
    examples: [
        {
            // Errors 1, 2, 3 and 2, of which the first does not count; the penalty is 1/2.
            given: {
                parameters: { weights: matrix([1]), bias: vector(0) },
                batches: [
                    { inputs: matrix([1], [2], [3]), targets: matrix([0], [0], [0]), valid: matrix([0], [1], [1]) },
                    { inputs: matrix([2]), targets: matrix([0]), valid: matrix([1]) },
                ],
                loss: { name: 'squared-error' },
                outputs: 1,
                reduction: { by: 'mean', over: 'valid' },
                beside: 'rows',
                penalties: [{ name: 'half-sum-of-squares', on: 'weights', coefficient: 1, placed: 'outside' }],
                sizes: [3, 1],
            },
            answers: { report: { metric: (4 + 9 + 4) / 3 + 1 / 2 } },
        },
    ],
    rejects: [
        evaluatesMeanOfMeans,
        evaluatesByExamples,
        evaluatesAveraged,
        evaluatesSumsByExamples,
        evaluatesLastBatch,
        evaluatesFullBatches,
        evaluatesWithoutPenalties,
        evaluatesPenaltyEachBatch,
        evaluatesWithoutWeights,
    ],
    source: 'IEEE 754, on the definition of an evaluation: sums in any order, or totals weighed by what each has counted.',
});
