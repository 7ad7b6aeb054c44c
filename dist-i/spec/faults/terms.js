import { eachOf } from '../definitions/training/window.js';
/** Definitions in which a second term is another one. */
const anotherSecond = (right, change) => ({
    ...right,
    objective: (d, arithmetic, problem) => right.objective(d, arithmetic, problem.second === undefined ? problem : { ...problem, second: change(problem.second, problem) }),
});
export const secondTermAsFirst = {
    id: 'second-term-reduced-as-first',
    faultClass: 'FC-38',
    does: 'reduces the second term of a loss as it does the first, by whose denominator it then divides',
    formula: String.raw `\operatorname{reduce}_i \ell_i + c \operatorname{reduce}_i \ell'_i \text{ for } \operatorname{reduce}_i \ell_i + c \operatorname{reduce}'_i \ell'_i`,
    wrong: (right) => anotherSecond(right, (second, { reduction }) => ({ ...second, reduction })),
};
export const secondTermSummed = {
    id: 'second-term-summed',
    faultClass: 'FC-38',
    does: 'adds the second term of a loss up, and does not divide where it is a mean',
    formula: String.raw `L + c \textstyle\sum_i \ell'_i \text{ for } L + \tfrac{c}{D'} \sum_i \ell'_i`,
    wrong: (right) => anotherSecond(right, (second) => second.reduction.by === 'mean' ? { ...second, reduction: { by: 'sum' } } : second),
};
export const secondTermUnweighted = {
    id: 'second-term-unweighted',
    faultClass: 'FC-38',
    does: 'ignores the weight of the second term of a loss',
    formula: 'c := 1',
    wrong: (right) => anotherSecond(right, (second) => ({ ...second, weight: 1 })),
};
/** Definitions in which the first and the second term, with the penalties of the first, are joined otherwise. */
const joinedOtherwise = (right, join) => ({
    ...right,
    objective: (d, arithmetic, problem) => {
        const both = right.objective(d, arithmetic, problem);
        const { second, ...alone } = problem;
        return second === undefined ? both : join(arithmetic, both, right.objective(d, arithmetic, alone), second);
    },
});
export const termsAveraged = {
    id: 'terms-averaged',
    faultClass: 'FC-38',
    does: 'averages the two terms of a loss by their weights, and does not add them',
    formula: String.raw `\tfrac{L + c L'}{1 + c} \text{ for } L + c L'`,
    wrong: (right) => joinedOtherwise(right, (a, both, _, { weight }) => eachOf(both, (x) => a.divide(x, a.constant(1 + weight)))),
};
export const secondTermDetached = {
    id: 'second-term-without-gradient',
    faultClass: 'FC-14',
    does: 'reports the second term of a loss, but leaves it out of the gradient',
    formula: String.raw `\nabla (L + c L') := \nabla L`,
    wrong: (right) => joinedOtherwise(right, (_, both, { gradient }) => ({ ...both, gradient })),
};
export const secondTermDropped = {
    id: 'second-term-dropped',
    faultClass: 'FC-10',
    does: 'ignores the second term of a loss',
    formula: String.raw `L + c L' := L`,
    wrong: (right) => joinedOtherwise(right, (_, __, first) => first),
};
