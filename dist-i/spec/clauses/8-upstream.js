import { admitted, cases, clause, grid, matrix, shuffled, vector, } from '../language/index.js';
import { upstreamIgnoredByMax, upstreamIgnoredByMean, upstreamIgnoredWithMask, upstreamIgnoredWithWeights, } from '../faults/cotangents.js';
import { covering } from '../language/covering.js';
import { ask, meanOver, perExample, weighed } from './batches.js';
import { anyBatch } from './losses.js';
import { eachLoss, inTurn } from './models.js';
const bare = [
    { reduction: meanOver('elements'), given: 'nothing' },
    { reduction: { by: 'max' }, given: 'nothing' },
];
const weighing = [
    { reduction: meanOver('valid'), given: 'valid' },
    { reduction: { by: 'sum' }, given: 'weights' },
    { reduction: meanOver('sum-of-weights'), given: 'weights' },
];
const points = () => inTurn(covering({ loss: eachLoss, way: bare, upstream: [-3, 1 / 2] }), covering({ loss: eachLoss, way: weighing, upstream: [-3, 1 / 2] })).map(({ way, ...point }) => ({ ...point, ...way }));
export const upstream = clause({
    id: 'numbers/upstream-gradient',
    says: 'The gradient of each loss, under each reduction, with weights and with a mask, MUST be multiplied by the upstream gradient.',
    formula: String.raw `\nabla (u L) = u \nabla L`,
    given: cases(points, ({ loss }) => ({
        ...anyBatch(loss, [4, 3]),
        weights: perExample(loss, 4, grid(0.5, 3, 0.5)),
        valid: perExample(loss, 4, shuffled(1, 0, 1, 0)),
    }), { enough: 1 }),
    asks: (given) => ({
        loss: ask(given, given.reduction, { ...weighed(given), cotangent: { shape: [], data: [given.upstream] } }),
    }),
    law: (_, { loss }, __, defined) => admitted(loss.gradient, defined.loss.gradient, 'gradient'),
    examples: [
        {
            given: {
                loss: { name: 'squared-error' },
                upstream: -3,
                reduction: meanOver('elements'),
                given: 'nothing',
                predictions: matrix([1], [3]),
                targets: matrix([0], [0]),
                weights: vector(1),
                valid: vector(1),
            },
            answers: { loss: { value: (1 + 9) / 2, gradient: [(-3 * 2) / 2, (-3 * 6) / 2] } },
        },
    ],
    rejects: [upstreamIgnoredByMean, upstreamIgnoredByMax, upstreamIgnoredWithWeights, upstreamIgnoredWithMask],
    source: 'The chain rule.',
});
