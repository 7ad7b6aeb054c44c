import { anotherLoss } from './another.js';
/** Definitions that take ones for the upstream gradient of some losses. */
const ignoring = (right, ignores) => anotherLoss(right, (problem) => (ignores(problem) ? { ...problem, cotangent: undefined } : problem));
export const upstreamIgnoredByMean = {
    id: 'upstream-ignored-by-mean',
    faultClass: 'FC-43',
    does: 'takes an upstream gradient of one for a mean',
    formula: String.raw `\nabla (u \bar\ell) := \nabla \bar\ell`,
    wrong: (right) => ignoring(right, ({ reduction }) => reduction.by === 'mean'),
};
export const upstreamIgnoredByMax = {
    id: 'upstream-ignored-by-max',
    faultClass: 'FC-43',
    does: 'takes an upstream gradient of one for a maximum',
    formula: String.raw `\nabla (u \max_i \ell_i) := \nabla \max_i \ell_i`,
    wrong: (right) => ignoring(right, ({ reduction }) => reduction.by === 'max'),
};
export const upstreamIgnoredWithWeights = {
    id: 'upstream-ignored-with-weights',
    faultClass: 'FC-43',
    does: 'takes an upstream gradient of one where the elements have weights',
    formula: String.raw `\nabla (u \textstyle\sum_i w_i \ell_i) := \nabla \textstyle\sum_i w_i \ell_i`,
    wrong: (right) => ignoring(right, ({ weights }) => weights !== undefined),
};
export const upstreamIgnoredWithMask = {
    id: 'upstream-ignored-with-mask',
    faultClass: 'FC-43',
    does: 'takes an upstream gradient of one where some elements are masked',
    formula: String.raw `\nabla (u \textstyle\sum_i m_i \ell_i) := \nabla \textstyle\sum_i m_i \ell_i`,
    wrong: (right) => ignoring(right, ({ valid }) => valid !== undefined),
};
