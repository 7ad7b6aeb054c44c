import { cases, clause, } from '../language/index.js';
import { weightsNormalisedByPart } from '../faults/shapes.js';
import { decayByDefault, clipByDefault, sumOfWeightsClamped } from '../faults/constants.js';
import { clipNormsAdded } from '../faults/clipping.js';
import { stepsCountedPerMicroBatch } from '../faults/moments.js';
import { gradientForgetsOutputs, windowCountsPadding, windowCountsRows, windowDropsWeights, windowFlatForLengths, windowOwnWeights, } from '../faults/outputs.js';
import { penaltyPerMicroBatch, penaltyPerReplica } from '../faults/penalties.js';
import { decayEachReplica, scheduleEachReplica, stepsCountedPerReplica, velocityEachReplica, } from '../faults/per-replica.js';
import { meanOfLocalMeans, meanSummed, reportedFirstReplica, reportedMeanOfMeans, reportedScaled, scaledByWrongGroup, sumAveraged, } from '../faults/replicas.js';
import { accumulatorKept, accumulatorRescaled, accumulatorZeroed, clipEachMicroBatch, clipEachReplica, configuredDivisor, countKept, decayEachMicroBatch, maxAveraged, meanOfMeans, rateOneStepLate, ratioAveraged, scheduleEachMicroBatch, sumOfMeans, tailDropped, velocityEachMicroBatch, } from '../faults/windows.js';
import { covering } from '../language/covering.js';
import { hasOutputs, parametersAdmitted } from './8-training.js';
import { meanOver } from './batches.js';
import { definitionOf } from './losses.js';
import { clipsSometimes, decayingRules, eachLoss, inTurn, modelOf, penaltySets, plainReductions, ratesOf, rules, thresholdsOf, twoLosses, windowsOf, } from './models.js';
import { optimizers } from './updates/optimizers.js';
import { accumulate, partedByHand } from './runs.js';
/** Windows of unlike sizes; of one and of six micro-batches; with an empty one; and on several replicas. */
const severalSizes = [
    [[[5, 1, 4]], [[2]]],
    [[[2, 1, 1, 2, 1, 1]], [[1, 2]]],
    [[[3, 0, 2]], [[1, 2]]],
    [
        [[3], [1]],
        [[2], [4]],
    ],
    [
        [[2, 1], [3]],
        [[1], [1, 2]],
    ],
];
/** Windows of several micro-batches on several replicas, and of fewer, for whatever more is asked. */
const fewSizes = [[[[2, 1], [1]], [[2], [1]], [[1]]]];
const plain = {
    loss: eachLoss,
    outputs: [1, 3],
    reduction: plainReductions,
    sizes: severalSizes,
    collective: ['sum', 'average'],
    beside: ['nothing'],
    optimizer: rules,
    penalties: [[]],
};
const some = { ...plain, reduction: plainReductions.slice(0, 2), sizes: fewSizes, outputs: [3] };
export const ways = [
    { reduction: meanOver('valid'), beside: 'rows' },
    { reduction: meanOver('sum-of-weights'), beside: 'weights' },
    { reduction: meanOver('lengths-then-examples'), beside: 'elements' },
    { reduction: { by: 'sum' }, beside: 'weights' },
    { reduction: meanOver('non-zero-weights'), beside: 'weights' },
    { reduction: meanOver('valid'), beside: 'elements' },
    { reduction: meanOver('sum-of-valid-weights'), beside: 'weights and rows' },
    { reduction: meanOver('elements'), beside: 'weights' },
];
/** A mask shows most where a row has several elements; one of elements, where each has a loss. */
export const goesBeside = ({ loss, outputs, beside }) => outputs === 3 ? beside !== 'elements' || !definitionOf(loss).properties.perRow : !/^(rows|elements)$/.test(beside);
const { reduction: _reduction, beside: _beside, ...whatever } = plain;
const points = () => inTurn(covering(plain, hasOutputs), covering({ ...whatever, way: ways }, (point) => hasOutputs(point) && goesBeside({ ...point, ...point.way })).map(({ way, ...point }) => ({ ...point, ...way })), covering({ ...some, optimizer: decayingRules }, hasOutputs), covering({ ...some, loss: twoLosses, optimizer: optimizers }, hasOutputs), covering({ ...some, clip: clipsSometimes }, hasOutputs), covering({ ...some, penalties: penaltySets }, hasOutputs), 
// A count of rows is another than one of elements where a row has several, of every loss.
covering({
    ...some,
    loss: eachLoss.filter(({ name }) => !definitionOf({ name }).properties.perRow),
    optimizer: rules.slice(0, 1),
    collective: ['average'],
    reduction: [ways[0].reduction],
    beside: [ways[0].beside],
}));
const drawn = ({ loss, outputs, sizes, beside, }) => ({
    parameters: modelOf(loss, outputs),
    windows: windowsOf(loss, outputs, sizes, beside),
    rate: ratesOf(loss),
    threshold: thresholdsOf(loss),
});
export const windowsInFull = clause({
    id: 'numbers/windows-in-full',
    says: 'The reported loss of each window, and each parameter after its update, MUST be values that an admissible evaluation can give: over each loss, each reduction and each penalty, with each decay and each way to clip, with masks or weights in every part, for windows of different sizes on one replica and on several, however these are joined. Schedules, decay, momentum and counters advance once for each window.',
    formula: String.raw `L_t \in [L_t], \quad \theta_t \in \big[\operatorname{step}_t(\theta_{t-1}, \operatorname{clip}(\nabla L_t))\big], \quad t = 1, 2, \dots \text{ counts windows}`,
    given: cases(points, drawn, { enough: 1 }),
    asks: ({ loss, reduction, penalties, optimizer, clip, collective, rate, threshold, parameters, windows }) => ({
        run: accumulate({ parameters, windows }, { loss, reduction, penalties, optimizer, collective, ...(clip && { clip: { ...clip, threshold } }) }, (index) => (index % 2 === 0 ? rate : rate / 2)),
    }),
    law: (_, { run }, __, { run: defined }) => parametersAdmitted(run, defined, 'window'),
    examples: [
        {
            given: {
                ...partedByHand,
                loss: { name: 'squared-error' },
                outputs: 1,
                reduction: plainReductions[0],
                sizes: [[[3, 1]]],
                collective: 'sum',
                beside: 'nothing',
                optimizer: { name: 'sgd' },
                penalties: [],
                rate: 1 / 8,
                threshold: 1,
            },
            answers: { run: { value: [(1 + 4 + 9 + 4) / 4], parameters: [{ weights: [1 - 36 / 4 / 8] }] } },
        },
    ],
    rejects: [
        meanOfMeans,
        sumOfMeans,
        meanOfLocalMeans,
        sumAveraged,
        meanSummed,
        accumulatorKept,
        accumulatorRescaled,
        accumulatorZeroed,
        tailDropped,
        maxAveraged,
        rateOneStepLate,
        scaledByWrongGroup,
        reportedMeanOfMeans,
        reportedFirstReplica,
        reportedScaled,
        countKept,
        configuredDivisor,
        ratioAveraged,
        windowCountsPadding,
        windowCountsRows,
        windowDropsWeights,
        windowOwnWeights,
        windowFlatForLengths,
        gradientForgetsOutputs,
        decayEachMicroBatch,
        velocityEachMicroBatch,
        scheduleEachMicroBatch,
        stepsCountedPerMicroBatch,
        decayEachReplica,
        velocityEachReplica,
        scheduleEachReplica,
        stepsCountedPerReplica,
        clipEachMicroBatch,
        clipEachReplica,
        clipNormsAdded,
        penaltyPerReplica,
        penaltyPerMicroBatch,
        decayByDefault,
        clipByDefault,
        sumOfWeightsClamped,
        weightsNormalisedByPart,
    ],
    source: 'IEEE 754, on the definition of a window: sums in any order, divided once; and one update for each.',
});
