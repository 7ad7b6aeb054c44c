import { defineBatchRule } from '../../language/batch-rule.js';
import { perExample } from './per-example.js';
export const linear = defineBatchRule({
    name: 'linear',
    says: 'One step on the larger batch stands for κ steps on the smaller one: the rate on the mean is multiplied by κ.',
    formula: String.raw `\lambda' = \kappa \lambda, \quad \kappa = B' / B`,
    source: 'Goyal et al. 2017 (arXiv 1706.02677), section 2.1.',
    condition: 'Gradients hardly change during κ steps.',
    refusal: 'The step does not grow with the gradient: the rate has another degree than −1.',
    error: 'The two runs differ by terms of second order in the rate.',
    takes: ({ rate }) => rate === -1,
    changes: { ...perExample, rate: (rate, growth) => growth * rate },
    examples: [
        { role: 'rate', x: 1 / 8, growth: 4, after: 4 / 8 },
        { role: 'length of a schedule', x: 100, growth: 4, after: 100 / 4 },
    ],
});
