import { defineReduction } from '../../language/definition.js';
export const none = defineReduction({
    name: 'none',
    says: 'Nothing is reduced: every element keeps its place, and its own upstream gradient.',
    formula: String.raw `L_i = \ell_i, \quad \partial L_i / \partial \ell_i = 1`,
    source: '`reduction="none"` of PyTorch, Keras and tfjs.',
    value: (_, elements) => elements,
    pullback: (_, __, ___, upstream) => upstream,
    ofNothing: {},
    examples: [{ elements: [4, 16, 0, 36], value: [4, 16, 0, 36], pullback: [1, 1, 1, 1] }],
});
