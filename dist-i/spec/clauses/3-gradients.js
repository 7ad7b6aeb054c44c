import { atMost, cases, clause, cross, equal, filled, grid, matrix, moved, oneOf, shuffled, sizeOf, tensorOf, vector, } from '../language/index.js';
import { cotangentIgnored, derivativeHalved, derivativeNegated, firstCotangentForAll, gradientForgetsConstant, gradientIsAlwaysOfMean, gradientIsAlwaysOfSum, kinkIsNaN, perExampleCarriesDenominator, } from '../faults/gradients.js';
import { countsForSumOfWeights, sumOfWeightsForCount } from '../faults/denominators.js';
import { maxTiesAllGetOne, meanDividesByOneLess, meanDividesTwice, meanDoesNotDivide, sumIsMean, } from '../faults/reductions.js';
import { ignoredIsZero } from './2-masks.js';
import { ask, denominator, elementsShape, meanOver, weighed, weighedBatches } from './batches.js';
import { four, unweighed } from './by-hand.js';
import { gradientOfTargets, gradientOfWeights, secondDerivative, secondIsLinear } from './3-further.js';
import { tiesShareAtMostOne, tiesShareOne } from './3-ties.js';
import { definitionOf, everyLoss, exactBatch, losses, overLosses, smoothBatch } from './losses.js';
const sumAndMean = [{ by: 'sum' }, { by: 'mean', over: 'elements' }];
const constantFactor = clause({
    id: 'gradient/constant-factor',
    says: 'The gradient of a constant times the loss MUST be that constant times the gradient of the loss.',
    formula: String.raw `\nabla (cL) = c \, \nabla L`,
    given: cases(overLosses(cross({ reduction: sumAndMean }), losses), ({ loss }) => ({
        ...exactBatch(loss, 4),
        c: oneOf(-3, 1 / 2, 3),
    })),
    asks: (given) => ({ plain: ask(given, given.reduction), scaled: ask(given, given.reduction, { scale: given.c }) }),
    law: ({ constant, multiply }, { plain, scaled }, { c }) => [
        equal(scaled.value, multiply(constant(c), plain.value), 'value'),
        equal(scaled.gradient, multiply(constant(c), plain.gradient), 'gradient'),
    ],
    examples: [
        {
            given: { ...four, reduction: { by: 'mean', over: 'elements' }, c: 3 },
            answers: {
                scaled: { value: 3 * ((4 + 16 + 0 + 36) / 4), gradient: [(3 * 4) / 4, (3 * -8) / 4, 0, (3 * 12) / 4] },
            },
        },
    ],
    rejects: [gradientForgetsConstant],
    source: 'Source answer 2: the derivative of a constant times a function.',
});
const limit = clause({
    id: 'gradient/limit',
    says: 'The gradient MUST be the limit of the difference quotient: the remainder of the first-order expansion shrinks with the square of the step.',
    formula: String.raw `\big| L(x + hv) - L(x) - h \langle \nabla L(x), v \rangle \big| \le \tfrac{K \|v\|^2}{D} h^2`,
    given: cases(cross({ reduction: sumAndMean, loss: everyLoss }), ({ loss }) => ({
        ...smoothBatch(loss, [4, 4]),
        along: tensorOf([4, 4], grid(-1, 1, 2)),
    })),
    asks: (given) => {
        const at = (h) => ask({ ...given, predictions: moved(given.predictions, h, given.along) }, given.reduction);
        return { here: at(0), far: at(1 / 4), near: at(1 / 8), nearer: at(1 / 16) };
    },
    law: ({ absolute, constant, fromData, multiply, subtract, sum }, { here, far, near, nearer }, { along, loss, predictions, reduction }) => {
        // Twice what the second derivative allows: the other half is room for rounding, which at these steps is far less.
        const d = reduction.by === 'mean' ? elementsShape(loss, predictions).reduce((a, b) => a * b) : 1;
        const k = (definitionOf(loss).curvature(loss) * along.data.length) / d;
        const slope = sum(multiply(here.gradient, fromData(along)));
        return [
            [far, 1 / 4],
            [near, 1 / 8],
            [nearer, 1 / 16],
        ].map(([there, h]) => {
            const left = subtract(subtract(there.value, here.value), multiply(constant(h), slope));
            return atMost(absolute(left), constant(k * h ** 2), `h = ${h}`);
        });
    },
    examples: [
        {
            given: { ...four, along: matrix([1], [-1], [1], [0]), reduction: { by: 'sum' } },
            answers: {
                here: { value: 4 + 16 + 36, gradient: [4, -8, 0, 12] },
                far: { value: (2 + 1 / 4) ** 2 + (-4 - 1 / 4) ** 2 + (1 / 4) ** 2 + 36 },
            },
        },
    ],
    rejects: [derivativeHalved, derivativeNegated, gradientIsAlwaysOfMean, gradientIsAlwaysOfSum],
    source: 'Source answer 2: the derivative as the limit of a difference quotient.',
});
const sumIsDenominatorTimesMean = clause({
    id: 'gradient/sum-is-denominator-times-mean',
    says: 'The gradient of the summed loss MUST be the denominator times the gradient of the mean loss.',
    formula: String.raw `\nabla L_{\text{sum}} = D \cdot \nabla L_{\text{mean}}`,
    given: weighedBatches,
    asks: (given) => ({
        sum: ask(given, { by: 'sum' }, weighed(given)),
        mean: ask(given, meanOver(given.over), weighed(given)),
    }),
    law: (arithmetic, { sum, mean }, given) => {
        const d = denominator(arithmetic, meanOver(given.over), elementsShape(given.loss, given.predictions), weighed(given));
        return equal(sum.gradient, arithmetic.multiply(d, mean.gradient));
    },
    examples: [
        {
            given: { ...four, ...unweighed },
            answers: { sum: { gradient: [4, -8, 0, 12] }, mean: { gradient: [4 / 4, -8 / 4, 0, 12 / 4] } },
        },
    ],
    rejects: [
        gradientIsAlwaysOfMean,
        gradientIsAlwaysOfSum,
        meanDoesNotDivide,
        meanDividesTwice,
        meanDividesByOneLess,
        sumIsMean,
        countsForSumOfWeights,
        sumOfWeightsForCount,
    ],
    source: 'Linearity of the derivative; source answer 2.',
});
const cotangent = clause({
    id: 'gradient/cotangent',
    says: 'The gradient MUST be linear in the upstream gradient, for each element of the reduced loss.',
    formula: String.raw `u^\top J = \sum_i u_i \nabla L_i`,
    given: cases(cross({ loss: everyLoss }), ({ loss }) => ({
        ...exactBatch(loss, 4),
        upstream: tensorOf([4], shuffled(1, 0, 2, -1)),
    })),
    asks: (given) => ({
        each: ask(given, { by: 'none' }),
        pulled: ask(given, { by: 'none' }, { cotangent: spread(given) }),
        sum: ask(given, { by: 'sum' }, { cotangent: { shape: [], data: [3] } }),
    }),
    law: ({ constant, fromData, multiply, reshape }, { each, pulled, sum }, { upstream }) => [
        equal(pulled.gradient, multiply(reshape(fromData(upstream), [4, 1]), each.gradient), 'none'),
        equal(sum.gradient, multiply(constant(3), each.gradient), 'sum'),
    ],
    examples: [
        {
            given: {
                loss: { name: 'squared-error' },
                predictions: matrix([1], [2], [3], [4]),
                targets: matrix([0], [0], [0], [0]),
                upstream: vector(1, 0, 2, -1),
            },
            answers: { pulled: { gradient: [1 * 2, 0, 2 * 6, -1 * 8] }, sum: { gradient: [3 * 2, 3 * 4, 3 * 6, 3 * 8] } },
        },
    ],
    rejects: [cotangentIgnored, firstCotangentForAll, perExampleCarriesDenominator],
    source: 'The chain rule: a pull-back is linear.',
});
/** One upstream number an example, on every element of its unreduced loss. */
function spread({ loss, predictions, upstream }) {
    const shape = elementsShape(loss, predictions);
    const columns = sizeOf(shape.slice(1));
    return { shape, data: Array.from(upstream.data).flatMap((u) => Array.from({ length: columns }, () => u)) };
}
const perExample = clause({
    id: 'gradient/per-example-carries-no-denominator',
    says: 'The gradient of each example of an unreduced loss MUST be the term that the gradient of the sum adds, without a denominator.',
    formula: String.raw `\nabla \sum_i \ell_i = \sum_i \nabla \ell_i, \quad \nabla \ell_i \text{ without } \tfrac1D`,
    given: cases(cross({ loss: everyLoss }), ({ loss }) => exactBatch(loss, 4)),
    asks: (given) => ({
        none: ask(given, { by: 'none' }),
        sum: ask(given, { by: 'sum' }),
        mean: ask(given, meanOver('elements')),
    }),
    law: ({ constant, multiply }, { none, sum, mean }, { loss, predictions }) => [
        equal(none.gradient, sum.gradient, 'sum'),
        equal(none.gradient, multiply(constant(sizeOf(elementsShape(loss, predictions))), mean.gradient), 'mean'),
    ],
    examples: [
        {
            given: {
                loss: { name: 'squared-error' },
                predictions: matrix([1], [5], [-7], [12]),
                targets: matrix([0], [0], [0], [0]),
            },
            answers: {
                none: { gradient: [2, 10, -14, 24] },
                sum: { gradient: [2, 10, -14, 24] },
                mean: { gradient: [2 / 4, 10 / 4, -14 / 4, 24 / 4] },
            },
        },
    ],
    rejects: [perExampleCarriesDenominator, gradientIsAlwaysOfSum, gradientIsAlwaysOfMean],
    source: 'Second moments of per-example gradients are off by B² where each carries 1/B.',
});
const kink = clause({
    id: 'gradient/kink-is-between-the-slopes',
    says: 'At a kink of the loss, the gradient MUST lie between the two one-sided derivatives.',
    formula: String.raw `\ell(e) = |e| \implies -1 \le \ell'(0) \le 1`,
    given: cases([{ b: 4 }], ({ b }) => ({ predictions: tensorOf([b], grid(-1, 1)) }), { bitForBit: true }),
    asks: ({ predictions, b }) => ({
        none: ask({ loss: { name: 'absolute-error' }, predictions, targets: filled([b], 0) }, { by: 'none' }),
    }),
    law: ({ constant }, { none }) => [
        atMost(constant(-1), none.gradient, 'left slope'),
        atMost(none.gradient, constant(1), 'right slope'),
    ],
    examples: [{ given: { b: 4, predictions: vector(1, 0, -1, 1) }, answers: { none: { value: [1, 0, 1, 1] } } }],
    rejects: [kinkIsNaN],
    source: 'The subdifferential of a convex function. Which of its elements a subject takes is left open.',
});
const maxIsSubgradient = clause({
    id: 'gradient/max-is-a-subgradient',
    says: 'The gradient of the maximum loss MUST be a convex combination of the gradients of the elements that attain it, ties included.',
    formula: String.raw `\nabla L_{\max} = \sum_i \alpha_i \nabla \ell_i, \quad \alpha_i \ge 0, \ \sum_i \alpha_i = 1, \ \alpha_i (L_{\max} - \ell_i) = 0`,
    // Absolute errors away from their kinks have derivatives ±1: the coefficients can be read off the gradient.
    given: cases([
        [3, 1, -2, 1],
        [3, 3, 1, 2],
        [-3, 3, 1, -2],
        [3, -3, 3, 3],
    ].map((errors) => ({ errors })), ({ errors }) => ({ predictions: tensorOf([4], shuffled(...errors)) }), { bitForBit: true }),
    asks: ({ predictions }) => {
        const batch = { loss: { name: 'absolute-error' }, predictions, targets: filled([4], 0) };
        return { none: ask(batch, { by: 'none' }), max: ask(batch, { by: 'max' }) };
    },
    law: ({ absolute, constant, max: largest, multiply, subtract, sum }, { none, max }) => {
        const alpha = multiply(max.gradient, none.gradient);
        return [
            atMost(constant(0), alpha, 'coefficients are not negative'),
            equal(sum(absolute(alpha)), constant(1), 'coefficients sum to one'),
            equal(multiply(alpha, subtract(largest(none.value), none.value)), constant(0), 'elements below the maximum have the coefficient zero'),
        ];
    },
    examples: [
        {
            given: { errors: [3, 1, -2, 1], predictions: vector(1, 3, -2, 1) },
            answers: { max: { value: Math.max(1, 3, 2, 1), gradient: [0, 1, 0, 0] } },
        },
    ],
    rejects: [maxTiesAllGetOne],
    source: 'Danskin 1967: the directional derivative of a maximum.',
});
export const chapter = {
    title: 'Gradients',
    clauses: [
        constantFactor,
        limit,
        sumIsDenominatorTimesMean,
        cotangent,
        perExample,
        ignoredIsZero,
        kink,
        maxIsSubgradient,
        tiesShareOne,
        tiesShareAtMostOne,
        gradientOfTargets,
        gradientOfWeights,
        secondDerivative,
        secondIsLinear,
    ],
};
