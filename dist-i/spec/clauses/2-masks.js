import { cases, clause, cross, equal, filled, grid, matrix, reals, shuffled, stacked, taken, tensorOf, vector, } from '../language/index.js';
import { countsIgnored, flatForHierarchical, hierarchicalForFlat } from '../faults/denominators.js';
import { companionOverAll, ignoredLeaksGradient, ignoresNoClass, maskByDivision } from '../faults/ignored.js';
import { maxOfNothingIsZero, nothingIsNaN, nothingIsZero } from '../faults/nothing.js';
import { maskByMultiplication } from '../faults/numbers.js';
import { ask, elementsShape, meanOver } from './batches.js';
import { anyBatch, definitionOf, everyLoss, overLosses } from './losses.js';
import { rowsOf } from './rows.js';
const sum = { by: 'sum' };
const squaredError = { name: 'squared-error' };
const crossEntropy = { name: 'softmax-cross-entropy' };
const smoothed = { name: 'softmax-cross-entropy', smoothing: 1 / 4 };
const likelihood = { name: 'negative-log-likelihood' };
const ways = [
    ...[
        squaredError,
        { name: 'absolute-error' },
        { name: 'binary-cross-entropy' },
        crossEntropy,
        smoothed,
    ].map((loss) => ({ loss, by: 'mask' })),
    ...[-100, -1, 1, 255].map((ignoredClass) => ({ loss: crossEntropy, by: { ignoredClass } })),
    { loss: smoothed, by: { ignoredClass: -100 } },
    ...[-100, -1, 1].map((ignoredClass) => ({ loss: likelihood, by: { ignoredClass } })),
];
/** Every way with every one of these; and a mask of every other loss with one of them, in turn. */
const inEveryLoss = (points) => [
    ...ways.flatMap((way) => points.map((point) => ({ ...point, ...way }))),
    ...overLosses(points.map((point) => ({ ...point, by: 'mask' })), ways.map(({ loss }) => loss)).slice(ways.length * points.length),
];
/** Three examples that count: where class 1 is the ignored one, no target is. */
const counting = (loss) => ({
    ...anyBatch(loss, [3, 3], 4),
    ...(hasClasses(loss) && { targets: tensorOf([3], grid(0, 2, 2)) }),
});
const hasClasses = (loss) => definitionOf(loss).cases.any.targets === 'classes';
/** These three, with padding before the first and between the second and the third, and how it is ignored. */
function padded({ loss, by, predictions, targets }, hidden) {
    const ignored = by === 'mask' ? 0 : by.ignoredClass;
    const withTwo = (x, value) => taken(stacked(x, filled([2, ...x.shape.slice(1)], value)), [3, 0, 1, 4, 2]);
    const batch = { loss, predictions: withTwo(predictions, hidden), targets: withTwo(targets, ignored) };
    const [b = 1, ...rest] = elementsShape(loss, batch.predictions);
    return {
        batch,
        ignoring: by === 'mask'
            ? { valid: { shape: [b, ...rest.map(() => 1)], data: [0, 1, 1, 0, 1] } }
            : { ignoredClass: by.ignoredClass },
    };
}
const counts = [1, 2, 4];
const ignored = [0, 3];
export const paddingInvariance = clause({
    id: 'mask/padding-invariance',
    says: 'Ignored examples MUST NOT change the value, or the gradient of the other examples, even if they hold NaN or infinity.',
    formula: String.raw `m_i = 0 \implies L(x) = L(x_{-i}), \ \nabla_{-i} L(x) = \nabla L(x_{-i})`,
    given: cases(inEveryLoss(cross({ hidden: [0, NaN, Infinity], reduction: [sum, meanOver('valid')] })), ({ loss }) => counting(loss)),
    asks: ({ hidden, reduction, ...given }) => {
        const { batch, ignoring } = padded(given, hidden);
        return { plain: ask(given, reduction), padded: ask(batch, reduction, ignoring) };
    },
    law: (arithmetic, { plain, padded: long }) => [
        equal(long.value, plain.value, 'value'),
        equal(rowsOf(arithmetic, long.gradient, counts), plain.gradient, 'gradient'),
    ],
    examples: [
        {
            given: {
                loss: squaredError,
                by: 'mask',
                hidden: Infinity,
                reduction: meanOver('valid'),
                predictions: matrix([1], [2], [3]),
                targets: matrix([0], [0], [0]),
            },
            answers: { padded: { value: (1 + 4 + 9) / 3, gradient: [0, 2 / 3, 4 / 3, 0, 6 / 3] } },
        },
        {
            given: {
                loss: crossEntropy,
                by: { ignoredClass: 1 },
                hidden: NaN,
                reduction: meanOver('valid'),
                predictions: matrix([0, -1024], [-1024, 0], [-1024, 0]),
                targets: vector(0, 0, 0),
            },
            answers: { padded: { value: (0 + 1024 + 1024) / 3, gradient: [0, 0, 0, 0, -1 / 3, 1 / 3, 0, 0, -1 / 3, 1 / 3] } },
        },
    ],
    rejects: [countsIgnored, maskByMultiplication, maskByDivision, companionOverAll, ignoresNoClass],
    source: 'Padding only completes a shape. Zero times infinity is NaN, so a mask must select and not multiply.',
});
export const ignoredIsZero = clause({
    id: 'gradient/ignored-is-zero',
    says: 'Ignored examples MUST have a zero gradient, whatever they hold and however the loss is reduced.',
    formula: String.raw `m_i = 0 \implies \partial L / \partial x_i = 0`,
    given: cases(inEveryLoss(cross({
        hidden: [2, NaN],
        reduction: [sum, meanOver('valid'), { by: 'max' }],
    })), ({ loss }) => counting(loss)),
    asks: ({ hidden, reduction, ...given }) => {
        const { batch, ignoring } = padded(given, hidden);
        return { padded: ask(batch, reduction, ignoring) };
    },
    law: (arithmetic, { padded: long }) => equal(rowsOf(arithmetic, long.gradient, ignored), arithmetic.constant(0)),
    examples: [
        {
            given: {
                loss: squaredError,
                by: 'mask',
                hidden: 2,
                reduction: meanOver('valid'),
                predictions: matrix([1], [2], [3]),
                targets: matrix([0], [0], [0]),
            },
            answers: { padded: { gradient: [0, 2 / 3, 4 / 3, 0, 6 / 3] } },
        },
    ],
    rejects: [ignoredLeaksGradient],
    source: 'The derivative with respect to a number on which the loss does not depend is zero.',
});
const identities = [
    { identity: 'sum-is-zero', reduction: sum, value: 0 },
    { identity: 'mean-is-nan', reduction: meanOver('valid'), value: NaN },
    { identity: 'mean-is-zero', reduction: meanOver('valid'), value: 0 },
    { identity: 'max-is-minus-infinity', reduction: { by: 'max' }, value: -Infinity },
];
export const allIgnored = clause({
    id: 'mask/all-ignored',
    says: 'If every example is ignored, the value MUST follow the declared empty-batch convention, and the gradient MUST be zero.',
    formula: String.raw `\forall i: m_i = 0 \implies L = L(), \ \nabla L = 0`,
    given: cases([
        ...cross({ of: identities, way: ways.filter(({ loss }) => loss === squaredError || loss === crossEntropy) }).map(({ of, way }) => ({ of, ...way })),
        ...cross({ of: identities, loss: everyLoss, by: ['mask'] }).filter(({ loss: { name } }) => name !== squaredError.name && name !== crossEntropy.name),
    ], ({ loss }) => ({ predictions: anyBatch(loss, [3, 3]).predictions }), { enough: 4 }),
    asks: ({ of: { identity, reduction }, loss, by, predictions }) => {
        const [b = 1, ...rest] = elementsShape(loss, predictions);
        const targets = by === 'mask' ? filled(hasClasses(loss) ? [b] : predictions.shape, 0) : filled([b], by.ignoredClass);
        const nothing = by === 'mask' ? { valid: filled([b, ...rest.map(() => 1)], 0) } : { ignoredClass: by.ignoredClass };
        return { nothing: ask({ loss, predictions, targets }, { ...reduction, ofNothing: identity }, nothing) };
    },
    law: ({ constant }, { nothing }, { of: { value } }) => [
        equal(nothing.value, constant(value), 'value'),
        equal(nothing.gradient, constant(0), 'gradient'),
    ],
    examples: [
        {
            given: { of: identities[2], loss: squaredError, by: 'mask', predictions: matrix([1], [2]) },
            answers: { nothing: { value: 0, gradient: [0, 0] } },
        },
        {
            given: { of: identities[1], loss: crossEntropy, by: { ignoredClass: -100 }, predictions: matrix([1, 2]) },
            answers: { nothing: { value: 0 / 0, gradient: [0, 0] } },
        },
    ],
    rejects: [nothingIsNaN, nothingIsZero, maxOfNothingIsZero],
    source: 'PyTorch: NaN with no gradient; Keras and TensorFlow 1: zero.',
});
export const flatOrHierarchical = clause({
    id: 'sequence/flat-or-hierarchical',
    says: 'For sequences of different lengths, a mean over the valid elements MUST give every element the same weight. A mean over lengths and then examples MUST give every sequence the same weight.',
    formula: String.raw `\tfrac{\sum_s \sum_{t \le n_s} \ell_{st}}{\sum_s n_s} \quad \text{or} \quad \tfrac1B \sum_s \tfrac1{n_s} \sum_{t \le n_s} \ell_{st}`,
    given: cases(cross({ loss: [squaredError, { name: 'absolute-error' }] }), () => ({
        predictions: tensorOf([4, 4], reals(-4, 4)),
        targets: tensorOf([4, 4], grid(-15 / 4, 15 / 4, 1 / 2)),
        lengths: tensorOf([4], shuffled(4, 1, 2, 1)),
    })),
    asks: ({ lengths, ...given }) => {
        const valid = upTo(lengths, given.predictions.shape[1]);
        return {
            none: ask(given, { by: 'none' }),
            flat: ask(given, meanOver('valid'), { valid }),
            hierarchical: ask(given, meanOver('lengths-then-examples'), { valid }),
        };
    },
    law: ({ constant, divide, fromData, multiply, reshape, sum: add }, { none, flat, hierarchical }, { lengths, predictions: { shape } }) => {
        const kept = multiply(none.value, fromData(upTo(lengths, shape[1])));
        const n = reshape(fromData(lengths), [shape[0], 1]);
        return [
            equal(flat.value, divide(add(kept), add(n)), 'flat'),
            equal(hierarchical.value, divide(add(divide(add(kept, 1), n)), constant(shape[0])), 'hierarchical'),
            equal(multiply(add(n), flat.gradient), multiply(multiply(constant(shape[0]), n), hierarchical.gradient), 'gradients'),
        ];
    },
    examples: [
        {
            given: {
                loss: { name: 'absolute-error' },
                lengths: vector(6, 2),
                predictions: matrix([1, 1, 1, 1, 1, 1], [7, 7, 0, 0, 0, 0]),
                targets: matrix([0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]),
            },
            answers: { flat: { value: (6 * 1 + 2 * 7) / (6 + 2) }, hierarchical: { value: ((6 * 1) / 6 + (2 * 7) / 2) / 2 } },
        },
    ],
    rejects: [flatForHierarchical, hierarchicalForFlat, countsIgnored],
    source: 'PyTorch’s CTC loss divides by the target lengths and then by the batch; token means divide once.',
});
/** A mask [B, T] that keeps the first elements of every row, as many as its length says. */
const upTo = ({ data }, width) => matrix(...Array.from(data, (length) => Array.from({ length: width }, (_, t) => (t < length ? 1 : 0))));
