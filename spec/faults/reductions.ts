import { sizeOf, type Definitions, type Fault, type ReductionDefinition } from '../language/index.ts';

/** Definitions in which one reduction is changed. */
const reducing = (right: Definitions, by: 'sum' | 'mean' | 'max', change: Partial<ReductionDefinition>): Definitions => ({
  ...right,
  reductions: { ...right.reductions, [by]: { ...right.reductions[by], ...change } },
});

export const meanDoesNotDivide: Fault = {
  id: 'mean-does-not-divide',
  of: 'FC-10',
  does: 'gives the sum where the mean is asked for',
  formula: '\\sum_i \\ell_i',
  wrong: (right) => reducing(right, 'mean', right.reductions.sum),
};

export const sumIsMean: Fault = {
  id: 'sum-is-mean',
  of: 'FC-10',
  does: 'gives the mean over the elements where the sum is asked for',
  formula: '\\tfrac1N \\sum_i \\ell_i',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) =>
      right.loss(d, arithmetic, problem.reduction.by === 'sum' ? { ...problem, reduction: { by: 'mean', over: 'elements' } } : problem),
  }),
};

export const meanDividesTwice: Fault = {
  id: 'mean-divides-twice',
  of: 'FC-09',
  does: 'divides by the denominator twice',
  formula: '\\tfrac1{D^2} \\sum_i \\ell_i',
  wrong: (right) =>
    reducing(right, 'mean', {
      value: ({ divide, sum }, elements, { denominator }) => divide(divide(sum(elements), denominator), denominator),
      pullback: ({ divide }, _, { denominator }, upstream) => divide(divide(upstream, denominator), denominator),
    }),
};

export const meanDividesByOneLess: Fault = {
  id: 'mean-divides-by-one-less',
  of: 'FC-09',
  does: 'divides by the denominator less one, as for a sample variance',
  formula: '\\tfrac1{D-1} \\sum_i \\ell_i',
  wrong: (right) =>
    reducing(right, 'mean', {
      value: ({ constant, divide, subtract, sum }, elements, { denominator }) => divide(sum(elements), subtract(denominator, constant(1))),
      pullback: ({ constant, divide, subtract }, _, { denominator }, upstream) => divide(upstream, subtract(denominator, constant(1))),
    }),
};

export const maxIsSum: Fault = {
  id: 'max-is-sum',
  of: 'FC-10',
  does: 'gives the sum where the maximum is asked for',
  formula: '\\sum_i \\ell_i',
  wrong: (right) => reducing(right, 'max', right.reductions.sum),
};

export const maxIsFirst: Fault = {
  id: 'max-is-first',
  of: 'FC-10',
  does: 'gives the loss of the first example where the maximum is asked for',
  formula: '\\ell_1',
  wrong: (right) =>
    reducing(right, 'max', {
      value: ({ exactly, multiply, shape, sum }, elements) => {
        const first = new Float64Array(sizeOf(shape(elements)));
        first[0] = 1;
        return sum(multiply(exactly({ shape: shape(elements), data: first }), elements));
      },
    }),
};

export const maxTiesAllGetOne: Fault = {
  id: 'max-ties-all-get-one',
  of: 'FC-15',
  does: 'hands the whole upstream gradient to every element that attains the maximum',
  formula: '\\partial \\max / \\partial \\ell_i = [\\ell_i = \\max]',
  wrong: (right) =>
    reducing(right, 'max', {
      pullback: ({ constant, max, multiply, positive, subtract }, elements, _, upstream) =>
        multiply(subtract(constant(1), positive(subtract(max(elements), elements))), upstream),
    }),
};

export const reductionIgnored: Fault = {
  id: 'reduction-ignored',
  of: 'FC-10',
  does: 'gives the mean over the elements whichever reduction to one number is asked for',
  formula: '\\tfrac1N \\sum_i \\ell_i',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) =>
      right.loss(d, arithmetic, problem.reduction.by === 'none' ? problem : { ...problem, reduction: { by: 'mean', over: 'elements' } }),
  }),
};

export const reductionInverted: Fault = {
  id: 'reduction-inverted',
  of: 'FC-10',
  does: 'gives the sum where the mean is asked for, and the mean where the sum is',
  formula: '\\tfrac1N \\sum_i \\ell_i \\leftrightarrow \\sum_i \\ell_i',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
      const other = { sum: { by: 'mean', over: 'elements' }, mean: { by: 'sum' } } as const;
      const { by } = problem.reduction;
      return right.loss(d, arithmetic, by === 'sum' || by === 'mean' ? { ...problem, reduction: other[by] } : problem);
    },
  }),
};

export const unknownReductionIsMean: Fault = {
  id: 'unknown-reduction-is-mean',
  of: 'FC-10',
  does: 'gives the mean where the reduction that is asked for does not exist',
  formula: '\\tfrac1N \\sum_i \\ell_i',
  wrong: (right) => ({
    ...right,
    attempt: (d, arithmetic, question) =>
      right.attempt(d, arithmetic, question.reduction.by === 'unknown' ? { ...question, reduction: { by: 'mean', over: 'elements' } } : question),
  }),
};

export const noneReversed: Fault = {
  id: 'none-reversed',
  of: 'FC-10',
  does: 'gives the elements of an unreduced loss in another order than that of the batch',
  formula: 'L_i := \\ell_{N + 1 - i}',
  wrong: (right) => ({
    ...right,
    reductions: {
      ...right.reductions,
      none: {
        ...right.reductions.none,
        value: (arithmetic, elements) => {
          const { exactly, multiply, reshape, shape, sum } = arithmetic;
          const n = sizeOf(shape(elements));
          const reversal = { shape: [n, n], data: Array.from({ length: n * n }, (_, k) => (Math.floor(k / n) + (k % n) === n - 1 ? 1 : 0)) };
          return reshape(sum(multiply(exactly(reversal), reshape(elements, [1, n])), 1), shape(elements));
        },
      },
    },
  }),
};

export const noneIsMean: Fault = {
  id: 'none-is-mean',
  of: 'FC-10',
  does: 'gives the mean in the place of every element of an unreduced loss',
  formula: 'L_i := \\tfrac1N \\sum_j \\ell_j',
  wrong: (right) => ({
    ...right,
    reductions: {
      ...right.reductions,
      none: {
        ...right.reductions.none,
        value: ({ constant, divide, exactly, multiply, shape, sum }, elements) => {
          const n = sizeOf(shape(elements));
          return multiply(divide(sum(elements), constant(n)), exactly({ shape: shape(elements), data: new Float64Array(n).fill(1) }));
        },
      },
    },
  }),
};
