import type { Graded, GradedArithmetic } from '../../language/graded.ts';
import { average, complement, power } from './moments.ts';
import { rule, type Given, type Rule } from './rule.ts';

const degrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0, epsilon: 1 }, slots: { m: 1, u: 1 } } as const;
type Degrees = typeof degrees;
const source = 'Kingma & Ba 2015 (arXiv 1412.6980), algorithm 2';

/** `λ/(1 − β₁ᵗ) · m / under`. */
function stepOf(a: GradedArithmetic, { hyper, rate, step }: Given<Degrees>, m: Graded<1>, under: Graded<1>) {
  const { divide, either, multiply } = a;
  const k = complement(a, power(a, hyper.beta1, step));
  return {
    direction: divide(divide(m, k), under),
    update: either(
      () => multiply(divide(rate, k), divide(m, under)),
      () => divide(multiply(divide(rate, k), m), under),
      () => multiply(rate, divide(divide(m, k), under)),
      () => divide(multiply(rate, m), multiply(k, under)),
    ),
  };
}

export const adamax: Rule<Degrees> = rule(degrees, {
  family: 'adamax',
  formula: String.raw`u \leftarrow \max(\beta_2 u, |g|), \quad \theta \leftarrow \theta - \tfrac{\lambda}{1 - \beta_1^t}\, m / (u + \varepsilon)`,
  source: `${source}, with an ε that it has not.`,
  step: (a, given) => {
    const { gradient, hyper, slots } = given;
    const m = average(a, hyper.beta1, slots.m, gradient);
    const u = a.maximum(a.multiply(hyper.beta2, slots.u), a.absolute(gradient));
    return { ...stepOf(a, given, m, a.add(u, hyper.epsilon)), slots: { m, u } };
  },
});

/** Adamax whose ε is added to the size of the gradient, before the maximum. */
export const adamaxEpsilonInNorm: Rule<Degrees> = rule(degrees, {
  family: 'adamax',
  formula: String.raw`u \leftarrow \max(\beta_2 u, |g| + \varepsilon), \quad \theta \leftarrow \theta - \tfrac{\lambda}{1 - \beta_1^t}\, m / u`,
  source: `${source}, with an ε that keeps u from zero.`,
  step: (a, given) => {
    const { gradient, hyper, slots } = given;
    const m = average(a, hyper.beta1, slots.m, gradient);
    const u = a.maximum(a.multiply(hyper.beta2, slots.u), a.add(a.absolute(gradient), hyper.epsilon));
    return { ...stepOf(a, given, m, u), slots: { m, u } };
  },
});
