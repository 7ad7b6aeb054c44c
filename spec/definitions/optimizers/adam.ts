import type { Graded, GradedArithmetic } from '../../language/graded.ts';
import { average, averageOfSquares, complement, power, rootWith } from './moments.ts';
import { rule, type Given, type Rule } from './rule.ts';

const moments = String.raw`m \leftarrow \beta_1 m + (1 - \beta_1) g, \quad v \leftarrow \beta_2 v + (1 - \beta_2) g^2`;
const degrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 }, slots: { m: 1, v: 2 } } as const;
type Degrees = typeof degrees;
/** What all rules of Adam's kind are given. */
type Parts = Omit<Given<Degrees>, never>;

interface Moments {
  readonly m: Graded<1>;
  readonly v: Graded<2>;
  readonly correction1: Graded<0>;
  readonly correction2: Graded<0>;
}
/** The moments after this step, and what their bias is divided out by: `1 − βᵗ`. */
export function momentsOf(a: GradedArithmetic, { gradient, hyper, slots, step }: Omit<Parts, 'rate' | 'theta'>): Moments {
  const m = average(a, hyper.beta1, slots.m, gradient);
  const v = averageOfSquares(a, hyper.beta2, slots.v, gradient);
  return { m, v, correction1: complement(a, power(a, hyper.beta1, step)), correction2: complement(a, power(a, hyper.beta2, step)) };
}

/** `√(v/k + ε′) + ε`; k may be divided by under the root or beside it. */
const correctedRoot = (a: GradedArithmetic, v: Graded<2>, k: Graded<0>, hyper: Parts['hyper']): Graded<1> =>
  a.either(
    () => rootWith(a, a.divide(v, k), hyper),
    () => a.add(a.divide(a.sqrt(a.add(v, a.multiply(k, hyper.rootEpsilon))), a.sqrt(k)), hyper.epsilon),
  );

/** `λ · (m/k) / under`, with the rate at any place. */
const stepOf = ({ divide, either, multiply }: GradedArithmetic, rate: Graded<0>, m: Graded<1>, k: Graded<0>, under: Graded<1>): Graded<0> =>
  either(
    () => multiply(rate, divide(divide(m, k), under)),
    () => divide(multiply(rate, divide(m, k)), under),
    () => multiply(divide(rate, k), divide(m, under)),
    () => divide(multiply(divide(rate, k), m), under),
  );
/** From the moments, with any second moment. */
const correctedStep = (a: GradedArithmetic, { hyper, rate }: Parts, { m, correction1, correction2 }: Moments, v: Graded<2>) => {
  const under = correctedRoot(a, v, correction2, hyper);
  return { direction: a.divide(a.divide(m, correction1), under), update: stepOf(a, rate, m, correction1, under) };
};
/** The corrections in the rate, so that ε is not corrected: `λ √(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε̂)`. */
const stepWithEpsilonHat = (a: GradedArithmetic, { hyper, rate }: Parts, { m, correction1, correction2 }: Moments, v: Graded<2>) => {
  const { divide, either, multiply, sqrt } = a;
  const lambda = either(
    () => divide(multiply(rate, sqrt(correction2)), correction1),
    () => multiply(rate, divide(sqrt(correction2), correction1)),
  );
  const under = rootWith(a, v, hyper);
  return { update: either(() => divide(multiply(m, lambda), under), () => multiply(lambda, divide(m, under))) };
};

export const adam: Rule<Degrees> = rule(degrees, {
  family: 'adam',
  formula: String.raw`${moments}, \quad \hat m = \tfrac{m}{1 - \beta_1^t}, \; \hat v = \tfrac{v}{1 - \beta_2^t}, \quad \theta \leftarrow \theta - \lambda\, \hat m / (\sqrt{\hat v + \varepsilon'} + \varepsilon)`,
  source: 'Kingma & Ba 2015 (arXiv 1412.6980), algorithm 1; with decoupled decay Loshchilov & Hutter 2019 (arXiv 1711.05101), algorithm 2.',
  step: (a, given) => {
    const made = momentsOf(a, given);
    return { ...correctedStep(a, given, made, made.v), slots: { m: made.m, v: made.v } };
  },
});

export const adamEpsilonHat: Rule<Degrees> = rule(degrees, {
  family: 'adam',
  formula: String.raw`${moments}, \quad \theta \leftarrow \theta - \lambda \tfrac{\sqrt{1 - \beta_2^t}}{1 - \beta_1^t}\, m / (\sqrt{v + \varepsilon'} + \hat\varepsilon)`,
  source: 'Kingma & Ba 2015, the more efficient form at the end of section 2.',
  step: (a, given) => {
    const made = momentsOf(a, given);
    return { ...stepWithEpsilonHat(a, given, made, made.v), slots: { m: made.m, v: made.v } };
  },
});

const maximumDegrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 }, slots: { m: 1, v: 2, largest: 2 } } as const;

/** AMSGrad: the largest second moment so far, whose bias is corrected afterwards. */
export const amsgrad: Rule<typeof maximumDegrees> = rule(maximumDegrees, {
  family: 'amsgrad',
  formula: String.raw`${moments}, \quad u \leftarrow \max(u, v), \quad \theta \leftarrow \theta - \lambda\, \hat m / \Big(\sqrt{\tfrac{u}{1 - \beta_2^t} + \varepsilon'} + \varepsilon\Big)`,
  source: "Reddi et al. 2018 (arXiv 1904.09237), algorithm 2, with Adam's corrections.",
  step: (a, given) => {
    const made = momentsOf(a, given);
    const largest = a.maximum(given.slots.largest, made.v);
    return { ...correctedStep(a, given, made, largest), slots: { m: made.m, v: made.v, largest } };
  },
});

export const amsgradEpsilonHat: Rule<typeof maximumDegrees> = rule(maximumDegrees, {
  family: 'amsgrad',
  formula: String.raw`${moments}, \quad u \leftarrow \max(u, v), \quad \theta \leftarrow \theta - \lambda \tfrac{\sqrt{1 - \beta_2^t}}{1 - \beta_1^t}\, m / (\sqrt{u + \varepsilon'} + \hat\varepsilon)`,
  source: "Reddi et al. 2018, algorithm 2, in Adam's more efficient form.",
  step: (a, given) => {
    const made = momentsOf(a, given);
    const largest = a.maximum(given.slots.largest, made.v);
    return { ...stepWithEpsilonHat(a, given, made, largest), slots: { m: made.m, v: made.v, largest } };
  },
});

/** AMSGrad over corrected second moments: the largest of them so far. */
export const amsgradOfCorrected: Rule<typeof maximumDegrees> = rule(maximumDegrees, {
  family: 'amsgrad',
  formula: String.raw`${moments}, \quad u \leftarrow \max(u, \hat v), \quad \theta \leftarrow \theta - \lambda\, \hat m / (\sqrt{u + \varepsilon'} + \varepsilon)`,
  source: 'Reddi et al. 2018, algorithm 2, over the corrected moments.',
  step: (a, given) => {
    const { m, v, correction1, correction2 } = momentsOf(a, given);
    const largest = a.maximum(given.slots.largest, a.divide(v, correction2));
    const under = rootWith(a, largest, given.hyper);
    return {
      direction: a.divide(a.divide(m, correction1), under),
      update: stepOf(a, given.rate, m, correction1, under),
      slots: { m, v, largest },
    };
  },
});
