import { sizeOf } from '../language/index.js';
import { anotherLoss, anotherReduction } from './another.js';
import { every } from './every.js';
export const maskByMultiplication = {
    id: 'mask-by-multiplication',
    faultClass: 'FC-07',
    does: 'masks by multiplication, so that an ignored NaN or infinity is not ignored',
    formula: '\\textstyle\\sum_i m_i \\ell_i',
    wrong: (right) => anotherLoss(right, (problem, { multiply }) => {
        if (problem.valid === undefined)
            return problem;
        // The mask as a weight: zero times what is hidden.
        const weights = problem.weights === undefined ? problem.valid : multiply(problem.weights, problem.valid);
        const over = problem.reduction.by === 'mean' && problem.reduction.over === 'valid'
            ? { by: 'mean', over: 'sum-of-weights' }
            : problem.reduction;
        return { ...problem, valid: undefined, weights, reduction: over };
    }),
};
/** Definitions that add otherwise, for a sum and for a mean. */
const adding = (right, sum) => anotherReduction(anotherReduction(right, 'sum', { value: sum }), 'mean', {
    value: (arithmetic, elements, { denominator }) => arithmetic.divide(sum(arithmetic, elements), denominator),
});
/** x where it is finite, and zero elsewhere; what is larger than 2¹⁰⁰ counts as infinite. */
const finite = ({ absolute, constant, positive, select, subtract }, x) => select(positive(subtract(constant(2 ** 100), absolute(x))), x, constant(0));
export const nanIsZero = {
    id: 'non-finite-is-zero',
    faultClass: 'FC-07',
    does: 'treats a loss that is NaN or infinite as zero',
    formula: '\\ell_i := 0 \\text{ where } \\ell_i \\text{ is not finite}',
    wrong: (right) => adding(right, (arithmetic, elements) => arithmetic.sum(finite(arithmetic, elements))),
};
export const nanNotCounted = {
    id: 'nan-not-counted',
    faultClass: 'FC-01',
    does: 'leaves a loss that is NaN out of the mean, and out of its count, as `nanmean` does',
    formula: String.raw `\textstyle\sum_{\ell_i \ne \text{NaN}} w_i \ell_i \,/\, \#(\ell_i \ne \text{NaN})`,
    wrong: (right) => anotherReduction(right, 'mean', {
        value: (arithmetic, elements, { shape, denominator }) => {
            const { absolute, constant, divide, multiply, positive, subtract, sum } = arithmetic;
            const kept = sum(positive(subtract(constant(2 ** 100), absolute(elements))));
            const share = divide(kept, constant(sizeOf(shape)));
            return divide(sum(finite(arithmetic, elements)), multiply(denominator, share));
        },
    }),
};
export const nanSpreads = {
    id: 'nan-spreads-to-all-gradients',
    faultClass: 'FC-07',
    does: 'multiplies every gradient by something that is NaN where the loss is, so that one example spoils all',
    formula: String.raw `\partial L / \partial x_i := \partial L / \partial x_i + 0 \cdot L`,
    wrong: (right) => ({
        ...right,
        loss: (d, arithmetic, problem) => {
            const solution = right.loss(d, arithmetic, problem);
            if (problem.reduction.by === 'none')
                return solution;
            const { add, constant, multiply } = arithmetic;
            return { ...solution, gradient: add(solution.gradient, multiply(constant(0), solution.value)) };
        },
    }),
};
/** A count that goes up by ones: from some number on, one more is rounded away; in bfloat16 from 256. */
const countedLow = (most) => (of) => (arithmetic, population, count) => arithmetic.minimum(of(arithmetic, population, count), arithmetic.constant(most));
export const countInBfloat16 = {
    id: 'count-in-bfloat16',
    faultClass: 'FC-30',
    does: 'counts in bfloat16, which has no 257',
    formula: 'D := \\min(D, 2^8)',
    wrong: (right) => ({ ...right, denominators: every(right.denominators, countedLow(2 ** 8)) }),
};
export const countInFloat16 = {
    id: 'count-in-float16',
    faultClass: 'FC-40',
    does: 'counts in float16, which has no 2049',
    formula: 'D := \\min(D, 2^{11})',
    wrong: (right) => ({ ...right, denominators: every(right.denominators, countedLow(2 ** 11)) }),
};
export const countInSixteenBits = {
    id: 'count-in-16-bits',
    faultClass: 'FC-40',
    does: 'counts in a whole number of 16 bits, which begins again at 65,536',
    formula: String.raw `D := D \bmod 2^{16}`,
    wrong: (right) => ({
        ...right,
        denominators: every(right.denominators, (of) => (arithmetic, population, count) => {
            const { constant, positive, select, subtract } = arithmetic;
            const counted = of(arithmetic, population, count);
            const beyond = subtract(counted, constant(2 ** 16));
            return select(positive(subtract(counted, constant(2 ** 16 - 1))), beyond, counted);
        }),
    }),
};
/** The nearest number with 8 significant bits, half to even. */
function toBfloat16(x) {
    if (x === 0 || !Number.isFinite(x))
        return x;
    const unit = 2 ** (Math.floor(Math.log2(Math.abs(x))) - 7);
    const units = Math.floor(x / unit);
    const beyond = x / unit - units;
    return (beyond > 1 / 2 || (beyond === 1 / 2 && units % 2 !== 0) ? units + 1 : units) * unit;
}
/** The sum in order, each partial sum rounded to bfloat16. */
const lowSum = ({ constant, read }, x) => constant(Array.from(read(x).data).reduce((total, one) => toBfloat16(total + one), 0));
export const sumInBfloat16 = {
    id: 'sum-in-bfloat16',
    faultClass: 'FC-30',
    does: 'adds in bfloat16, of 8 bits',
    formula: 's_i := \\mathrm{RN}_8(s_{i-1} + \\ell_i)',
    wrong: (right) => adding(right, lowSum),
};
export const subnormalIsNormal = {
    id: 'subnormal-is-normal',
    faultClass: 'FC-30',
    does: 'rounds an absolute error below the smallest normal number of float16 up to it',
    formula: '\\ell := 2^{-14} \\text{ where } 0 < \\ell < 2^{-14}',
    wrong: (right) => ({
        ...right,
        losses: {
            ...right.losses,
            'absolute-error': {
                ...right.losses['absolute-error'],
                value: (arithmetic, p, t) => {
                    const { absolute, constant, maximum, positive, select, subtract } = arithmetic;
                    const error = absolute(subtract(p, t));
                    return select(positive(error), maximum(error, constant(2 ** -14)), error);
                },
            },
        },
    }),
};
