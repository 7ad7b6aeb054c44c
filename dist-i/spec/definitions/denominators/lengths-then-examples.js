import { defineDenominator } from '../../language/definition.js';
import { sumsOfRows } from './rows.js';
export const lengthsThenExamples = defineDenominator({
    name: 'lengths-then-examples',
    says: 'The length of each row, which is how many of its elements the mask keeps, times the number of rows: the mean of the means of the rows. A row of which no element is kept has the length 1, and adds zero.',
    formula: String.raw `D_s = B \max(1, \textstyle\sum_t m_{st})`,
    source: '`CTCLoss` of PyTorch: target length, then examples.',
    value: (arithmetic, { shape, valid }) => {
        const { constant, maximum, multiply } = arithmetic;
        return multiply(constant(shape[0] ?? 1), maximum(sumsOfRows(arithmetic, valid), constant(1)));
    },
    perRow: true,
    cases: { given: ['valid'] },
    examples: [{ shape: [3, 2], valid: [1, 1, 1, 0, 0, 0], value: [3 * 2, 3 * 1, 3 * 1] }],
});
