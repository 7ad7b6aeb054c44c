import { admitted, cases, clause, cross, equal, filled, grid, matrix, shuffled, tensorOf, vector, } from '../language/index.js';
import { countInBfloat16, countInFloat16, countInSixteenBits, subnormalIsNormal, sumInBfloat16, } from '../faults/numbers.js';
import { ask, weighed } from './batches.js';
import { mean, sum } from './runs.js';
/** Batches of more than 2⁸ and of more than 2¹¹ examples, which 8 and 11 bits cannot count. */
const sizes = [257, 1001, 2049];
/** As many zeros but for a few errors, in any order. As arguments of a function they would be too many for some stacks. */
const sparse = (n) => ({
    kind: 'shuffled',
    of: [1, -2, 3, -4, ...Array.from({ length: n - 4 }, () => 0)],
});
const counted = [
    { over: 'elements', given: 'nothing' },
    { over: 'examples', given: 'nothing' },
    { over: 'non-zero-weights', given: 'weights' },
    { over: 'valid', given: 'valid' },
];
export const countsAreExact = clause({
    id: 'numbers/counts-are-exact',
    says: 'A mean MUST count exactly, even if the number format cannot represent the count.',
    formula: String.raw `D = 257 \implies D \cdot L_{\text{mean}} = L_{\text{sum}}`,
    given: cases(
    // 2¹² is a number of every format, and 2¹⁶ + 1 is beyond float16 and beyond whole numbers of 16 bits.
    [...cross({ n: sizes, way: counted }), ...cross({ n: [4096, 65_537], way: [counted[0]] })], ({ n }) => ({ predictions: tensorOf([n, 1], sparse(n)) }), { enough: 2 }),
    asks: ({ n, way: { over, given }, predictions }) => {
        const ones = filled([n, 1], 1);
        const batch = { loss: { name: 'squared-error' }, predictions, targets: filled([n, 1], 0) };
        const of = (reduction) => ask(batch, reduction, weighed({ given, weights: ones, valid: ones }));
        return { sum: of(sum), mean: of({ by: 'mean', over }) };
    },
    law: ({ constant, divide }, answers, { n }) => [
        equal(answers.mean.value, divide(answers.sum.value, constant(n)), 'value'),
        equal(answers.mean.gradient, divide(answers.sum.gradient, constant(n)), 'gradient'),
    ],
    examples: [
        {
            given: { n: 4, way: counted[0], predictions: matrix([1], [-2], [3], [-4]) },
            answers: { sum: { value: 1 + 4 + 9 + 16 }, mean: { value: (1 + 4 + 9 + 16) / 4 } },
        },
    ],
    rejects: [countInBfloat16, countInFloat16, countInSixteenBits],
    source: 'bfloat16 has 8 significant bits and cannot represent 257: counting by ones stops at 256.',
});
export const sumsAtLeastFloat32 = clause({
    id: 'numbers/sums-at-least-float32',
    says: 'The sum of a batch MUST be accumulated in float32 or better, whatever the number format of its elements.',
    formula: String.raw `\Big| L_{\text{sum}} - \sum_i \ell_i \Big| \le (N - 1) \, 2^{-24} \sum_i |\ell_i|, \text{ rounded once to the format}`,
    given: cases(cross({ n: sizes, reduction: [sum, mean] }), ({ n }) => ({ predictions: tensorOf([n, 1], grid(-2, 2, 1, [0])) }), { enough: 2 }),
    asks: ({ n, reduction, predictions }) => ({
        loss: ask({ loss: { name: 'absolute-error' }, predictions, targets: filled([n, 1], 0) }, reduction),
    }),
    law: (_, { loss }, __, defined) => admitted(loss.value, defined.loss.value),
    examples: [
        {
            given: { n: 4, reduction: sum, predictions: matrix([1], [-2], [2], [-1]) },
            answers: { loss: { value: 1 + 2 + 2 + 1 } },
        },
    ],
    rejects: [sumInBfloat16],
    source: 'Mixed-precision training (Micikevicius et al. 2018) computes reductions in float32.',
});
export const subnormals = clause({
    id: 'numbers/subnormals',
    says: 'A loss below the smallest normal number of the format MAY be replaced by zero; otherwise it keeps its value.',
    formula: String.raw `|\ell| < 2^{e_{\min}} \implies L \in \{0, \ell\}`,
    given: cases([{ loss: { name: 'absolute-error' } }], () => ({
        predictions: tensorOf([4], shuffled(2 ** -20, 2 ** -127, 2 ** -133, 2 ** -149)),
    })),
    asks: ({ loss, predictions }) => ({ none: ask({ loss, predictions, targets: filled([4], 0) }, { by: 'none' }) }),
    law: ({ constant, fromData, multiply, subtract }, { none }, { predictions }) => equal(multiply(none.value, subtract(none.value, fromData(predictions))), constant(0), 'zero, or the loss itself'),
    examples: [
        {
            given: { loss: { name: 'absolute-error' }, predictions: vector(2 ** -20, 0, 0, 2 ** -20) },
            answers: { none: {} },
        },
    ],
    rejects: [subnormalIsNormal],
    source: 'IEEE 754, section 3.4; flushing subnormal numbers to zero is common.',
});
