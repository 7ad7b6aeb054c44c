import { defineDenominator } from '../../language/definition.js';
export const givenConstant = defineDenominator({
    name: 'constant',
    says: 'A number that is given with the reduction, as a count that was taken over several batches.',
    formula: String.raw `D = \text{const}`,
    source: '`num_items_in_batch` of Transformers; the global batch size of `tf.distribute`.',
    value: ({ constant }, _, count) => {
        if (count === undefined)
            throw new RangeError("a mean over a constant must say which: give the reduction a 'count'");
        return constant(count);
    },
    // One that no batch of the cases has of anything.
    cases: { given: ['nothing'], count: 32 },
    examples: [{ shape: [4, 2], count: 32, value: [32] }],
});
