import { clipDefinitions } from '../definitions/records.js';
import { joined } from '../definitions/training/window.js';
import { equal, grid, listOf, matrix, reals, recordOf, tensorOf, variantsOf, vector, } from '../language/index.js';
import { anyBatch, definitionOf } from './losses.js';
/** The total loss of a linear model on one batch. */
export const total = (loss, reduction, penalties, parameters, { inputs, targets }) => ({ ask: 'objective', loss, reduction, penalties, parameters, inputs, targets });
/** One run over the batches, each with the rate that `rate` gives it. */
export const train = ({ parameters, batches }, how, rate) => ({
    ask: 'training',
    penalties: [],
    optimizer: { name: 'sgd' },
    ...how,
    parameters,
    batches: batches.map((batch) => ({ ...batch, rate: rate(batch) })),
});
/** B, the number of examples of a batch. */
export const sizeOfBatch = ({ inputs }) => inputs.shape[0];
/** The parameters after the last update. */
export const final = ({ parameters }) => parameters.at(-1);
/** Two runs with the same parameters after every step. */
export const equalRuns = (run, other) => run.parameters.flatMap(({ weights, bias }, t) => [
    equal(weights, other.parameters[t].weights, `weights after step ${t + 1}`),
    equal(bias, other.parameters[t].bias, `bias after step ${t + 1}`),
]);
/** Two runs that end with the same parameters. */
export const equalEnds = (run, other) => [
    equal(final(run).weights, final(other).weights, 'weights'),
    equal(final(run).bias, final(other).bias, 'bias'),
];
export const sgd = { name: 'sgd' };
/** Every way to clip, at thresholds small enough that everything is clipped. */
export const clips = Object.values(clipDefinitions).flatMap(({ name, parameters }) => variantsOf({ by: name }, parameters));
/** A mean whose denominator is the batch size: over the elements, of which the runs below have one an example. */
export const mean = { by: 'mean', over: 'elements' };
export const sum = { by: 'sum' };
/**
 * A run with numbers of any size: F = 2 inputs, batches of the given sizes, and one loss an example: C = 1, or 3 where
 * the loss is one of rows.
 */
export const anyRun = (loss, sizes) => {
    const columns = definitionOf(loss).properties.perRow ? 3 : 1;
    return {
        parameters: recordOf({ weights: tensorOf([2, columns], reals(-1, 1)), bias: tensorOf([columns], reals(-1, 1)) }),
        batches: listOf(...sizes.map((b) => recordOf({ inputs: tensorOf([b, 2], reals(-2, 2)), targets: anyBatch(loss, [b, columns], 2).targets }))),
    };
};
/**
 * A run of one input and one output in small whole numbers, exact for a few steps. Every prediction is above its
 * target, so that no gradient is zero, and that of the absolute error does not move.
 */
export const exactRun = (...sizes) => ({
    parameters: recordOf({ weights: tensorOf([1, 1], grid(1, 3)), bias: tensorOf([1], grid(0, 2)) }),
    batches: listOf(...sizes.map((b) => recordOf({ inputs: tensorOf([b, 1], grid(1, 3)), targets: tensorOf([b, 1], grid(-68, -64)) }))),
});
/** The same by hand: four examples, w = 1 and bias 0, so that the predictions and the errors are the inputs. */
export const byHand = {
    parameters: { weights: matrix([1]), bias: vector(0) },
    batches: [{ inputs: matrix([1], [2], [3], [2]), targets: matrix([0], [0], [0], [0]) }],
};
/** One run over the windows, each with the rate that `rate` gives it. */
export const accumulate = ({ parameters, windows }, how, rate) => ({
    ask: 'accumulation',
    penalties: [],
    optimizer: { name: 'sgd' },
    collective: 'sum',
    ...how,
    parameters,
    windows: windows.map((replicas, index) => ({ rate: rate(index), replicas })),
});
/** What is reported of a data set in these batches. */
export const evaluation = (loss, reduction, penalties, parameters, batches) => ({ ask: 'evaluate', loss, reduction, penalties, parameters, batches });
/** The same with every window's examples in one micro-batch of one replica. */
export const together = ({ parameters, windows }) => ({
    parameters,
    windows: windows.map((replicas) => [[joined(replicas.flat())]]),
});
/** A run as `exactRun` describes it, in such parts; inputs from −3 on where the signs of gradients are to differ. */
export const partedRun = (windows, least = 1) => ({
    parameters: exactRun().parameters,
    windows: listOf(...windows.map((replicas) => listOf(...replicas.map((sizes) => listOf(...sizes.map((n) => recordOf({
        inputs: tensorOf([n, 1], grid(least, 3)),
        targets: tensorOf([n, 1], grid(-68, -64)),
    }))))))),
});
/** A run with numbers of any size, as `anyRun` describes it, in such parts. */
export const anyParts = (loss, windows) => ({
    parameters: anyRun(loss, []).parameters,
    windows: listOf(...windows.map((replicas) => listOf(...replicas.map((sizes) => anyRun(loss, sizes).batches)))),
});
/**
 * The four examples of `byHand` as three and one: what the gradients are is 2, 8, 18 and 8, of which the mean is 36/4.
 */
export const partedByHand = {
    parameters: byHand.parameters,
    windows: [
        [
            [
                { inputs: matrix([1], [2], [3]), targets: matrix([0], [0], [0]) },
                { inputs: matrix([2]), targets: matrix([0]) },
            ],
        ],
    ],
};
/** The two as replicas. */
export const replicasByHand = {
    parameters: byHand.parameters,
    windows: [partedByHand.windows[0][0].map((part) => [part])],
};
