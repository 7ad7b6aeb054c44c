import { momentsOf } from './adam.ts';
import { norm, normOfNumbers, rootWith } from './moments.ts';
import { rule, type Rule } from './rule.ts';

const larsDegrees = {
  rate: -1, hyperParameters: { momentum: 0, trustCoefficient: 1, weightDecay: 1, epsilon: 1 }, slots: { velocity: 0 },
} as const;
/**
 * LARS: every parameter has a rate of its own, in proportion to its norm over that of its gradient and its decay. The trust coefficient is
 * what the gradient of a parameter of norm one is scaled to, and so has its degree. A parameter or gradient of norm zero is not scaled.
 */
export const lars: Rule<typeof larsDegrees> = rule(larsDegrees, {
  family: 'lars',
  formula: String.raw`v \leftarrow \mu v + \lambda \frac{\eta \|\theta\|}{\|g\| + \beta \|\theta\| + \varepsilon} (g + \beta\theta), \quad \theta \leftarrow \theta - v`,
  source: 'You et al. 2017 (arXiv 1708.03888), equation 6 and algorithm 1.',
  step: (a, { theta, gradient, hyper, rate, slots }) => {
    const { add, divide, either, multiply, positive, select } = a;
    const [size, slope] = [normOfNumbers(a, theta), norm(a, gradient)];
    const decayed = add(gradient, multiply(hyper.weightDecay, theta));
    const under = add(add(slope, multiply(hyper.weightDecay, size)), hyper.epsilon);
    const scales = multiply(positive(size), positive(slope));
    const step = either(
      () => multiply(rate, multiply(divide(multiply(hyper.trustCoefficient, size), under), decayed)),
      () => multiply(multiply(rate, divide(multiply(hyper.trustCoefficient, size), under)), decayed),
      () => multiply(multiply(multiply(rate, hyper.trustCoefficient), divide(size, under)), decayed),
    );
    const velocity = add(multiply(hyper.momentum, slots.velocity), select(scales, step, multiply(rate, decayed)));
    return { update: velocity, slots: { velocity } };
  },
});

const lambDegrees = {
  rate: 0, hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2, weightDecay: 0 }, slots: { m: 1, v: 2 },
} as const;
/** LAMB: Adam's direction with its decay, scaled to the norm of the parameter. */
export const lamb: Rule<typeof lambDegrees> = rule(lambDegrees, {
  family: 'lamb',
  formula: String.raw`r = \hat m / (\sqrt{\hat v + \varepsilon'} + \varepsilon) + \beta\theta, \quad \theta \leftarrow \theta - \lambda \frac{\|\theta\|}{\|r\|} r`,
  source: 'You et al. 2020 (arXiv 1904.00962), algorithm 2, with the identity for φ.',
  step: (a, given) => {
    const { add, divide, either, multiply, positive, select } = a;
    const { theta, hyper, rate } = given;
    const { m, v, correction1, correction2 } = momentsOf(a, given);
    const r = add(divide(divide(m, correction1), rootWith(a, divide(v, correction2), hyper)), multiply(hyper.weightDecay, theta));
    const [size, length] = [normOfNumbers(a, theta), normOfNumbers(a, r)];
    const scaled = either(
      () => multiply(multiply(rate, divide(size, length)), r),
      () => multiply(rate, multiply(divide(size, length), r)),
    );
    return { update: select(multiply(positive(size), positive(length)), scaled, multiply(rate, r)), slots: { m, v } };
  },
});
