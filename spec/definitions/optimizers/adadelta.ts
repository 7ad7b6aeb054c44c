import { averageNotNegative, averageOfSquares } from './moments.ts';
import { rule, type Rule } from './rule.ts';

const source = 'Zeiler 2012 (arXiv 1212.5701), algorithm 1';

const adadeltaDegrees = { rate: -1, hyperParameters: { rho: 0, rootEpsilon: 2 }, slots: { accumulator: 2, updates: 2 } } as const;
/** Adadelta with a rate: ε is added under both roots, so that the step before its rate has the degree of a gradient. */
export const adadelta: Rule<typeof adadeltaDegrees> = rule(adadeltaDegrees, {
  family: 'adadelta',
  formula: String.raw`E \leftarrow \rho E + (1 - \rho) g^2, \quad \Delta = \frac{\sqrt{D + \varepsilon}}{\sqrt{E + \varepsilon}}\, g, \quad D \leftarrow \rho D + (1 - \rho) \Delta^2, \quad \theta \leftarrow \theta - \lambda \Delta`,
  source: `${source}, times a rate; the paper's own has λ = 1.`,
  step: (a, { gradient, hyper, slots }) => {
    const { add, divide, either, multiply, sqrt } = a;
    const accumulator = averageOfSquares(a, hyper.rho, slots.accumulator, gradient);
    const [over, under] = [sqrt(add(slots.updates, hyper.rootEpsilon)), sqrt(add(accumulator, hyper.rootEpsilon))];
    const direction = either(
      () => multiply(divide(over, under), gradient),
      () => divide(multiply(over, gradient), under),
      () => multiply(over, divide(gradient, under)),
    );
    return { direction, slots: { accumulator, updates: averageOfSquares(a, hyper.rho, slots.updates, direction) } };
  },
});

const adadeltaTwoEpsilonsDegrees = { rate: 0, hyperParameters: { rho: 0, rootEpsilon: 2, updateEpsilon: 0 }, slots: { accumulator: 2, updates: 0 } } as const;
/** Adadelta whose two ε are apart: that of the updates is of a parameter's degree, and the rate stays. */
export const adadeltaTwoEpsilons: Rule<typeof adadeltaTwoEpsilonsDegrees> = rule(adadeltaTwoEpsilonsDegrees, {
  family: 'adadelta',
  formula: String.raw`\Delta = \frac{\sqrt{D + \varepsilon_\Delta}}{\sqrt{E + \varepsilon}}\, g, \quad \theta \leftarrow \theta - \lambda \Delta`,
  source: `${source}, with an ε of its own for each root.`,
  step: (a, { gradient, hyper, slots }) => {
    const { add, divide, either, multiply, sqrt } = a;
    const accumulator = averageOfSquares(a, hyper.rho, slots.accumulator, gradient);
    const [over, under] = [sqrt(add(slots.updates, hyper.updateEpsilon)), sqrt(add(accumulator, hyper.rootEpsilon))];
    const direction = either(
      () => multiply(divide(over, under), gradient),
      () => divide(multiply(over, gradient), under),
      () => multiply(over, divide(gradient, under)),
    );
    return { direction, slots: { accumulator, updates: averageNotNegative(a, hyper.rho, slots.updates, multiply(direction, direction)) } };
  },
});
