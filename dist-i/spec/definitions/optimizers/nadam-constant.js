import { defineOptimizer } from '../../language/optimizer.js';
import { momentsOf } from './corrected.js';
import { complement, power, rootWith } from './moments.js';
const degrees = {
    rate: 0,
    hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2 },
    slots: { m: 1, v: 2 },
};
export const nadamConstant = defineOptimizer(degrees, {
    name: 'nadam-constant',
    family: 'nadam',
    year: 2016,
    says: 'Adam that looks ahead as Nesterov does, at a constant momentum.',
    formula: String.raw `\hat m = \frac{\beta_1 m}{1 - \beta_1^{t+1}} + \frac{(1 - \beta_1) g}{1 - \beta_1^t}, \quad \theta \leftarrow \theta - \lambda\, \hat m / (\sqrt{\hat v + \varepsilon'} + \varepsilon)`,
    source: 'Dozat 2016, algorithm 8, at a constant momentum.',
    step: (a, given) => {
        const { add, divide, anyOf, multiply } = a;
        const { gradient, hyper, rate, step } = given;
        const { m, v, correction1, correction2 } = momentsOf(a, given);
        const next = complement(a, power(a, hyper.beta1, step + 1));
        const fresh = complement(a, hyper.beta1);
        const ahead = add(divide(multiply(hyper.beta1, m), next), divide(multiply(fresh, gradient), correction1));
        const aheadApart = add(multiply(hyper.beta1, divide(m, next)), multiply(fresh, divide(gradient, correction1)));
        const under = rootWith(a, divide(v, correction2), hyper);
        const update = anyOf(() => multiply(rate, divide(ahead, under)), () => multiply(rate, divide(aheadApart, under)), () => divide(multiply(rate, ahead), under));
        return { direction: divide(ahead, under), update, slots: { m, v } };
    },
    properties: { nonNegative: ['v'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 }] },
    examples: [
        {
            // m = ½ · 3; ahead = ½m / (1 − ¼) + ½ · 3 / ½.
            at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 },
            gradients: [3],
            theta: [1 - (3 / 4 / (3 / 4) + 3 / 2 / (1 / 2)) / (Math.sqrt(9) + 1) / 4],
        },
    ],
});
