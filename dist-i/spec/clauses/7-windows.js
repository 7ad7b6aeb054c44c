import { admitted, cases, clause, cross, equal, matrix, oneOf, } from '../language/index.js';
import { accumulatorKept, accumulatorRescaled, accumulatorZeroed, clipEachMicroBatch, clipEachReplica, configuredDivisor, countKept, decayEachMicroBatch, maxAveraged, meanOfMeans, ratioAveraged, scheduleEachMicroBatch, sumOfMeans, tailDropped, velocityEachMicroBatch, } from '../faults/windows.js';
import { meanOfLocalMeans } from '../faults/replicas.js';
import { accumulate, clips, mean, partedByHand, partedRun, replicasByHand, sgd, sum, together, } from './runs.js';
const squaredError = { name: 'squared-error' };
const absoluteError = { name: 'absolute-error' };
const rates = { rate: oneOf(1 / 8, 1 / 4) };
const replicaAfter = (one, windows) => ({
    parameters: one.parameters,
    windows: [...one.windows, ...windows],
});
/** Two runs with the same losses, and with the same parameters after every update. */
export const sameRuns = (left, right) => left.parameters.flatMap(({ weights, bias }, t) => [
    equal(left.value[t], right.value[t], `loss of window ${t + 1}`),
    equal(weights, right.parameters[t].weights, `weights after window ${t + 1}`),
    equal(bias, right.parameters[t].bias, `bias after window ${t + 1}`),
]);
/** A run in its parts, and with every window's examples in one. */
const partsAndWhole = (run, how, rate) => ({
    parts: accumulate(run, how, rate),
    whole: accumulate(together(run), how, rate),
});
/** Runs of several windows. */
const sized = (...runs) => runs.map((sizes) => ({ sizes }));
/** The parts of one window: uneven, of one example, and of none. */
const partitions = [
    [[3, 1]],
    [[1, 0, 3]],
    [[5, 1, 2]],
    [[3], [1]],
    [
        [2, 1],
        [0, 5],
    ],
];
export const pairs = clause({
    id: 'partition/pairs',
    says: 'Training on the parts of a batch MUST give the same as training on the whole batch, however it is divided into micro-batches and replicas: unevenly, into single examples, or with empty parts. Numerators and denominators are added separately and divided once.',
    formula: String.raw `\frac{\sum_k \sum_{i \in k} \ell_i}{\sum_k n_k} = \frac1n \sum_i \ell_i`,
    given: cases(cross({ parts: partitions, reduction: [mean, sum], loss: [squaredError, absoluteError] }), ({ parts }) => ({ ...partedRun([parts]), ...rates })),
    asks: ({ loss, reduction, rate, ...run }) => partsAndWhole(run, { loss, reduction }, () => rate),
    law: (_, { parts, whole }) => sameRuns(parts, whole),
    examples: [
        {
            // Errors 1, 2, 3 and 2, in parts of three and one.
            given: { ...partedByHand, parts: [[3, 1]], loss: squaredError, reduction: mean, rate: 1 / 8 },
            answers: {
                parts: {
                    value: [(1 + 4 + 9 + 4) / 4],
                    parameters: [
                        { weights: [1 - (1 / 8) * ((2 + 8 + 18 + 8) / 4)], bias: [0 - (1 / 8) * ((2 + 4 + 6 + 4) / 4)] },
                    ],
                },
            },
        },
        {
            given: { ...replicasByHand, parts: [[3], [1]], loss: squaredError, reduction: mean, rate: 1 / 8 },
            answers: {
                parts: { value: [(1 + 4 + 9 + 4) / 4], parameters: [{ weights: [1 - (1 / 8) * ((2 + 8 + 18 + 8) / 4)] }] },
            },
        },
    ],
    rejects: [meanOfMeans, sumOfMeans, meanOfLocalMeans, accumulatorRescaled, accumulatorZeroed],
    source: 'Linearity of the sum. Until 2024 several libraries accumulated gradients as a mean of means over unequal parts.',
});
export const actualDivisor = clause({
    id: 'window/actual-divisor',
    says: 'The divisor of a window MUST be the count that was accumulated since the last update, whatever the size of a full window is.',
    formula: String.raw `g_t = \frac{\sum_{k \in t} \sum_{i \in k} g_i}{\sum_{k \in t} n_k}`,
    given: cases(sized([[[2, 2]], [[2]]], [[[1, 1, 1, 1]], [[3, 1]]], [[[4, 4]], [[1]], [[1, 1]]]), ({ sizes }) => ({ ...partedRun(sizes), ...rates }), { enough: 12 }),
    asks: ({ rate, ...run }) => partsAndWhole(run, { loss: absoluteError, reduction: mean }, () => rate),
    law: (_, { parts, whole }, __, defined) => [
        ...sameRuns(parts, whole),
        // A count that is kept from window to window is kept in both runs alike.
        ...defined.parts.parameters.map(({ weights }, t) => admitted(parts.parameters[t].weights, weights, `weights after window ${t + 1}`)),
    ],
    examples: [
        {
            // Gradients of |x·w| are the inputs: 8 over four examples, and then the first part's 6 over three.
            given: {
                ...replicaAfter(partedByHand, [[[partedByHand.windows[0][0][0]]]]),
                sizes: [[[3, 1]], [[3]]],
                rate: 1 / 8,
            },
            answers: {
                parts: {
                    parameters: [{ weights: [1 - (1 / 8) * (8 / 4)] }, { weights: [1 - (1 / 8) * (8 / 4) - (1 / 8) * (6 / 3)] }],
                },
            },
        },
    ],
    rejects: [configuredDivisor, countKept],
    source: 'The definition of a mean: it divides by the number of its own terms.',
});
/** Windows one after another, and the last of them alone, where gradients do not move. */
const lastAlone = ({ rate, ...run }) => {
    const how = { loss: absoluteError, reduction: mean };
    return {
        all: accumulate(run, how, () => rate),
        last: accumulate({ ...run, windows: run.windows.slice(-1) }, how, () => rate),
    };
};
/** The last step is the step that its window takes alone, from the first parameters. */
const lastStepIsItsOwn = ({ fromData, subtract }, { all, last }, { parameters }) => ['weights', 'bias'].map((name) => equal(subtract(all.parameters.at(-1)[name], all.parameters.at(-2)[name]), subtract(last.parameters[0][name], fromData(parameters[name])), name));
export const partial = clause({
    id: 'window/partial',
    says: 'A window with fewer micro-batches than the others, such as the last one, MUST still give an update: a step by the mean over its own examples.',
    formula: String.raw `\theta_{t+1} - \theta_t = -\lambda \bar g_t \text{ for every } t, K_t < K \text{ too}`,
    given: cases(sized([[[2, 2]], [[1]]], [[[1, 1]], [[1, 1]], [[2]]], [[[2, 2, 2, 2]], [[3, 1]]]), ({ sizes }) => ({ ...partedRun(sizes), ...rates }), { enough: 12 }),
    asks: lastAlone,
    law: (arithmetic, answers, given) => lastStepIsItsOwn(arithmetic, answers, given),
    examples: [
        {
            given: {
                ...replicaAfter(partedByHand, [[[partedByHand.windows[0][0][1]]]]),
                sizes: [[[3, 1]], [[1]]],
                rate: 1 / 8,
            },
            answers: {
                all: { parameters: [{}, { weights: [1 - (1 / 8) * (8 / 4) - (1 / 8) * (2 / 1)] }] },
                last: { parameters: [{ weights: [1 - (1 / 8) * (2 / 1)] }] },
            },
        },
    ],
    rejects: [tailDropped, configuredDivisor],
    source: 'If the number of micro-batches is not a multiple of the window, some trainers drop the last window, or divide it as if it were full.',
});
export const stateReset = clause({
    id: 'window/state-reset',
    says: 'The gradients and the counts that were accumulated for one update MUST NOT affect the next update.',
    formula: String.raw `a_{t+1} = \sum_{k \in t+1} g_k, \quad n_{t+1} = \sum_{k \in t+1} n_k`,
    given: cases(sized([[[1, 1]], [[1, 1]]], [[[2, 2]], [[3, 1]], [[1, 3]]]), ({ sizes }) => ({ ...partedRun(sizes), ...rates }), { enough: 12 }),
    asks: lastAlone,
    law: (arithmetic, answers, given) => lastStepIsItsOwn(arithmetic, answers, given),
    examples: [
        {
            given: { ...replicaAfter(partedByHand, partedByHand.windows), sizes: [[[3, 1]], [[3, 1]]], rate: 1 / 8 },
            answers: { all: { parameters: [{}, { weights: [1 - (2 / 8) * (8 / 4)] }] } },
        },
    ],
    rejects: [accumulatorKept, countKept],
    source: 'Accumulated gradients are cleared after each update: `zero_grad`.',
});
const decaying = (coupling) => ({
    ...sgd,
    decay: { coupling, coefficient: 1 / 2 },
});
export const sideEffectsOnce = clause({
    id: 'window/side-effects-once',
    says: 'The other effects of an update — weight decay, the decay of the velocity, the schedule of the rate — MUST happen once per update, and not once per micro-batch.',
    formula: String.raw `\theta \leftarrow (1 - \lambda_t\beta)\,\theta - \lambda_t v, \quad v \leftarrow \mu v + \bar g_t`,
    given: cases(cross({
        optimizer: [
            sgd,
            { name: 'momentum', momentum: 1 / 2 },
            { name: 'nesterov', momentum: 1 / 2 },
            decaying('coupled'),
            decaying('decoupled'),
        ],
    }), () => ({ ...partedRun([[[2, 2]], [[1, 2, 1]], [[3, 1]]]), ...rates }), { enough: 8 }),
    asks: ({ optimizer, rate, ...run }) => partsAndWhole(run, { loss: absoluteError, reduction: mean, optimizer }, (t) => rate / 2 ** t),
    law: (_, { parts, whole }) => sameRuns(parts, whole),
    examples: [
        {
            given: { ...partedByHand, optimizer: decaying('decoupled'), rate: 1 / 8 },
            answers: { parts: { parameters: [{ weights: [1 * (1 - (1 / 8) * (1 / 2)) - (1 / 8) * (8 / 4)] }] } },
        },
        {
            given: {
                ...replicaAfter(partedByHand, partedByHand.windows),
                optimizer: { name: 'momentum', momentum: 1 / 2 },
                rate: 1 / 8,
            },
            answers: { parts: { parameters: [{}, { weights: [1 - (1 / 8) * (8 / 4) - (1 / 16) * (8 / 4 / 2 + 8 / 4)] }] } },
        },
    ],
    rejects: [decayEachMicroBatch, velocityEachMicroBatch, scheduleEachMicroBatch],
    source: 'The step counter, the schedule and the decay belong to the update.',
});
export const clipOnce = clause({
    id: 'clip/once-after-reduction',
    says: 'A gradient MUST be clipped once: after the reduction over micro-batches and replicas, and before the step.',
    formula: String.raw `\mathrm{clip}\Big(\sum_k g_k\Big) \ne \sum_k \mathrm{clip}(g_k)`,
    // Inputs of both signs: what is clipped on the way is missing when the next part pulls back.
    given: cases(cross({
        parts: [[[1, 1]], [[1, 2, 1]], [[3], [1]], [[2, 1], [1]]],
        reduction: [mean, sum],
        clip: clips,
    }), ({ parts }) => ({ ...partedRun([parts], -3), ...rates, threshold: oneOf(1 / 2, 1, 2) })),
    asks: ({ clip, reduction, threshold, rate, ...run }) => partsAndWhole(run, { loss: absoluteError, reduction, clip: { ...clip, threshold } }, () => rate),
    law: (_, { parts, whole }) => sameRuns(parts, whole),
    examples: [
        {
            // 8 in the weight and 4 in the bias.
            given: {
                ...partedByHand,
                parts: [[3, 1]],
                reduction: sum,
                clip: { by: 'value', threshold: 5 },
                threshold: 5,
                rate: 1 / 8,
            },
            answers: {
                parts: {
                    parameters: [{ weights: [1 - (1 / 8) * Math.min(5, 1 + 2 + 3 + 2)], bias: [0 - (1 / 8) * Math.min(5, 4)] }],
                },
            },
        },
        {
            given: {
                ...replicasByHand,
                parts: [[3], [1]],
                reduction: sum,
                clip: { by: 'global-norm', threshold: 1 },
                threshold: 1,
                rate: 1 / 8,
            },
            answers: {
                parts: {
                    parameters: [
                        { weights: [1 - (1 / 8) * (8 / Math.hypot(8, 4))], bias: [0 - (1 / 8) * (4 / Math.hypot(8, 4))] },
                    ],
                },
            },
        },
    ],
    rejects: [clipEachMicroBatch, clipEachReplica],
    source: 'Pascanu, Mikolov and Bengio 2013: the gradient of the batch is clipped.',
});
/** All the examples of a part of three count, and one of a part of two. */
const masked = ({ parameters, windows }) => ({
    parameters,
    windows: windows.map((replicas) => replicas.map((parts) => parts.map((part) => ({
        ...part,
        valid: part.inputs.shape[0] === 2 ? matrix([1], [0]) : matrix([1], [1], [1]),
    })))),
});
export const decomposable = clause({
    id: 'decomposable/declared',
    says: 'A reduction that is not a sum over parts — a maximum, or a mean over a mask or over weights — MUST be computed over the whole batch and MUST NOT be averaged over the parts. A subject that has only the parts declines the question.',
    formula: String.raw `\max_i \ell_i \ne \tfrac1K \sum_k \max_{i \in k} \ell_i, \qquad \frac{\sum_i m_i \ell_i}{\sum_i m_i} \ne \sum_k \frac{B_k}{B} \cdot \frac{\sum_{i \in k} m_i \ell_i}{\sum_{i \in k} m_i}`,
    given: cases(cross({
        parts: [[[3, 2]], [[3], [2]]],
        reduction: [{ by: 'max' }, { by: 'mean', over: 'valid' }],
    }), ({ parts }) => ({ ...partedRun([parts]), ...rates })),
    asks: ({ reduction, rate, ...run }) => partsAndWhole(reduction.by === 'max' ? run : masked(run), { loss: absoluteError, reduction }, () => rate),
    law: (_, { parts, whole }) => sameRuns(parts, whole),
    examples: [
        {
            given: { ...partedByHand, parts: [[3, 1]], reduction: { by: 'max' }, rate: 1 / 8 },
            answers: { parts: { value: [Math.max(1, 2, 3, 2)], parameters: [{ weights: [1 - (1 / 8) * 3] }] } },
        },
    ],
    rejects: [maxAveraged, ratioAveraged],
    source: 'A ratio of sums is not a mean of ratios. Examples: Dice losses, contrastive losses over a batch, means over valid tokens.',
});
