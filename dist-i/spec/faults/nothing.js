import { anotherLoss } from './another.js';
/** Definitions that take one declared identity for another. */
const taking = (right, identity, as) => anotherLoss(right, (problem) => (problem.reduction.ofNothing === identity ? ofNothing(problem, as) : problem));
const ofNothing = (problem, as) => {
    const { ofNothing: _, ...reduction } = problem.reduction;
    return { ...problem, reduction: as === undefined ? reduction : { ...reduction, ofNothing: as } };
};
export const nothingIsNaN = {
    id: 'nothing-is-nan',
    faultClass: 'FC-06',
    does: 'divides zero by zero for the mean of no elements, which is declared to be zero',
    formula: '0/0',
    wrong: (right) => taking(right, 'mean-is-zero', undefined),
};
export const nothingIsZero = {
    id: 'nothing-is-zero',
    faultClass: 'FC-06',
    does: 'gives zero for the mean of no elements, which is declared to be NaN',
    formula: '\\textstyle\\sum_i \\ell_i / \\max(D, 1)',
    wrong: (right) => taking(right, 'mean-is-nan', 'mean-is-zero'),
};
export const maxOfNothingIsZero = {
    id: 'max-of-nothing-is-zero',
    faultClass: 'FC-06',
    does: 'gives zero for the maximum of no elements, which is declared to be −∞',
    formula: '\\max_i m_i \\ell_i',
    wrong: (right) => ({
        ...right,
        loss: (d, arithmetic, problem) => {
            const { constant, select } = arithmetic;
            const solution = right.loss(d, arithmetic, problem);
            return problem.reduction.by === 'max'
                ? { ...solution, value: select(solution.nothing, constant(0), solution.value) }
                : solution;
        },
    }),
};
export const nothingIsAnswered = {
    id: 'nothing-is-answered',
    faultClass: 'FC-06',
    does: 'answers where the reduction of no elements is declared to be an error',
    formula: '0/0 \\text{ for an error}',
    wrong: (right) => ({
        ...right,
        attempt: (d, arithmetic, { reduction, ...question }) => {
            const { ofNothing: _, ...rest } = reduction;
            return right.attempt(d, arithmetic, { ...question, reduction: rest });
        },
    }),
};
