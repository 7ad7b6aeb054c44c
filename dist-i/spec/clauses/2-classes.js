import { cases, clause, cross, equal, filled, grid, matrix, oneOf, reals, shuffled, tensorOf, vector, } from '../language/index.js';
import { smoothingHardCoded } from '../faults/constants.js';
import { classWeightsByPosition, classWeightsDropped, classWeightsNotInDenominator } from '../faults/denominators.js';
import { companionOverAll, companionUnweighted } from '../faults/ignored.js';
import { positiveWeightDropped, positiveWeightOnAll, smoothingDropped } from '../faults/losses.js';
import { ask, companions, denominator, meanOver, weighed } from './batches.js';
const sum = { by: 'sum' };
const crossEntropy = { name: 'softmax-cross-entropy' };
export const smoothingSharesPopulation = clause({
    id: 'smoothing/population',
    says: 'The smoothed part of a loss MUST use the same mask, the same weights and the same denominator as its main part.',
    formula: String.raw `L_\varepsilon = (1 - \varepsilon) L_0 + \varepsilon L_{\text{uniform}}, \quad \text{each } \tfrac1D \sum_i m_i w_i (\cdot)_i`,
    given: cases([
        ...cross({ reduction: [sum, meanOver('elements')], given: ['nothing'] }),
        ...cross({
            reduction: [sum, meanOver('sum-of-weights'), meanOver('non-zero-weights')],
            given: ['weights'],
        }),
        ...cross({ reduction: [sum, meanOver('valid')], given: ['valid'] }),
        ...cross({ reduction: [meanOver('sum-of-valid-weights')], given: ['both'] }),
    ], ({ given }) => ({
        predictions: tensorOf([4, 3], reals(-4, 4)),
        targets: tensorOf([4], grid(0, 2)),
        smoothing: oneOf(1 / 4, 1 / 8),
        ...companions(crossEntropy, 4, given),
    })),
    asks: ({ smoothing, predictions, targets, ...given }) => {
        const uniform = filled(predictions.shape, 1 / predictions.shape[1]);
        return {
            smoothed: ask({ loss: { ...crossEntropy, smoothing }, predictions, targets }, given.reduction, weighed(given)),
            main: ask({ loss: crossEntropy, predictions, targets }, given.reduction, weighed(given)),
            spread: ask({ loss: crossEntropy, predictions, targets: uniform }, given.reduction, weighed(given)),
        };
    },
    law: ({ add, constant, multiply }, { smoothed, main, spread }, { smoothing }) => ['value', 'gradient'].map((part) => equal(smoothed[part], add(multiply(constant(1 - smoothing), main[part]), multiply(constant(smoothing), spread[part])), part)),
    examples: [
        {
            given: {
                smoothing: 1 / 4,
                reduction: meanOver('valid'),
                given: 'valid',
                predictions: matrix([0, -1024], [-1024, 0], [-1024, 0]),
                targets: vector(0, 0, 0),
                weights: vector(1, 1, 1),
                valid: vector(1, 1, 0),
            },
            answers: {
                smoothed: { value: ((3 / 4) * (0 + 1024) + (1 / 4) * (512 + 512)) / 2 },
                main: { value: (0 + 1024) / 2 },
                spread: { value: (512 + 512) / 2 },
            },
        },
    ],
    rejects: [companionOverAll, companionUnweighted, smoothingDropped, smoothingHardCoded],
    source: 'Szegedy et al. 2016, section 7: smoothing changes the targets, and nothing else.',
});
export const classWeightsMatchTargets = clause({
    id: 'class-weights/by-target',
    says: 'Class weights MUST multiply the loss of each example by the weight of its target’s class. Where the mean divides by the weights, the denominator MUST use these weights too.',
    formula: String.raw `L = \tfrac1D \sum_i w_{t_i} \ell_i, \quad D = \sum_i m_i w_{t_i} \text{ or a count}`,
    given: cases(cross({
        loss: [crossEntropy, { name: 'negative-log-likelihood' }],
        reduction: [
            { by: 'none' },
            sum,
            meanOver('sum-of-weights'),
            meanOver('sum-of-valid-weights'),
            meanOver('elements'),
        ],
    }), () => ({
        predictions: tensorOf([4, 3], reals(-4, 0)),
        targets: tensorOf([4], shuffled(0, 1, 2, 2)),
        classWeights: tensorOf([3], shuffled(1 / 2, 2, 5)),
    })),
    asks: ({ classWeights, ...given }) => ({
        plain: ask(given, { by: 'none' }),
        byClass: ask(given, given.reduction, { classWeights }),
    }),
    law: (arithmetic, { plain, byClass }, { reduction, targets, classWeights }) => {
        const { constant, divide, fromData, multiply, reshape, shape, sum: add } = arithmetic;
        const weights = weightsOf(classWeights, targets);
        const byTarget = fromData(weights);
        const losses = multiply(byTarget, plain.value);
        const D = reduction.by === 'mean' ? denominator(arithmetic, reduction, shape(losses), { weights }) : constant(1);
        return [
            equal(byClass.value, divide(reduction.by === 'none' ? losses : add(losses), D), 'value'),
            equal(byClass.gradient, divide(multiply(reshape(byTarget, [...targets.shape, 1]), plain.gradient), D), 'gradient'),
        ];
    },
    examples: [
        {
            given: {
                loss: { name: 'negative-log-likelihood' },
                reduction: meanOver('sum-of-valid-weights'),
                predictions: matrix([-1, -2], [-3, -4], [-5, -6]),
                targets: vector(0, 1, 1),
                classWeights: vector(3, 5),
            },
            answers: {
                plain: { value: [1, 4, 6] },
                byClass: { value: (3 * 1 + 5 * 4 + 5 * 6) / (3 + 5 + 5), gradient: [-3 / 13, 0, 0, -5 / 13, 0, -5 / 13] },
            },
        },
    ],
    rejects: [classWeightsDropped, classWeightsByPosition, classWeightsNotInDenominator],
    source: 'PyTorch and ONNX divide by the sum of the weights of the targets; Keras by the number of examples.',
});
const weightsOf = (classWeights, { shape, data }) => ({
    shape,
    data: Array.from(data, (target) => classWeights.data[target]),
});
export const positiveWeightOnSoftTargets = clause({
    id: 'positive-weight/soft-targets',
    says: 'A positive weight MUST multiply only the part of the loss that the positive part of the target adds, so that the loss stays linear in the target.',
    formula: String.raw `\ell_q(x, z) = q z \, \ell(x, 1) + (1 - z) \, \ell(x, 0)`,
    given: cases(cross({ reduction: [sum, meanOver('elements')] }), () => ({
        predictions: tensorOf([4], reals(-4, 4)),
        soft: oneOf(1 / 4, 1 / 2, 3 / 4),
        q: oneOf(1 / 2, 3, 8),
    })),
    asks: ({ reduction, predictions, soft, q }) => {
        const at = (target, positiveWeight) => ask({
            loss: { name: 'binary-cross-entropy', ...(positiveWeight !== undefined && { positiveWeight }) },
            predictions,
            targets: filled([4], target),
        }, reduction);
        return { weighted: at(soft, q), positive: at(1), negative: at(0) };
    },
    law: ({ add, constant, multiply }, { weighted, positive, negative }, { soft, q }) => ['value', 'gradient'].map((part) => equal(weighted[part], add(multiply(constant(q * soft), positive[part]), multiply(constant(1 - soft), negative[part])), part)),
    examples: [
        {
            given: { reduction: sum, predictions: vector(-1024, 1024, -1024, 1024), soft: 1 / 4, q: 3 },
            answers: { weighted: { value: 2 * 3 * (1 / 4) * 1024 + 2 * (3 / 4) * 1024 } },
        },
    ],
    rejects: [positiveWeightOnAll, positiveWeightDropped],
    source: '`tf.nn.weighted_cross_entropy_with_logits`; PyTorch’s `pos_weight`.',
});
