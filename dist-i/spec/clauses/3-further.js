import { admitted, cases, clause, cross, equal, filled, grid, matrix, shuffled, tensorOf, vector, } from '../language/index.js';
import { secondDividedTwice, secondForgetsMean, secondIgnoresUpstream, secondUnweighted, targetsGradientDetached, targetsGradientForgetsMean, targetsGradientLeaks, targetsGradientNegated, targetsGradientUnweighted, weightsGradientForgetsDenominator, weightsGradientForgetsMean, weightsGradientWeighed, } from '../faults/further.js';
import { covering } from '../language/covering.js';
import { ask, companions, elementsShape, meanOver, perExample, weighed } from './batches.js';
import { anyBatch, definitionOf, everyLoss, exactBatch } from './losses.js';
import { eachLoss } from './models.js';
const over = (loss, way) => () => covering({ loss, way, upstream: [-3, 1 / 2] }).map(({ way: { reduction, given }, ...point }) => ({
    ...point,
    reduction,
    given,
}));
const bare = [
    { reduction: meanOver('elements'), given: 'nothing' },
    { reduction: { by: 'sum' }, given: 'nothing' },
    { reduction: { by: 'none' }, given: 'nothing' },
    { reduction: meanOver('valid'), given: 'valid' },
];
const weighing = [
    { reduction: meanOver('sum-of-weights'), given: 'weights' },
    { reduction: { by: 'sum' }, given: 'weights' },
    { reduction: meanOver('elements'), given: 'weights' },
    { reduction: meanOver('sum-of-valid-weights'), given: 'both' },
    { reduction: meanOver('non-zero-weights'), given: 'weights' },
    { reduction: { by: 'none' }, given: 'weights' },
];
const beside = (loss) => ({
    weights: perExample(loss, 4, grid(1 / 2, 3, 1 / 2)),
    valid: perExample(loss, 4, shuffled(1, 0, 1, 0)),
});
const asked = (given, more) => {
    const shape = given.reduction.by === 'none' ? elementsShape(given.loss, given.predictions) : [];
    const size = shape.reduce((a, b) => a * b, 1);
    return ask(given, given.reduction, {
        ...weighed(given),
        cotangent: { shape, data: Array.from({ length: size }, (_, i) => (i % 2 === 0 ? given.upstream : 2)) },
        ...more,
    });
};
/** Losses of which a target may move. */
const ofNumbers = eachLoss.filter((loss) => definitionOf(loss).targetsDerivative !== undefined);
/** Targets that are distributions, where the loss needs them, so that none is at an end. */
const movable = (loss) => ['softmax-cross-entropy', 'kl-divergence'].includes(loss.name)
    ? { ...anyBatch(loss, [4, 3]), targets: tensorOf([4, 3], shuffled(1 / 2, 1 / 4, 1 / 4)) }
    : anyBatch(loss, [4, 3]);
