import type { Arithmetic, Fault } from '../language/index.ts';

export const maskByMultiplication: Fault = {
  id: 'mask-by-multiplication',
  of: 'FC-07',
  does: 'masks by multiplication, so that an ignored NaN or infinity is not ignored',
  formula: '\\textstyle\\sum_i m_i \\ell_i',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
      if (problem.valid === undefined) return right.loss(d, arithmetic, problem);
      const { multiply } = arithmetic;
      const weights = problem.weights === undefined ? problem.valid : multiply(problem.weights, problem.valid);
      // The mask as a weight: zero times what is hidden.
      const over = problem.reduction.by === 'mean' && problem.reduction.over === 'valid' ? ({ by: 'mean', over: 'sum-of-weights' } as const) : problem.reduction;
      return right.loss(d, arithmetic, { ...problem, valid: undefined, weights, reduction: over });
    },
  }),
};

/** x where it is finite, and zero elsewhere; what is larger than 2¹⁰⁰ counts as infinite. */
const finite = <T>({ absolute, constant, positive, select, subtract }: Arithmetic<T>, x: T): T =>
  select(positive(subtract(constant(2 ** 100), absolute(x))), x, constant(0));

export const nanIsZero: Fault = {
  id: 'non-finite-is-zero',
  of: 'FC-07',
  does: 'takes a loss that is NaN or infinite for zero',
  formula: '\\ell_i := 0 \\text{ where } \\ell_i \\text{ is not finite}',
  wrong: (right) => ({
    ...right,
    reductions: {
      ...right.reductions,
      sum: { ...right.reductions.sum, value: (arithmetic, elements) => arithmetic.sum(finite(arithmetic, elements)) },
      mean: { ...right.reductions.mean, value: (arithmetic, elements, { denominator }) => arithmetic.divide(arithmetic.sum(finite(arithmetic, elements)), denominator) },
    },
  }),
};
