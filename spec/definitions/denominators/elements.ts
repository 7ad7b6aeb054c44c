import { defineDenominator, type DenominatorDefinition } from '../../language/definition.ts';
import { sizeOf } from '../../language/tensor.ts';

export const elements: DenominatorDefinition<'elements'> = defineDenominator({
  name: 'elements',
  says: 'The number of elements of the unreduced loss, whatever their weights.',
  formula: String.raw`D = N`,
  source: '`reduction="mean"` of PyTorch.',
  value: ({ constant }, { shape }) => constant(sizeOf(shape)),
  cases: { given: ['nothing', 'weights'] },
  examples: [{ shape: [4, 2], weights: [2, 0, 6, 0, 1, 1, 1, 1], value: [4 * 2] }],
});
