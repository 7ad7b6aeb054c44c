import { defineDenominator } from '../../language/definition.js';
export const examples = defineDenominator({
    name: 'examples',
    says: 'The number of examples: of rows, whatever their weights.',
    formula: String.raw `D = B`,
    source: '`reduction="batchmean"` of PyTorch; `sum_over_batch_size` of Keras, of one loss an example.',
    value: ({ constant }, { shape }) => constant(shape[0] ?? 1),
    cases: { given: ['nothing'] },
    examples: [{ shape: [4, 2], value: [4] }],
});
