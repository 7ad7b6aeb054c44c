import type { Definitions, Fault, LossDefinition, LossName, LossProblem } from '../language/index.ts';

/** Definitions whose gradient answers another problem than its value does. */
const backward = (right: Definitions, change: <T>(problem: LossProblem<T>) => LossProblem<T>): Definitions => ({
  ...right,
  loss: (d, arithmetic, problem) => ({ ...right.loss(d, arithmetic, change(problem)), value: right.loss(d, arithmetic, problem).value }),
});

export const gradientIsAlwaysOfMean: Fault = {
  id: 'gradient-always-of-mean',
  of: 'FC-12',
  does: 'returns the gradient of the mean for the sum',
  formula: '\\nabla \\textstyle\\sum_i \\ell_i := \\tfrac1N \\sum_i \\nabla \\ell_i',
  wrong: (right) =>
    backward(right, (problem) => (problem.reduction.by === 'sum' ? { ...problem, reduction: { by: 'mean', over: 'elements' } } : problem)),
};

export const gradientIsAlwaysOfSum: Fault = {
  id: 'gradient-always-of-sum',
  of: 'FC-12',
  does: 'returns the gradient of the sum for the mean',
  formula: '\\nabla \\tfrac1D \\textstyle\\sum_i \\ell_i := \\sum_i \\nabla \\ell_i',
  wrong: (right) => backward(right, (problem) => (problem.reduction.by === 'mean' ? { ...problem, reduction: { by: 'sum' } } : problem)),
};

export const gradientForgetsConstant: Fault = {
  id: 'gradient-forgets-constant',
  of: 'FC-13',
  does: 'forgets a constant factor of the loss on the way back',
  formula: '\\nabla (cL) := \\nabla L',
  wrong: (right) => backward(right, (problem) => ({ ...problem, scale: 1 })),
};

export const cotangentIgnored: Fault = {
  id: 'cotangent-ignored',
  of: 'FC-13',
  does: 'ignores the upstream gradient',
  formula: 'u^\\top J := \\mathbf 1^\\top J',
  wrong: (right) => backward(right, (problem) => ({ ...problem, cotangent: undefined })),
};

/** Definitions in which every loss has a changed derivative. */
const differentiating = (right: Definitions, derivative: (of: LossDefinition) => LossDefinition['derivative']): Definitions => ({
  ...right,
  losses: Object.fromEntries(
    Object.entries(right.losses).map(([name, of]) => [name, { ...of, derivative: derivative(of) }]),
  ) as unknown as Record<LossName, LossDefinition>,
});

export const derivativeHalved: Fault = {
  id: 'derivative-halved',
  of: 'FC-14',
  does: 'differentiates ½ℓ where the value is ℓ',
  formula: '\\ell = d^2,\\ \\ell\' := d',
  wrong: (right) =>
    differentiating(right, ({ derivative }) => (arithmetic, p, t, loss) => arithmetic.multiply(arithmetic.constant(0.5), derivative(arithmetic, p, t, loss))),
};

export const derivativeNegated: Fault = {
  id: 'derivative-negated',
  of: 'FC-14',
  does: 'returns the gradient with the other sign',
  formula: '\\nabla L := -\\nabla L',
  wrong: (right) =>
    differentiating(right, ({ derivative }) => (arithmetic, p, t, loss) => arithmetic.multiply(arithmetic.constant(-1), derivative(arithmetic, p, t, loss))),
};

export const kinkIsNaN: Fault = {
  id: 'kink-is-nan',
  of: 'FC-14',
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
