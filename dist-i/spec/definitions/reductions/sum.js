import { defineReduction } from '../../language/definition.js';
export const sum = defineReduction({
    name: 'sum',
    says: 'The sum of the elements, in any order. Every element passes the upstream gradient on.',
    formula: String.raw `L = \sum_i \ell_i, \quad \partial L / \partial \ell_i = 1`,
    source: 'Source answer 1.',
    value: (arithmetic, elements) => arithmetic.sum(elements),
    pullback: (_, __, ___, upstream) => upstream,
    ofNothing: { 'sum-is-zero': 0 },
    examples: [{ elements: [4, 16, 0, 36], value: [4 + 16 + 0 + 36], pullback: [1, 1, 1, 1] }],
});
