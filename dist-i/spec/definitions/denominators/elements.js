import { defineDenominator } from '../../language/definition.js';
import { sizeOf } from '../../language/tensor.js';
export const elements = defineDenominator({
    name: 'elements',
    says: 'The number of elements of the unreduced loss, whatever their weights.',
    formula: String.raw `D = N`,
    source: '`reduction="mean"` of PyTorch.',
    value: ({ constant }, { shape }) => constant(sizeOf(shape)),
    cases: { given: ['nothing', 'weights'] },
    examples: [{ shape: [4, 2], weights: [2, 0, 6, 0, 1, 1, 1, 1], value: [4 * 2] }],
});
