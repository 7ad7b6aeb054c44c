import { exactInputs } from '../../definitions/own/inputs.js';
import { ownReductions } from '../../definitions/own/reduce.js';
import { ownLastRowDropped, ownMaxIsMean, ownMeanDoesNotDivide, ownMeanOverElements, ownMeanOverExamples, ownMeanOverOneLess, ownMeanTwice, ownNegated, ownSumIsMean, ownWeightsNormalised, } from '../../faults/own.js';
import { admitted, atMost, equal } from '../../language/index.js';
import { ask, batchPoints, hasReduction, meanAt, meanPoints, none, ownCases, rowsOf, sum, upTo, } from './cases.js';
import { ownClause } from './clause.js';
import { twoOrders, threeWords } from './by-hand.js';
const sizes = [1, 2, 5, 37];
/** The unreduced loss, and that of the same batch from its last row to its first: how they differ is rounding. */
const elements = (loss, { inputs, rows }) => ({
    none: ask(loss, inputs, none, { valueOnly: true }),
    backwards: ask(loss, rowsOf(loss, inputs, upTo(rows).toReversed()), none, { valueOnly: true }),
});
export const sumAdds = ownClause({
    id: 'own/sum-adds',
    says: 'The sum of a declared loss MUST be the sum of its own unreduced elements.',
    formula: String.raw `L_{\text{sum}} = \sum_i \ell_i`,
    by: 'enclosure',
    given: (losses) => {
        const such = losses.filter((loss) => hasReduction(loss, 'none', 'sum'));
        return ownCases(such, batchPoints(such, sizes));
    },
    asks: (given, loss) => ({ ...elements(loss, given), sum: ask(loss, given.inputs, sum, { valueOnly: true }) }),
    law: (arithmetic, { none: all, sum: total }) => [admitted(total.value, arithmetic.sum(all.value))],
    examples: [{ given: twoOrders, answers: { none: { value: [2, 18] }, sum: { value: 2 + 18 } } }],
    rejects: [ownSumIsMean, ownLastRowDropped],
    source: 'Source answer 1, for a loss that nobody else defines.',
});
export const meanDivides = ownClause({
    id: 'own/mean-divides',
    says: 'Each mean of a declared loss MUST be its own unreduced elements, divided as it declares.',
    formula: String.raw `L_{\text{mean}} = \tfrac1D \sum_i \ell_i / n_i`,
    by: 'enclosure',
    given: (losses) => {
        const such = losses.filter((loss) => hasReduction(loss, 'none', 'mean'));
        return ownCases(such, meanPoints(such, sizes));
    },
    asks: (given, loss) => ({
        ...elements(loss, given),
        mean: ask(loss, given.inputs, meanAt(loss, given.mean), { valueOnly: true }),
    }),
    law: (arithmetic, { none: all, mean }, { inputs, mean: at }, loss) => [
        admitted(mean.value, ownReductions.value(arithmetic, {
            elements: all.value,
            inputs: exactInputs(arithmetic, ask(loss, inputs, none).inputs),
            reduction: meanAt(loss, at),
        })),
    ],
    examples: [
        { given: { ...twoOrders, mean: 0 }, answers: { mean: { value: (2 + 18) / 2 } } },
        { given: { ...twoOrders, mean: 1 }, answers: { mean: { value: (2 + 18) / (1 + 3) } } },
        { given: { ...threeWords, mean: 1 }, answers: { mean: { value: (4 + 1 + 9) / (1 + 2) } } },
        { given: { ...threeWords, mean: 2 }, answers: { mean: { value: (4 / 1 + (1 + 9) / 2) / 2 } } },
    ],
    rejects: [ownMeanDoesNotDivide, ownMeanOverExamples, ownMeanOverElements, ownMeanOverOneLess, ownMeanTwice],
    source: 'Source answer 1; the denominators of docs/declared-means.md.',
});
export const maxSelects = ownClause({
    id: 'own/max-selects',
    says: 'The maximum of a declared loss MUST be the largest of its own unreduced elements.',
    formula: String.raw `L_{\max} = \max_i \ell_i`,
    by: 'enclosure',
    given: (losses) => {
        const such = losses.filter((loss) => hasReduction(loss, 'none', 'max'));
        return ownCases(such, batchPoints(such, sizes));
    },
    asks: (given, loss) => ({
        ...elements(loss, given),
        max: ask(loss, given.inputs, { by: 'max' }, { valueOnly: true }),
    }),
    law: (arithmetic, { none: all, max }) => [admitted(max.value, arithmetic.max(all.value))],
    examples: [{ given: twoOrders, answers: { max: { value: 18 } } }],
    rejects: [ownMaxIsMean],
    source: 'Source answer 1.',
});
export const isNotNegative = ownClause({
    id: 'own/is-not-negative',
    says: 'No element of a loss that is declared not to be negative MAY be below zero.',
    formula: String.raw `0 \le \ell_i`,
    by: 'enclosure',
    given: (losses) => {
        const such = losses.filter((loss) => loss.properties?.nonNegative === true && hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [1, 5]));
    },
    asks: ({ inputs }, loss) => ({ none: ask(loss, inputs, none, { valueOnly: true }) }),
    law: (arithmetic, { none: all }) => [atMost(arithmetic.constant(0), all.value)],
    examples: [{ given: twoOrders, answers: { none: { value: [2, 18] } } }],
    rejects: [ownNegated],
    source: 'What the loss declares.',
});
const times = ({ shape, data }, factor) => ({
    shape,
    data: Float64Array.from(data, (x) => factor * x),
});
export const weightsMultiply = ownClause({
    id: 'own/weights-multiply',
    says: 'Weights of a declared loss MUST multiply its elements: twice the weights give twice the elements, and weights of zero give zero.',
    formula: String.raw `\ell_i(2 w) = 2 \, \ell_i(w), \quad \ell_i(0) = 0`,
    by: 'enclosure',
    given: (losses) => {
        const such = losses.filter((loss) => loss.weights !== undefined && hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [1, 4]));
    },
    asks: ({ inputs }, loss) => {
        const weighed = (factor) => ask(loss, { ...inputs, [loss.weights]: times(inputs[loss.weights], factor) }, none, { valueOnly: true });
        return { none: weighed(1), doubled: weighed(2), zeroed: weighed(0) };
    },
    law: ({ constant, multiply }, { none: all, doubled, zeroed }) => [
        equal(doubled.value, multiply(constant(2), all.value), 'doubled'),
        equal(zeroed.value, constant(0), 'zeroed'),
    ],
    examples: [{ given: twoOrders, answers: { doubled: { value: [2 * 2, 2 * 18] }, zeroed: { value: [0, 0] } } }],
    rejects: [ownWeightsNormalised],
    source: 'What weights are: sample weights of a linear reduction.',
});
