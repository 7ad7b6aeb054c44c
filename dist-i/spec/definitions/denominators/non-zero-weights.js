import { defineDenominator } from '../../language/definition.js';
export const nonZeroWeights = defineDenominator({
    name: 'non-zero-weights',
    says: 'How many weights, broadcast to the elements, are not zero.',
    formula: String.raw `D = \#\{i : w_i \ne 0\}`,
    source: '`SUM_BY_NONZERO_WEIGHTS` of TensorFlow 1 and tfjs.',
    value: ({ absolute, positive, sum }, { weights }) => sum(positive(absolute(weights))),
    cases: { given: ['weights'] },
    examples: [{ shape: [4, 1], weights: [2, 0, -6, 0], value: [2] }],
});
