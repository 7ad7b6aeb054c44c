import { atMost, cases, clause, cross, different, equal, grid, tensorOf, vector, } from '../language/index.js';
import { reductions } from '../contracts/index.js';
import { reductionDefinitions } from '../definitions/records.js';
import { populationStretched } from '../faults/denominators.js';
import { maxOfNothingIsZero, nothingIsAnswered, nothingIsNaN, nothingIsZero } from '../faults/nothing.js';
import { reductionIgnored, reductionInverted, unknownReductionIsMean } from '../faults/reductions.js';
import { ask, meanOver } from './batches.js';
import { anyBatch, definitionOf, everyLoss } from './losses.js';
const absoluteError = { name: 'absolute-error' };
/** Every loss once, at the first values of its parameters. */
const variants = everyLoss.filter(({ name }, at) => everyLoss.findIndex((loss) => loss.name === name) === at);
const everyName = variants.filter(({ name }) => name !== absoluteError.name);
const sum = { by: 'sum' };
const attempt = ({ loss, predictions, targets }, reduction, more = {}) => ({ ask: 'attempt', loss, reduction, predictions, targets, ...more });
export const argument = clause({
    id: 'reduction/argument-is-honoured',
    says: 'A subject MUST use the reduction that each question asks for, and MUST refuse an unknown reduction with an error.',
    formula: String.raw `\ell_i > 0, N > 1 \implies L_{\text{mean}} < L_{\text{sum}}, \ L_{\max} < L_{\text{sum}}`,
    // Errors that are not zero.
    given: cases([
        ...cross({ unknown: ['average', 'total'], loss: [absoluteError] }),
        ...everyName.map((loss, i) => ({ unknown: ['average', 'total'][i % 2], loss })),
    ], ({ loss }) => loss === absoluteError
        ? { predictions: tensorOf([4], grid(1, 4)), targets: tensorOf([4], grid(-4, 0)) }
        : anyBatch(loss, [4, 3]), { enough: 4 }),
    asks: ({ unknown, ...given }) => {
        return {
            sum: ask(given, sum),
            mean: ask(given, meanOver('elements')),
            max: ask(given, { by: 'max' }),
            again: ask(given, sum),
            unknown: attempt(given, { by: 'unknown', name: unknown }),
        };
    },
    law: ({ constant }, { sum: first, mean, max, again, unknown }, { loss }) => [
        equal(unknown.refused, constant(1), 'an unknown reduction is refused'),
        equal(again.value, first.value, 'the sum, asked again'),
        // Of others an element may be zero, or below.
        ...(loss === absoluteError || loss.name === 'absolute-error'
            ? [
                atMost(mean.value, first.value, 'the mean is at most the sum'),
                different(mean.value, first.value, 'the mean is not the sum'),
                different(max.value, first.value, 'the maximum is not the sum'),
            ]
            : []),
    ],
    examples: [
        {
            given: { unknown: 'average', loss: absoluteError, predictions: vector(1, 2, 3, 4), targets: vector(0, 0, 0, 0) },
            answers: {
                sum: { value: 1 + 2 + 3 + 4 },
                mean: { value: (1 + 2 + 3 + 4) / 4 },
                max: { value: 4 },
                again: { value: 1 + 2 + 3 + 4 },
                unknown: { refused: 1 },
            },
        },
    ],
    rejects: [reductionIgnored, reductionInverted, unknownReductionIsMean],
    source: 'An argument that is ignored or not checked hides a wrong scale.',
});
/** Where a column meets a row, and what the two would be if they had one shape. */
const stretches = [
    { stretched: 'targets', shape: [4], other: [4, 1] },
    { stretched: 'targets', shape: [4, 1], other: [4] },
    { stretched: 'weights', shape: [4, 1], other: [4] },
    { stretched: 'weights', shape: [4], other: [4, 1] },
];
const isPerRow = (loss) => definitionOf(loss).properties.perRow === true;
/** Four numbers that a loss takes; four rows, of a loss of rows. */
const fourOf = (loss) => anyBatch(loss, isPerRow(loss) ? [4, 3] : [4, 1], 4);
const inShape = ({ data }, shape) => ({ shape, data });
export const population = clause({
    id: 'reduction/population',
    says: 'Broadcasting predictions, targets or weights MUST NOT change which elements are counted: the shapes [N] and [N, 1] give N elements, or an error.',
    formula: String.raw `L\big((p_i)_i, (t_i)_{i1}\big) = L\big((p_i)_i, (t_i)_i\big) \text{ or an error}`,
    given: cases([
        ...cross({ stretch: stretches.slice(0, 2), reduction: [sum, meanOver('elements')], loss: [absoluteError] }),
        // Weights of a row are of the rows' shape [N].
        ...everyName.map((loss, i) => isPerRow(loss)
            ? { stretch: stretches[3], reduction: sum, loss }
            : { stretch: stretches[i % 2], reduction: i % 4 < 2 ? meanOver('elements') : sum, loss }),
        ...cross({
            stretch: stretches.slice(2),
            reduction: [sum, meanOver('sum-of-weights'), meanOver('non-zero-weights')],
            loss: [absoluteError],
        }),
    ], ({ loss }) => ({
        ...(loss === absoluteError
            ? { predictions: tensorOf([4], grid(-4, 4)), targets: tensorOf([4], grid(-15 / 4, 15 / 4, 1 / 2)) }
            : fourOf(loss)),
        weights: tensorOf([4], grid(1, 4)),
    }), { enough: 4 }),
    asks: ({ stretch: { stretched, shape, other }, reduction, loss, predictions, targets, weights }) => {
        const batch = isPerRow(loss)
            ? { loss, predictions, targets }
            : { loss, predictions: inShape(predictions, shape), targets: inShape(targets, shape) };
        const weighed = stretched === 'weights' ? { weights: inShape(weights, shape) } : {};
        const asStretched = stretched === 'weights' ? { weights: inShape(weights, other) } : { targets: inShape(targets, other) };
        return {
            plain: ask(batch, reduction, weighed),
            stretched: attempt(batch, reduction, { ...weighed, ...asStretched }),
        };
    },
    law: ({ constant, multiply, subtract }, { plain, stretched }) => equal(multiply(subtract(constant(1), stretched.refused), subtract(stretched.value, plain.value)), constant(0), 'an error, or the value with equal shapes'),
    examples: [
        {
            given: {
                stretch: stretches[0],
                reduction: meanOver('elements'),
                loss: absoluteError,
                predictions: vector(1, 2, 3, 4),
                targets: vector(0, 0, 0, 4),
                weights: vector(1, 1, 1, 1),
            },
            answers: { plain: { value: (1 + 2 + 3 + 0) / 4 } },
        },
    ],
    rejects: [populationStretched],
    source: 'NumPy broadcasting makes [N] and [N, 1] an N × N matrix.',
});
/** A reduction, by what it is of nothing. Without weights as many are not zero as there are elements: none. */
const reducing = {
    none: [],
    sum: [sum],
    mean: [meanOver('elements'), meanOver('non-zero-weights')],
    max: [{ by: 'max' }],
};
const identities = reductions.flatMap((by) => reducing[by].flatMap((reduction) => Object.entries(reductionDefinitions[by].ofNothing).map(([identity, of]) => ({
    identity: identity,
    reduction,
    refused: of === 'refused' ? 1 : 0,
    value: of === 'refused' ? 0 : of,
}))));
/** No examples: of two numbers each, or with a class each. */
const nothingOf = (loss) => ({
    predictions: { shape: [0, 2], data: [] },
    targets: { shape: definitionOf(loss).cases.any.targets === 'classes' ? [0] : [0, 2], data: [] },
});
export const empty = clause({
    id: 'reduction/empty',
    says: 'For a batch without examples, a reduction MUST give what the subject declares: 0 for a sum; NaN, 0 or an error for a mean, whatever it divides by; −∞ or an error for a maximum.',
    formula: String.raw `L_{\text{sum}}() = 0, \quad L_{\text{mean}}() \in \{\text{NaN}, 0, \text{error}\}, \quad L_{\max}() \in \{-\infty, \text{error}\}`,
    given: cases(cross({ of: identities, name: [...new Set(everyLoss.map(({ name }) => name))] }), () => ({}), {
        enough: 1,
    }),
    asks: ({ of: { identity, reduction }, name }) => {
        const loss = variants.find((one) => one.name === name);
        return { nothing: attempt({ loss, ...nothingOf(loss) }, { ...reduction, ofNothing: identity }) };
    },
    law: ({ constant }, { nothing }, { of: { refused, value } }) => [
        equal(nothing.refused, constant(refused), 'refused'),
        equal(nothing.value, constant(value), 'value'),
    ],
    examples: [
        {
            given: { of: { identity: 'sum-is-zero', reduction: sum, refused: 0, value: 0 }, name: 'squared-error' },
            answers: { nothing: { refused: 0, value: 0 } },
        },
        {
            given: {
                of: { identity: 'mean-is-nan', reduction: meanOver('elements'), refused: 0, value: NaN },
                name: 'softmax-cross-entropy',
            },
            answers: { nothing: { refused: 0, value: 0 / 0 } },
        },
    ],
    rejects: [nothingIsNaN, nothingIsZero, nothingIsAnswered, maxOfNothingIsZero],
    source: 'PyTorch and tfjs give 0/0, TensorFlow 1 and Keras give 0, and NumPy raises an error for an empty maximum.',
});
