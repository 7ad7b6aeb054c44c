import { rated, rootWith, square } from './moments.ts';
import { rule, type Rule } from './rule.ts';

const adagradDegrees = { rate: 0, hyperParameters: { epsilon: 1, rootEpsilon: 2, initialAccumulator: 2 }, slots: { accumulator: 2 } } as const;
/** Adagrad, diagonal: the rate over the root of all squared gradients so far. */
export const adagrad: Rule<typeof adagradDegrees> = rule(adagradDegrees, {
  family: 'adagrad',
  formula: String.raw`a_0 = \alpha, \quad a \leftarrow a + g^2, \quad \theta \leftarrow \theta - \lambda\, g / (\sqrt{a + \varepsilon'} + \varepsilon)`,
  source: 'Duchi et al. 2011, section 1.3, diagonal; α, and either ε, as frameworks add them.',
  start: ({ add, zeros }, { theta, hyper }) => ({ accumulator: add(zeros<2>(theta), hyper.initialAccumulator) }),
  step: (a, { gradient, hyper, rate, slots }) => {
    const accumulator = a.add(slots.accumulator, square(a, gradient));
    const root = rootWith(a, accumulator, hyper);
    return { direction: a.divide(gradient, root), update: rated(a, rate, gradient, root), slots: { accumulator } };
  },
});
