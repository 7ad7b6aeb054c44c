import { defineDenominator } from '../../language/definition.js';
export const sumOfWeights = defineDenominator({
    name: 'sum-of-weights',
    says: 'The sum of the weights, broadcast to the elements.',
    formula: String.raw `D = \sum_i w_i`,
    source: '`MEAN` of TensorFlow 1 and tfjs; class weights in PyTorch.',
    value: ({ sum }, { weights }) => sum(weights),
    cases: { given: ['weights'] },
    examples: [{ shape: [4, 1], weights: [2, 0, 6, 0], value: [2 + 6] }],
});
