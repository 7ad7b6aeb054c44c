import { defineDenominator } from '../../language/definition.js';
export const sumOfValidWeights = defineDenominator({
    name: 'sum-of-valid-weights',
    says: 'The sum of the weights, broadcast to the elements, of those that the mask keeps.',
    formula: String.raw `D = \sum_i m_i w_i`,
    source: '`ignore_index` with class weights in PyTorch.',
    value: ({ constant, select, sum }, { weights, valid }) => sum(select(valid, weights, constant(0))),
    cases: { given: ['both'] },
    examples: [{ shape: [4, 1], weights: [3, 5, 1, 2], valid: [1, 0, 1, 0], value: [3 + 1] }],
});
