import { defineOptimizer } from '../../language/optimizer.js';
import { momentsOf } from './corrected.js';
import { complement, rootWith } from './moments.js';
/** `μᵢ = β₁(1 − ½ · 0.96^{iψ})`, which warms the momentum up. */
function momentumAt({ constant, exp, log, multiply, subtract }, beta1, psi, i) {
    const decay = exp(multiply(multiply(constant(i), psi), log(constant(96 / 100))));
    return multiply(beta1, subtract(constant(1), multiply(constant(1 / 2), decay)));
}
const degrees = {
    rate: 0,
    hyperParameters: { beta1: 0, beta2: 0, epsilon: 1, rootEpsilon: 2, momentumDecay: 0 },
    slots: { m: 1, v: 2 },
};
export const nadam = defineOptimizer(degrees, {
    name: 'nadam',
    family: 'nadam',
    year: 2016,
    says: 'Adam that looks ahead as Nesterov does, with a momentum that is warmed up.',
    formula: String.raw `\hat m = \frac{\mu_{t+1} m}{1 - \prod_{i \le t+1} \mu_i} + \frac{(1 - \mu_t) g}{1 - \prod_{i \le t} \mu_i}, \quad \mu_i = \beta_1 (1 - \tfrac12 \cdot 0.96^{i\psi}), \quad \theta \leftarrow \theta - \lambda\, \hat m / (\sqrt{\hat v + \varepsilon'} + \varepsilon)`,
    source: 'Dozat 2016, algorithm 8, with the momentum schedule of its section 2.',
    step: (a, given) => {
        const { add, divide, anyOf, multiply } = a;
        const { gradient, hyper, rate, step } = given;
        const { m, v, correction2 } = momentsOf(a, given);
        const mu = (i) => momentumAt(a, hyper.beta1, hyper.momentumDecay, i);
        const product = Array.from({ length: step }, (_, i) => mu(i + 1)).reduce((p, one) => multiply(p, one));
        const [now, next] = [complement(a, product), complement(a, multiply(product, mu(step + 1)))];
        const under = rootWith(a, divide(v, correction2), hyper);
        const [ofGradient, ofMoment] = [divide(complement(a, mu(step)), now), divide(mu(step + 1), next)];
        const ahead = add(multiply(ofGradient, gradient), multiply(ofMoment, m));
        const update = anyOf(() => multiply(rate, divide(ahead, under)), () => divide(multiply(rate, ahead), under), 
        // One term after another.
        () => add(multiply(multiply(rate, ofGradient), divide(gradient, under)), multiply(multiply(rate, ofMoment), divide(m, under))));
        return { direction: divide(ahead, under), update, slots: { m, v } };
    },
    properties: { nonNegative: ['v'], countsSteps: true },
    cases: { at: [{ beta1: 0.9, beta2: 0.95, epsilon: 1 / 2, momentumDecay: 1 }] },
    examples: [
        {
            // At ψ = 0 all μ are ½ · ½: m = ½ · 3, and v̂ = 9.
            at: { beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 },
            gradients: [3],
            theta: [1 - (((1 / 4) * (3 / 2)) / (1 - 1 / 16) + ((3 / 4) * 3) / (1 - 1 / 4)) / (Math.sqrt(9) + 1) / 4],
        },
    ],
});