/** Two squared errors by hand, 1 and 9. */
const two = {
    loss: { name: 'squared-error' },
    predictions: matrix([1], [3]),
    targets: matrix([0], [0]),
    valid: vector(1),
};
export const gradientOfTargets = clause({
    id: 'gradient/of-targets',
    says: 'The gradient with respect to the targets, where the targets are numbers, MUST carry the reduction, the weights, the mask and the upstream gradient as that with respect to the predictions does.',
    formula: String.raw `\frac{\partial L}{\partial t_i} = u \, \frac{\partial \operatorname{reduce}}{\partial \ell_i} \, m_i w_i \, \frac{\partial \ell_i}{\partial t_i}`,
    given: cases(over(ofNumbers, [...bare, ...weighing]), ({ loss }) => ({ ...movable(loss), ...beside(loss) }), {
        enough: 1,
    }),
    asks: (given) => ({ loss: asked(given, { targetsGradient: true }) }),
    law: (_, { loss }, __, defined) => admitted(loss.targetsGradient, defined.loss.targetsGradient, 'gradient of the targets'),
    examples: [
        {
            given: { ...two, reduction: meanOver('elements'), given: 'nothing', weights: vector(1), upstream: -3 },
            // The upstream gradient is one number; a mean of two.
            answers: { loss: { targetsGradient: [(-3 * -2) / 2, (-3 * -6) / 2] } },
        },
    ],
    rejects: [
        targetsGradientDetached,
        targetsGradientNegated,
        targetsGradientForgetsMean,
        targetsGradientUnweighted,
        targetsGradientLeaks,
    ],
    source: 'The chain rule.',
});
export const gradientOfWeights = clause({
    id: 'gradient/of-weights',
    says: 'The gradient with respect to the weights MUST be that of what they multiply; where a mean divides by the sum of the weights, they are differentiated there, too.',
    formula: String.raw `\frac{\partial}{\partial w_i} \frac{\sum_j w_j \ell_j}{D} = \frac{\ell_i}{D}, \quad \frac{\partial}{\partial w_i} \frac{\sum_j w_j \ell_j}{\sum_j w_j} = \frac{\ell_i - L}{\sum_j w_j}`,
    given: cases(over(eachLoss, [...weighing, { reduction: { by: 'max' }, given: 'weights' }]), ({ loss }) => ({ ...anyBatch(loss, [4, 3]), ...beside(loss) }), { enough: 1 }),
    asks: (given) => ({ loss: asked(given, { weightsGradient: true }) }),
    law: (_, { loss }, __, defined) => admitted(loss.weightsGradient, defined.loss.weightsGradient, 'gradient of the weights'),
    examples: [
        {
            given: {
                ...two,
                reduction: meanOver('sum-of-weights'),
                given: 'weights',
                weights: matrix([1], [3]),
                upstream: -3,
            },
            // The weighted mean is (1 + 27)/4 = 7.
            answers: { loss: { weightsGradient: [(-3 * (1 - 7)) / 4, (-3 * (9 - 7)) / 4] } },
        },
        {
            given: { ...two, reduction: meanOver('elements'), given: 'weights', weights: matrix([1], [3]), upstream: -3 },
            answers: { loss: { weightsGradient: [(-3 * 1) / 2, (-3 * 9) / 2] } },
        },
    ],
    rejects: [weightsGradientForgetsDenominator, weightsGradientForgetsMean, weightsGradientWeighed],
    source: 'The quotient rule.',
});
/** Losses whose second derivative is a number of every format, so that it is exact in every evaluation. */
const quadratic = everyLoss.filter(({ name }) => ['squared-error', 'huber', 'squared-hinge'].includes(name));
/** Directions of whole numbers. */
const direction = (shape) => tensorOf(shape, grid(-2, 3, 1, [0]));
export const secondDerivative = clause({
    id: 'gradient/second-derivative',
    says: 'The derivative of the gradient along a direction MUST be the second derivative of the loss times that direction: with the reduction, the weights, the mask and the upstream gradient once.',
    formula: String.raw `\tfrac{d}{dh} \nabla L(p + h v) = u \, \frac{\partial \operatorname{reduce}}{\partial \ell_i} \, m_i w_i \, \ell_i'' v_i`,
    given: cases(over(quadratic, [...bare, ...weighing]), ({ loss, given }) => ({
        // Odd quarters: on no threshold.
        predictions: tensorOf([4, 2], grid(-31 / 4, 31 / 4, 1 / 2)),
        targets: exactBatch(loss, 4).targets,
        ...companions(loss, 4, given),
        direction: direction([4, 2]),
    }), { enough: 1 }),
    asks: ({ direction: v, ...given }) => ({ loss: asked(given, { direction: v }) }),
    law: (_, { loss }, __, defined) => admitted(loss.second, defined.loss.second, 'second derivative'),
    examples: [
        {
            given: {
                ...two,
                reduction: meanOver('elements'),
                given: 'nothing',
                weights: vector(1),
                upstream: -3,
                direction: matrix([1], [-2]),
            },
            answers: { loss: { second: [(-3 * 2 * 1) / 2, (-3 * 2 * -2) / 2] } },
        },
    ],
    rejects: [secondForgetsMean, secondDividedTwice, secondIgnoresUpstream, secondUnweighted],
    source: 'Pearlmutter 1994 on the product of a Hessian and a vector.',
});
/** What the loss is multiplied by: D, from a mean to the sum; an upstream gradient; or the same weight everywhere. */
const factors = ['the denominator', 'an upstream gradient', 'a weight'];
const sumTimes = ({ by, loss }) => ({
    ...(by === 'an upstream gradient' && { cotangent: { shape: [], data: [-4] } }),
    ...(by === 'a weight' && { weights: filled(definitionOf(loss).properties.perRow ? [4] : [4, 1], -4) }),
});
export const secondIsLinear = clause({
    id: 'gradient/second-derivative-is-linear',
    says: 'For each loss, the second derivative along a direction MUST be multiplied by what the loss is multiplied by: by the denominator, from the mean to the sum; by the upstream gradient; and by the weights.',
    formula: String.raw `\nabla^2 (c L) \, v = c \, \nabla^2 L \, v, \quad \nabla^2 \textstyle\sum_i \ell_i \, v = D \, \nabla^2 \bar\ell \, v`,
    // Powers of two: there scaling commutes with rounding.
    given: cases(cross({ by: factors, loss: everyLoss }), ({ loss }) => ({ ...anyBatch(loss, [4, 4], 2), direction: direction([4, 4]) }), { enough: 1, bitForBit: true }),
    asks: ({ by, direction: v, ...given }) => ({
        plain: ask(given, by === 'the denominator' ? meanOver('elements') : { by: 'sum' }, { direction: v }),
        multiplied: ask(given, { by: 'sum' }, { ...sumTimes({ by, loss: given.loss }), direction: v }),
    }),
    law: ({ constant, multiply }, { plain, multiplied }, { by, loss, predictions }) => {
        const d = elementsShape(loss, predictions).reduce((a, b) => a * b);
        return equal(multiplied.second, multiply(constant(by === 'the denominator' ? d : -4), plain.second), 'second derivative');
    },
    examples: [
        {
            given: { ...two, by: 'the denominator', direction: matrix([1], [-2]) },
            answers: { plain: { second: [(2 * 1) / 2, (2 * -2) / 2] }, multiplied: { second: [2 * 1, 2 * -2] } },
        },
        {
            given: { ...two, by: 'an upstream gradient', direction: matrix([1], [-2]) },
            answers: { plain: { second: [2 * 1, 2 * -2] }, multiplied: { second: [-4 * 2 * 1, -4 * 2 * -2] } },
        },
    ],
    rejects: [secondForgetsMean, secondDividedTwice, secondIgnoresUpstream, secondUnweighted],
    source: 'Linearity of the derivative.',
});
