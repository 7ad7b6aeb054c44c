import { cases, clause, cross, equal, oneOf } from '../language/index.js';
import { joined } from '../definitions/training/window.js';
import { meanOfLocalMeans, meanSummed, reportedFirstReplica, reportedMeanOfMeans, reportedScaled, scaledByWrongGroup, sumAveraged, } from '../faults/replicas.js';
import { sameRuns } from './7-windows.js';
import { accumulate, mean, partedByHand, partedRun, replicasByHand, sum, together, total } from './runs.js';
const squaredError = { name: 'squared-error' };
const rates = { rate: oneOf(1 / 8, 1 / 4) };
const groups = [
    [[2], [2]],
    [[1], [1], [2]],
    [[4], [3], [1]],
    [[1, 1], [2]],
];
export const scaleTimesCollective = clause({
    id: 'replicas/scale-times-collective-times-size',
    says: 'On R replicas, the scale of the local losses, the collective and the number of replicas MUST cancel: whether the collective averages or sums, the step is the step of one replica with the whole batch.',
    formula: String.raw `s_{\text{local}} \cdot c \cdot R = 1, \quad c = \tfrac1R \text{ (averaging)}, \ c = 1 \text{ (summing): over } \tfrac{s}{n} \sum_{i \in r} g_i \text{ with } s = \tfrac{R\,n_r}{n}, \ \tfrac{n_r}{n}`,
    given: cases(cross({ parts: groups, collective: ['average', 'sum'], reduction: [mean, sum] }), ({ parts }) => ({ ...partedRun([parts]), ...rates })),
    asks: ({ collective, reduction, rate, ...run }) => ({
        replicas: accumulate(run, { loss: squaredError, reduction, collective }, () => rate),
        one: accumulate(together(run), { loss: squaredError, reduction, collective }, () => rate),
    }),
    law: (_, { replicas, one }) => sameRuns(replicas, one),
    examples: [
        {
            given: { ...replicasByHand, parts: [[3], [1]], collective: 'average', reduction: sum, rate: 1 / 32 },
            answers: { replicas: { value: [1 + 4 + 9 + 4], parameters: [{ weights: [1 - (1 / 32) * (2 + 8 + 18 + 8)] }] } },
        },
        {
            given: { ...replicasByHand, parts: [[3], [1]], collective: 'sum', reduction: mean, rate: 1 / 8 },
            answers: {
                replicas: { value: [(1 + 4 + 9 + 4) / 4], parameters: [{ weights: [1 - (1 / 8) * ((2 + 8 + 18 + 8) / 4)] }] },
            },
        },
    ],
    rejects: [meanOfLocalMeans, sumAveraged, meanSummed, scaledByWrongGroup],
    source: 'PyTorch’s `DistributedDataParallel` averages. `tf.distribute` sums, and its losses are divided by the global batch.',
});
const penalties = [
    { name: 'half-sum-of-squares', on: 'weights', coefficient: 1 / 2, placed: 'outside' },
];
export const reportIsTheObjective = clause({
    id: 'report/is-the-objective',
    says: 'The loss that training reports MUST be the number that it differentiates: over all parts, with the penalties, at the parameters before the step.',
    formula: String.raw `v_t = L(\theta_t), \quad \theta_{t+1} = \theta_t - \lambda \nabla L(\theta_t)`,
    given: cases(cross({
        parts: [
            [[3, 1]],
            [[1, 1, 2]],
            [[3], [1]],
            [
                [1, 4],
                [2, 1],
            ],
        ],
        reduction: [mean, sum],
    }), ({ parts }) => ({ ...partedRun([parts]), ...rates })),
    asks: ({ parameters, reduction, rate, windows }) => ({
        training: accumulate({ parameters, windows }, { loss: squaredError, reduction, penalties }, () => rate),
        objective: total(squaredError, reduction, penalties, parameters, joined(windows[0].flat())),
    }),
    law: ({ constant, fromData, multiply, subtract }, { training, objective }, { parameters, rate }) => [
        equal(training.value[0], objective.value, 'reported loss'),
        ...['weights', 'bias'].map((name) => equal(training.parameters[0][name], subtract(fromData(parameters[name]), multiply(constant(rate), objective.gradient[name])), `step of the ${name}`)),
    ],
    examples: [
        {
            given: { ...partedByHand, parts: [[3, 1]], reduction: mean, rate: 1 / 8 },
            answers: {
                training: {
                    value: [(1 + 4 + 9 + 4) / 4 + 1 / 2 / 2],
                    parameters: [{ weights: [1 - (1 / 8) * (36 / 4 + 1 / 2)] }],
                },
                objective: { value: (1 + 4 + 9 + 4) / 4 + 1 / 2 / 2, gradient: { weights: [36 / 4 + 1 / 2] } },
            },
        },
    ],
    rejects: [reportedMeanOfMeans, reportedFirstReplica, reportedScaled],
    source: 'A logged mean of the means of uneven batches is not the number that was minimised.',
});
