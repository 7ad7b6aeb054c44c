import { sizeOf } from '../language/index.js';
import { anotherReduction } from './another.js';
import { every } from './every.js';
import { multiplied } from './losses.js';
/** Definitions whose gradient answers another problem than its value does. */
const backward = (right, change) => ({
    ...right,
    loss: (d, arithmetic, problem) => ({
        ...right.loss(d, arithmetic, change(problem)),
        value: right.loss(d, arithmetic, problem).value,
    }),
});
export const gradientIsAlwaysOfMean = {
    id: 'gradient-always-of-mean',
    faultClass: 'FC-12',
    does: 'returns the gradient of the mean for the sum',
    formula: '\\nabla \\textstyle\\sum_i \\ell_i := \\tfrac1N \\sum_i \\nabla \\ell_i',
    wrong: (right) => backward(right, (problem) => problem.reduction.by === 'sum' ? { ...problem, reduction: { by: 'mean', over: 'elements' } } : problem),
};
export const gradientIsAlwaysOfSum = {
    id: 'gradient-always-of-sum',
    faultClass: 'FC-12',
    does: 'returns the gradient of the sum for the mean',
    formula: '\\nabla \\tfrac1D \\textstyle\\sum_i \\ell_i := \\sum_i \\nabla \\ell_i',
    wrong: (right) => backward(right, (problem) => problem.reduction.by === 'mean' ? { ...problem, reduction: { by: 'sum' } } : problem),
};
export const gradientForgetsConstant = {
    id: 'gradient-forgets-constant',
    faultClass: 'FC-13',
    does: 'leaves a constant factor of the loss out of the gradient',
    formula: '\\nabla (cL) := \\nabla L',
    wrong: (right) => backward(right, (problem) => ({ ...problem, scale: 1 })),
};
export const cotangentIgnored = {
    id: 'cotangent-ignored',
    faultClass: 'FC-13',
    does: 'ignores the upstream gradient',
    formula: 'u^\\top J := \\mathbf 1^\\top J',
    wrong: (right) => backward(right, (problem) => ({ ...problem, cotangent: undefined })),
};
export const firstCotangentForAll = {
    id: 'first-cotangent-for-all',
    faultClass: 'FC-13',
    does: 'multiplies every element of an unreduced loss by the upstream gradient of the first',
    formula: 'u^\\top J := u_1 \\textstyle\\sum_i \\nabla \\ell_i',
    wrong: (right) => anotherReduction(right, 'none', {
        pullback: ({ fromData, multiply, shape, sum }, _, __, upstream) => {
            const first = new Float64Array(sizeOf(shape(upstream)));
            first[0] = 1;
            return sum(multiply(fromData({ shape: shape(upstream), data: first }), upstream));
        },
    }),
};
export const perExampleCarriesDenominator = {
    id: 'per-example-carries-denominator',
    faultClass: 'FC-17',
    does: 'divides the gradient of every example by the batch size, though nothing is reduced',
    formula: '\\nabla \\ell_i := \\tfrac1B \\nabla \\ell_i',
    wrong: (right) => anotherReduction(right, 'none', {
        pullback: ({ constant, divide }, _, { shape }, upstream) => divide(upstream, constant(shape[0])),
    }),
};
/** Definitions in which the derivative of every loss is multiplied by a constant. */
const differentiating = (right, factor) => ({
    ...right,
    losses: every(right.losses, (of) => multiplied(of, factor, 'derivative')),
});
export const derivativeHalved = {
    id: 'derivative-halved',
    faultClass: 'FC-14',
    does: 'differentiates ½ℓ where the value is ℓ',
    formula: "\\ell = d^2,\\ \\ell' := d",
    wrong: (right) => differentiating(right, 1 / 2),
};
export const derivativeNegated = {
    id: 'derivative-negated',
    faultClass: 'FC-14',
    does: 'returns the gradient with the other sign',
    formula: '\\nabla L := -\\nabla L',
    wrong: (right) => differentiating(right, -1),
};
export const kinkIsNaN = {
    id: 'kink-is-nan',
    faultClass: 'FC-14',
    does: 'differentiates |e| as e/|e|, which is NaN at the kink',
    formula: "|e|' := e / |e|",
    wrong: (right) => ({
        ...right,
        losses: {
            ...right.losses,
            'absolute-error': {
                ...right.losses['absolute-error'],
                derivative: ({ absolute, divide, subtract }, p, t) => divide(subtract(p, t), absolute(subtract(p, t))),
            },
        },
    }),
};
