import { anotherLoss } from './another.js';
/** Definitions in which a mean over a given count that is at least so large divides by another. */
const dividing = (right, least, other) => anotherLoss(right, (problem) => {
    const { reduction } = problem;
    if (reduction.by !== 'mean' || reduction.over !== 'constant' || (reduction.count ?? 0) < least)
        return problem;
    return { ...problem, reduction: { ...reduction, count: other(reduction.count) } };
});
export const largeCountIsOneMore = {
    id: 'large-count-is-one-more',
    faultClass: 'FC-09',
    does: 'divides by D + 1 where the given count is 64 or more, so that every number is a little too small',
    formula: '\\tfrac1{D + 1} \\sum_i \\ell_i \\text{ where } D \\ge 2^6',
    wrong: (right) => dividing(right, 2 ** 6, (count) => count + 1),
};
export const gradientOfLargeCountScaled = {
    id: 'gradient-of-large-count-scaled',
    faultClass: 'FC-14',
    does: 'scales the gradient of a mean over a given count of 64 or more by (D + 1)/D, and not its value',
    formula: '\\nabla L := \\tfrac{D + 1}D \\nabla L \\text{ where } D \\ge 2^6',
    wrong: (right) => ({
        ...right,
        loss: (d, arithmetic, problem) => {
            const found = right.loss(d, arithmetic, problem);
            const { reduction } = problem;
            if (reduction.by !== 'mean' || reduction.over !== 'constant' || (reduction.count ?? 0) < 2 ** 6)
                return found;
            const factor = arithmetic.constant((reduction.count + 1) / reduction.count);
            return { ...found, gradient: arithmetic.multiply(found.gradient, factor) };
        },
    }),
};
