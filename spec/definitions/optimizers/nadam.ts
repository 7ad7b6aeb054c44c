import type { Graded, GradedArithmetic } from '../../language/graded.ts';
import { momentsOf } from './adam.ts';
import { complement, power, rootWith } from './moments.ts';
import { rule, type Rule } from './rule.ts';

/** `μᵢ = β₁(1 − ½ · 0.96^{iψ})`, which warms the momentum up. */
function momentumAt({ constant, exp, log, multiply, subtract }: GradedArithmetic, beta1: Graded<0>, psi: Graded<0>, i: number): Graded<0> {
  const decay = exp(multiply(multiply(constant(i), psi), log(constant(96 / 100))));
  return multiply(beta1, subtract(constant(1), multiply(constant(1 / 2), decay)));
}

const degrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2, momentumDecay: 0 }, slots: { m: 1, v: 2 } } as const;
export const nadam: Rule<typeof degrees> = rule(degrees, {
  family: 'nadam',
  formula: String.raw`\hat m = \frac{\mu_{t+1} m}{1 - \prod_{i \le t+1} \mu_i} + \frac{(1 - \mu_t) g}{1 - \prod_{i \le t} \mu_i}, \quad \mu_i = \beta_1 (1 - \tfrac12 \cdot 0.96^{i\psi}), \quad \theta \leftarrow \theta - \lambda\, \hat m / (\sqrt{\hat v + \varepsilon'} + \varepsilon)`,
  source: 'Dozat 2016, algorithm 8, with the momentum schedule of its section 2.',
  step: (a, given) => {
    const { add, divide, either, multiply } = a;
    const { gradient, hyper, rate, step } = given;
    const { m, v, correction2 } = momentsOf(a, given);
    const mu = (i: number): Graded<0> => momentumAt(a, hyper.beta1, hyper.momentumDecay, i);
    const product = Array.from({ length: step }, (_, i) => mu(i + 1)).reduce((p, one) => multiply(p, one));
    const [now, next] = [complement(a, product), complement(a, multiply(product, mu(step + 1)))];
    const under = rootWith(a, divide(v, correction2), hyper);
    const terms = [
      { weight: divide(complement(a, mu(step)), now), of: gradient },
      { weight: divide(mu(step + 1), next), of: m },
    ] as const;
    const ahead = add(multiply(terms[0].weight, terms[0].of), multiply(terms[1].weight, terms[1].of));
    const update = either(
      () => multiply(rate, divide(ahead, under)),
      () => divide(multiply(rate, ahead), under),
      // One term after another.
      () => add(multiply(multiply(rate, terms[0].weight), divide(gradient, under)), multiply(multiply(rate, terms[1].weight), divide(m, under))),
    );
    return { direction: divide(ahead, under), update, slots: { m, v } };
  },
});

const constantDegrees = { rate: 0, hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 }, slots: { m: 1, v: 2 } } as const;
export const nadamConstant: Rule<typeof constantDegrees> = rule(constantDegrees, {
  family: 'nadam',
  formula: String.raw`\hat m = \frac{\beta_1 m}{1 - \beta_1^{t+1}} + \frac{(1 - \beta_1) g}{1 - \beta_1^t}, \quad \theta \leftarrow \theta - \lambda\, \hat m / (\sqrt{\hat v + \varepsilon'} + \varepsilon)`,
  source: 'Dozat 2016, algorithm 8, at a constant momentum.',
  step: (a, given) => {
    const { add, divide, either, multiply } = a;
    const { gradient, hyper, rate, step } = given;
    const { m, v, correction1, correction2 } = momentsOf(a, given);
    const next = complement(a, power(a, hyper.beta1, step + 1));
    const ahead = add(divide(multiply(hyper.beta1, m), next), divide(multiply(complement(a, hyper.beta1), gradient), correction1));
    const aheadApart = add(multiply(hyper.beta1, divide(m, next)), multiply(complement(a, hyper.beta1), divide(gradient, correction1)));
    const under = rootWith(a, divide(v, correction2), hyper);
    const update = either(
      () => multiply(rate, divide(ahead, under)),
      () => multiply(rate, divide(aheadApart, under)),
      () => divide(multiply(rate, ahead), under),
    );
    return { direction: divide(ahead, under), update, slots: { m, v } };
  },
});
