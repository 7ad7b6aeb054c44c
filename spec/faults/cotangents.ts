import type { Definitions, Fault, LossProblem } from '../language/index.ts';
import { anotherLoss } from './another.ts';

/** Definitions that take ones for the upstream gradient of some losses. */
const ignoring = (right: Definitions, ignores: (problem: LossProblem<unknown>) => boolean): Definitions =>
  anotherLoss(right, (problem) => (ignores(problem) ? { ...problem, cotangent: undefined } : problem));

export const upstreamIgnoredByMean: Fault = {
  id: 'upstream-ignored-by-mean',
  faultClass: 'FC-43',
  does: 'takes an upstream gradient of one for a mean',
  formula: String.raw`\nabla (u \bar\ell) := \nabla \bar\ell`,
  wrong: (right) => ignoring(right, ({ reduction }) => reduction.by === 'mean'),
};

export const upstreamIgnoredByMax: Fault = {
  id: 'upstream-ignored-by-max',
  faultClass: 'FC-43',
  does: 'takes an upstream gradient of one for a maximum',
  formula: String.raw`\nabla (u \max_i \ell_i) := \nabla \max_i \ell_i`,
  wrong: (right) => ignoring(right, ({ reduction }) => reduction.by === 'max'),
};

export const upstreamIgnoredWithWeights: Fault = {
  id: 'upstream-ignored-with-weights',
  faultClass: 'FC-43',
  does: 'takes an upstream gradient of one where the elements have weights',
  formula: String.raw`\nabla (u \textstyle\sum_i w_i \ell_i) := \nabla \textstyle\sum_i w_i \ell_i`,
  wrong: (right) => ignoring(right, ({ weights }) => weights !== undefined),
};

export const upstreamIgnoredWithMask: Fault = {
  id: 'upstream-ignored-with-mask',
  faultClass: 'FC-43',
  does: 'takes an upstream gradient of one where some elements are masked',
  formula: String.raw`\nabla (u \textstyle\sum_i m_i \ell_i) := \nabla \textstyle\sum_i m_i \ell_i`,
  wrong: (right) => ignoring(right, ({ valid }) => valid !== undefined),
};
