import { defineBatchRule } from '../../language/batch-rule.js';
import { perExample } from './per-example.js';
export const halfLife = defineBatchRule({
    name: 'half-life',
    says: 'An average over steps keeps its half-life in examples. It is a rule for averages alone: the rate stays, and is for you to choose.',
    formula: String.raw `\beta' = \beta^\kappa`,
    source: 'Marek et al. 2025 (arXiv 2507.07101), for the average of squares; Busbridge et al. 2023 (arXiv 2307.13813), for an average of parameters.',
    condition: 'What is averaged hardly changes during κ steps.',
    refusal: 'There is no average of squared gradients and none of parameters.',
    error: 'The averages differ by terms of first order in what changes during κ steps.',
    takes: ({ roles }) => roles.includes('average of squares') || roles.includes('average of parameters'),
    changes: { ...perExample, 'average of squares': (beta, growth) => beta ** growth },
    examples: [
        { role: 'average of squares', x: 1 / 2, growth: 3, after: 1 / 8 },
        { role: 'average of parameters', x: 1 / 4, growth: 1 / 2, after: 1 / 2 },
    ],
});
