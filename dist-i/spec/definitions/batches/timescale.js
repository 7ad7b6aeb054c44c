import { defineBatchRule } from '../../language/batch-rule.js';
import { perExample } from './per-example.js';
export const timescale = defineBatchRule({
    name: 'timescale',
    says: 'Decay that is taken beside the step forgets the parameters over a timescale, which stays the same in examples. It is a rule for decay alone: the rate stays.',
    formula: String.raw `\tau = \frac{B}{\lambda \beta N}: \quad \beta' = \kappa \beta`,
    source: 'Wang & Aitchison 2024 (arXiv 2405.13698); Bergsma et al. 2025 (arXiv 2505.13738); N is the number of examples of all training.',
    condition: 'The decay is not added to the gradient, and κ times the rate times the decay is much smaller than 1.',
    refusal: 'There is no decay, or it is coupled: added to the gradient.',
    error: 'After κ steps the factors (1 − λβ)^κ and 1 − κλβ differ by terms of second order in λβ.',
    takes: ({ roles }) => roles.includes('decoupled decay') || roles.includes('independent decay'),
    changes: {
        ...perExample,
        'decoupled decay': (decay, growth) => growth * decay,
        'independent decay': (decay, growth) => growth * decay,
    },
    examples: [{ role: 'decoupled decay', x: 1 / 8, growth: 4, after: 4 / 8 }],
});
