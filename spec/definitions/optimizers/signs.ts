import type { Graded, GradedArithmetic } from '../../language/graded.ts';
import { average } from './moments.ts';
import { rule, type Rule } from './rule.ts';

/** −1, 0 or 1. */
const sign = ({ positive, subtract, zeros }: GradedArithmetic, x: Graded<1>): Graded<0> => subtract(positive(x), positive(subtract(zeros<1>(x), x)));

const signDegrees = { rate: 0, hyperParameters: {}, slots: {} } as const;
export const signDescent: Rule<typeof signDegrees> = rule(signDegrees, {
  family: 'sign',
  formula: String.raw`\theta \leftarrow \theta - \lambda \operatorname{sign} g`,
  source: 'Bernstein et al. 2018 (arXiv 1802.04434), algorithm 1.',
  step: (a, { gradient, slots }) => ({ direction: sign(a, gradient), slots }),
});

const lionDegrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0 }, slots: { m: 1 } } as const;
export const lion: Rule<typeof lionDegrees> = rule(lionDegrees, {
  family: 'lion',
  formula: String.raw`\theta \leftarrow \theta - \lambda \operatorname{sign}(\beta_1 m + (1 - \beta_1) g), \quad m \leftarrow \beta_2 m + (1 - \beta_2) g`,
  source: 'Chen et al. 2023 (arXiv 2302.06675), algorithm 2.',
  step: (a, { gradient, hyper, slots }) => ({
    direction: sign(a, average(a, hyper.beta1, slots.m, gradient)),
    slots: { m: average(a, hyper.beta2, slots.m, gradient) },
  }),
});

const rpropDegrees = {
  rate: 0, hyperParameters: { etaMinus: 0, etaPlus: 0, minStep: 0, maxStep: 0 }, slots: { previous: 1, size: 0 },
} as const;
/** Rprop without backtracking: a step size for each number, which grows while its gradient keeps its sign; where it turns, no step is taken. */
export const rprop: Rule<typeof rpropDegrees> = rule(rpropDegrees, {
  family: 'rprop',
  formula: String.raw`\Delta_0 = \lambda_1, \quad \Delta \leftarrow \operatorname{clip}(\eta^\pm \Delta), \quad g := 0 \text{ where } g\, g_{t-1} < 0, \quad \theta \leftarrow \theta - \Delta \operatorname{sign} g`,
  source: 'Riedmiller & Braun 1993, in the form iRprop− of Igel & Hüsken 2000, algorithm 4; the first rate is the first step size.',
  start: ({ add, zeros }, { theta, rate }) => ({ previous: zeros<1>(theta), size: add(zeros<0>(theta), rate) }),
  step: (a, { gradient, hyper, slots }) => {
    const { constant, maximum, minimum, multiply, positive, select, subtract, zeros } = a;
    const agreement = multiply(gradient, slots.previous);
    const [keeps, turns] = [positive(agreement), positive(subtract(zeros<2>(agreement), agreement))];
    const factor = select(keeps, hyper.etaPlus, select(turns, hyper.etaMinus, constant(1)));
    const size = minimum(maximum(multiply(slots.size, factor), hyper.minStep), hyper.maxStep);
    const previous = select(turns, zeros<1>(gradient), gradient);
    return { update: multiply(sign(a, previous), size), slots: { previous, size } };
  },
});
