import { rule, type Rule } from './rule.ts';
import { complement } from './moments.ts';

const sgdDegrees = { rate: -1, hyperParameters: {}, slots: {} } as const;
/** Plain gradient descent. */
export const sgd: Rule<typeof sgdDegrees> = rule(sgdDegrees, {
  family: 'sgd',
  formula: String.raw`\theta \leftarrow \theta - \lambda g`,
  source: 'Robbins & Monro 1951.',
  step: (_, { gradient, slots }) => ({ direction: gradient, slots }),
});

const momentumDegrees = { rate: -1, hyperParameters: { momentum: 0, dampening: 0 }, slots: { velocity: 1 } } as const;
/** The heavy ball with the rate outside the velocity; the first gradient is not dampened. */
export const momentum: Rule<typeof momentumDegrees> = rule(momentumDegrees, {
  family: 'momentum',
  formula: String.raw`v_1 = g_1, \quad v \leftarrow \mu v + (1 - \tau) g, \quad \theta \leftarrow \theta - \lambda v`,
  source: 'Polyak 1964; dampening τ as documented for torch.optim.SGD.',
  step: (a, { gradient, hyper, slots, step }) => {
    const fresh = step === 1 ? gradient : a.multiply(complement(a, hyper.dampening), gradient);
    const velocity = a.add(a.multiply(hyper.momentum, slots.velocity), fresh);
    return { direction: velocity, slots: { velocity } };
  },
});

const momentumRateInsideDegrees = { rate: -1, hyperParameters: { momentum: 0 }, slots: { velocity: 0 } } as const;
/** The heavy ball with the rate inside the velocity, which is then a step. */
export const momentumRateInside: Rule<typeof momentumRateInsideDegrees> = rule(momentumRateInsideDegrees, {
  family: 'momentum',
  formula: String.raw`v \leftarrow \mu v - \lambda g, \quad \theta \leftarrow \theta + v`,
  source: 'Sutskever et al. 2013, equations 1 and 2; Goyal et al. 2017 (arXiv 1706.02677), equation 9.',
  step: (a, { gradient, hyper, rate, slots }) => {
    const velocity = a.subtract(a.multiply(hyper.momentum, slots.velocity), a.multiply(rate, gradient));
    return { update: a.subtract(a.constant(0), velocity), slots: { velocity } };
  },
});

const nesterovDegrees = { rate: -1, hyperParameters: { momentum: 0 }, slots: { velocity: 1 } } as const;
/** Nesterov's momentum with the rate outside the velocity. */
export const nesterov: Rule<typeof nesterovDegrees> = rule(nesterovDegrees, {
  family: 'nesterov',
  formula: String.raw`v \leftarrow \mu v + g, \quad \theta \leftarrow \theta - \lambda (g + \mu v)`,
  source: 'Nesterov 1983, in the form of Sutskever et al. 2013 and Bengio et al. 2012 (arXiv 1212.0901), rate outside.',
  step: (a, { gradient, hyper, rate, slots }) => {
    const { add, either, multiply } = a;
    const velocity = add(a.multiply(hyper.momentum, slots.velocity), gradient);
    const direction = add(gradient, a.multiply(hyper.momentum, velocity));
    // The rate multiplies the sum, or its terms.
    const update = either(
      () => multiply(rate, direction),
      () => add(multiply(rate, gradient), multiply(multiply(rate, hyper.momentum), velocity)),
    );
    return { direction, update, slots: { velocity } };
  },
});

const nesterovRateInsideDegrees = { rate: -1, hyperParameters: { momentum: 0 }, slots: { velocity: 0 } } as const;
/** Nesterov's momentum with the rate inside the velocity. */
export const nesterovRateInside: Rule<typeof nesterovRateInsideDegrees> = rule(nesterovRateInsideDegrees, {
  family: 'nesterov',
  formula: String.raw`v \leftarrow \mu v - \lambda g, \quad \theta \leftarrow \theta + \mu v - \lambda g`,
  source: 'Bengio et al. 2012 (arXiv 1212.0901), equation 7, with the parameters looked ahead.',
  step: ({ multiply, subtract }, { gradient, hyper, rate, slots }) => {
    const velocity = subtract(multiply(hyper.momentum, slots.velocity), multiply(rate, gradient));
    return { update: subtract(multiply(rate, gradient), multiply(hyper.momentum, velocity)), slots: { velocity } };
  },
});
