import { defineDenominator } from '../../language/definition.js';
export const valid = defineDenominator({
    name: 'valid',
    says: 'How many elements the mask keeps.',
    formula: String.raw `D = \sum_i m_i`,
    source: '`ignore_index` of PyTorch; `where` of Optax.',
    value: ({ sum }, { valid: mask }) => sum(mask),
    cases: { given: ['valid'] },
    examples: [{ shape: [4, 1], valid: [1, 0, 1, 0], value: [1 + 1] }],
});
