import { defineBatchRule } from '../../language/batch-rule.js';
import { perExample } from './per-example.js';
/** `1 − β′ = κ (1 − β)`: not above zero where the average would forget everything in one step. */
const forgetFaster = (beta, growth) => 1 - growth * (1 - beta);
export const squareRoot = defineBatchRule({
    name: 'square-root',
    says: 'Where noise dominates the gradient of a mean, it shrinks with the root of the batch. The rate is multiplied by √κ, the averages forget κ times as much in a step, and a size of degree d is divided by √κ to the power d.',
    formula: String.raw `\lambda' = \sqrt\kappa\, \lambda, \quad 1 - \beta' = \kappa (1 - \beta), \quad \varepsilon' = \varepsilon / \sqrt\kappa`,
    source: 'Malladi et al. 2022 (arXiv 2205.10287), section 5; decoupled decay by the timescale of Wang & Aitchison 2024 (arXiv 2405.13698).',
    condition: 'Noise dominates the gradient, and the averages stay long: κ(1 − β) is much smaller than 1.',
    refusal: 'It is a rule for Adam and RMSProp without momentum, and none where κ(1 − β) is 1 or more.',
    error: 'Parameters differ by a part of their way that shrinks with the root of κ(1 − β).',
    takes: ({ family, momentum }) => family === 'adam' || (family === 'rmsprop' && momentum === 0),
    changes: {
        ...perExample,
        rate: (rate, growth) => Math.sqrt(growth) * rate,
        'average of gradients': forgetFaster,
        'average of squares': forgetFaster,
        'size of a gradient': (size, growth, degree) => size / growth ** (degree / 2),
        'decoupled decay': (decay, growth) => Math.sqrt(growth) * decay,
        'independent decay': (decay, growth) => growth * decay,
    },
    examples: [
        { role: 'rate', x: 1 / 8, growth: 4, after: 2 / 8 },
        { role: 'average of squares', x: 1 - 1 / 16, growth: 4, after: 1 - 4 / 16 },
        { role: 'size of a gradient', x: 1 / 8, growth: 4, degree: 1, after: 1 / 8 / 2 },
        { role: 'size of a gradient', x: 1 / 8, growth: 4, degree: 2, after: 1 / 8 / 4 },
    ],
});
