// oxlint-disable unicorn/no-thenable -- the field `then` of a declared mean is no function
import { sizeOf, } from '../language/index.js';
import { every } from './every.js';
/** Another reduction of right elements; its gradient is another too, unless it is said that only one of them is. */
const reducing = (change, part) => {
    const changed = (right) => (arithmetic, problem) => right(arithmetic, change(problem, arithmetic));
    return (right) => ({
        ...right,
        own: {
            ...right.own,
            value: part === 'upstream' ? right.own.value : changed(right.own.value),
            upstream: part === 'value' ? right.own.upstream : changed(right.own.upstream),
        },
    });
};
/** What comes of a reduction by this name, changed afterwards. */
const afterwards = (by, change, part) => (right) => {
    const changed = (reduce) => (arithmetic, problem) => problem.reduction.by === by
        ? change(arithmetic, reduce(arithmetic, problem), problem)
        : reduce(arithmetic, problem);
    return {
        ...right,
        own: {
            ...right.own,
            value: part === 'upstream' ? right.own.value : changed(right.own.value),
            upstream: part === 'value' ? right.own.upstream : changed(right.own.upstream),
        },
    };
};
/** Other elements; gradients stay. */
const elementwise = (change) => (right) => ({
    ...right,
    own: {
        ...right.own,
        losses: every(right.own.losses, (of) => ({
            elements: (arithmetic, inputs, question) => change(arithmetic, of.elements(arithmetic, inputs, question), inputs),
            pullback: (...given) => of.pullback(...given),
        })),
    },
});
/** The same mean over something else. */
const over = (other, only = () => true) => reducing((problem) => problem.reduction.by === 'mean' && only(problem.reduction)
    ? { ...problem, reduction: { ...problem.reduction, over: other } }
    : problem);
export const ownMeanDoesNotDivide = {
    id: 'own-mean-does-not-divide',
    faultClass: 'FC-12',
    does: 'gives the sum of a declared loss for its mean',
    formula: String.raw `\textstyle\sum_i \ell_i`,
    wrong: over({ constant: 1 }),
};
export const ownMeanOverExamples = {
    id: 'own-mean-over-examples',
    faultClass: 'FC-04',
    does: 'divides the mean of a declared loss by the rows of the batch, whatever it declares',
    formula: String.raw `\tfrac1B \sum_i \ell_i`,
    wrong: over('examples'),
};
export const ownMeanOverElements = {
    id: 'own-mean-over-elements',
    faultClass: 'FC-01',
    does: 'divides the mean of a declared loss by all of its elements, ignored ones too',
    formula: String.raw `\tfrac1{BT} \sum_{it} \ell_{it}`,
    wrong: over('elements'),
};
/** B rows less one: by a factor, for whatever is divided by. */
const lessOne = ({ constant, multiply, shape }, x, { elements }) => {
    const [rows = 1] = shape(elements);
    return multiply(x, constant(rows / Math.max(rows - 1, 1)));
};
export const ownMeanOverOneLess = {
    id: 'own-mean-over-one-less',
    faultClass: 'FC-09',
    does: 'divides the mean of a declared loss by one row less',
    formula: String.raw `\tfrac{1}{B-1} \sum_i \ell_i`,
    wrong: afterwards('mean', lessOne, 'both'),
};
export const ownMeanTwice = {
    id: 'own-mean-divided-twice',
    faultClass: 'FC-09',
    does: 'divides the mean of a declared loss by the rows of the batch once more',
    formula: String.raw `\tfrac1B \cdot \tfrac1D \sum_i \ell_i`,
    wrong: afterwards('mean', ({ constant, divide, shape }, value, { elements }) => divide(value, constant(2 * shape(elements)[0])), 'both'),
};
export const ownSumIsMean = {
    id: 'own-sum-is-mean',
    faultClass: 'FC-11',
    does: 'divides the sum of a declared loss by the rows of the batch and one more',
    formula: String.raw `\tfrac1{B+1} \sum_i \ell_i`,
    wrong: afterwards('sum', ({ constant, divide, shape }, value, { elements }) => divide(value, constant(shape(elements)[0] + 1)), 'both'),
};
export const ownLastRowDropped = {
    id: 'own-last-row-dropped',
    faultClass: 'FC-20',
    does: 'leaves the last row of a batch out of every reduction of a declared loss',
    formula: String.raw `\textstyle\sum_{i < B} \ell_i`,
    wrong: reducing((problem, { fromData, multiply, shape }) => {
        if (problem.reduction.by === 'none')
            return problem;
        const [rows = 1, ...rest] = shape(problem.elements);
        const kept = fromData({
            shape: [rows, ...rest.map(() => 1)],
            data: Array.from({ length: rows }, (_, i) => (i < rows - 1 ? 1 : 0)),
        });
        return { ...problem, elements: multiply(kept, problem.elements) };
    }, 'value'),
};
export const ownMaxIsMean = {
    id: 'own-max-is-mean',
    faultClass: 'FC-10',
    does: 'gives the mean of the elements of a declared loss for its maximum',
    formula: String.raw `\tfrac1B \sum_i \ell_i`,
    wrong: afterwards('max', (arithmetic, _, { elements }) => arithmetic.divide(arithmetic.sum(elements), arithmetic.constant(sizeOf(arithmetic.shape(elements)) + 1)), 'value'),
};
export const ownGradientNotDivided = {
    id: 'own-gradient-not-divided',
    faultClass: 'FC-12',
    does: 'gives the gradient of the sum of a declared loss for that of its mean',
    formula: String.raw `\textstyle\sum_i \nabla \ell_i`,
    wrong: afterwards('mean', ({ fromData, shape }, value) => fromData({ shape: shape(value), data: new Float64Array(sizeOf(shape(value))).fill(1) }), 'upstream'),
};
export const ownGradientDividedTwice = {
    id: 'own-gradient-divided-twice',
    faultClass: 'FC-09',
    does: 'divides the gradient of the mean of a declared loss twice',
    formula: String.raw `\tfrac1{D^2} \sum_i \nabla \ell_i`,
    wrong: afterwards('mean', ({ multiply }, value) => multiply(value, value), 'upstream'),
};
export const ownGradientFlat = {
    id: 'own-gradient-flat',
    faultClass: 'FC-05',
    does: 'spreads the gradient of the mean of a declared loss alike over all rows, whatever divides each',
    formula: String.raw `\bar c \, \nabla \sum_i \ell_i`,
    wrong: afterwards('mean', ({ add, constant, divide, multiply, shape, sum }, value) => add(multiply(value, constant(0)), divide(sum(value), constant(sizeOf(shape(value))))), 'upstream'),
};
export const ownGradientHalved = {
    id: 'own-gradient-halved',
    faultClass: 'FC-14',
    does: 'halves every gradient of a declared loss',
    formula: String.raw `\tfrac12 \nabla \ell_i`,
    wrong: (right) => ({
        ...right,
        own: {
            ...right.own,
            upstream: (arithmetic, problem) => arithmetic.multiply(arithmetic.constant(1 / 2), right.own.upstream(arithmetic, problem)),
        },
    }),
};
export const ownGradientIsNaN = {
    id: 'own-gradient-is-nan',
    faultClass: 'FC-14',
    does: 'gives NaN for the gradient of a declared loss, as where a branch that is not taken is differentiated too',
    formula: String.raw `0 \cdot \infty`,
    wrong: afterwards('none', ({ constant, divide, multiply }, value) => {
        const zero = multiply(value, constant(0));
        return divide(zero, zero);
    }, 'upstream'),
};
export const ownGradientOfMean = {
    id: 'own-gradient-of-none-is-divided',
    faultClass: 'FC-17',
    does: 'divides the gradient of an unreduced declared loss as that of a mean',
    formula: String.raw `\tfrac1{B+1} \nabla \ell_i`,
    wrong: afterwards('none', ({ constant, divide, shape }, value, { elements }) => divide(value, constant(shape(elements)[0] + 1)), 'upstream'),
};
export const ownCotangentIgnored = {
    id: 'own-cotangent-ignored',
    faultClass: 'FC-13',
    does: 'ignores the upstream gradient of a declared loss',
    formula: String.raw `\nabla \ell_i`,
    wrong: reducing((problem) => ({ ...problem, cotangent: undefined }), 'upstream'),
};
export const ownCotangentAveraged = {
    id: 'own-cotangent-averaged',
    faultClass: 'FC-13',
    does: 'uses the mean of the upstream gradient of a declared loss for all rows alike',
    formula: String.raw `\bar c \, \nabla \ell_i`,
    wrong: reducing((problem, { add, constant, divide, multiply, shape, sum }) => {
        const { cotangent } = problem;
        if (cotangent === undefined)
            return problem;
        const mean = divide(sum(cotangent), constant(sizeOf(shape(cotangent))));
        return { ...problem, cotangent: add(multiply(cotangent, constant(0)), mean) };
    }, 'upstream'),
};
export const ownTimesBatch = {
    id: 'own-times-batch-size',
    faultClass: 'FC-29',
    does: 'multiplies each element of a declared loss by the rows of its batch',
    formula: String.raw `B \, \ell_i`,
    wrong: elementwise(({ constant, multiply, shape }, elements) => multiply(elements, constant(shape(elements)[0]))),
};
export const ownRowsMixed = {
    id: 'own-rows-mixed',
    faultClass: 'FC-29',
    does: 'mixes each element of a declared loss with that of the next row',
    formula: String.raw `\tfrac14 \ell_i + \tfrac34 \ell_{i+1}`,
    wrong: elementwise(({ add, constant, multiply, rows, shape }, elements) => {
        const [count = 1] = shape(elements);
        const next = rows(elements, Array.from({ length: count }, (_, i) => (i + 1) % count));
        return add(multiply(constant(1 / 4), elements), multiply(constant(3 / 4), next));
    }),
};
export const ownRowsWeighed = {
    id: 'own-rows-weighed-by-place',
    faultClass: 'FC-10',
    does: 'weighs each element of a declared loss by its place in the batch',
    formula: String.raw `i \, \ell_i`,
    wrong: elementwise(({ fromData, multiply, shape }, elements) => {
        const [count = 1, ...rest] = shape(elements);
        return multiply(elements, fromData({ shape: [count, ...rest.map(() => 1)], data: Array.from({ length: count }, (_, i) => i + 1) }));
    }),
};
export const ownIgnoredIsRead = {
    id: 'own-ignored-is-read',
    faultClass: 'FC-16',
    does: 'adds to each element of a declared loss all of its inputs, ignored ones too',
    formula: String.raw `\ell_i + \textstyle\sum_j x_{ij}`,
    wrong: elementwise((arithmetic, elements, inputs) => {
        const { add, reshape, shape, sum } = arithmetic;
        const [count = 1, ...rest] = shape(elements);
        return Object.values(inputs)
            .filter((x) => shape(x)[0] === count)
            .map((x) => reshape(sum(reshape(x, [count, sizeOf(shape(x).slice(1))]), 1), [count, ...rest.map(() => 1)]))
            .reduce(add, elements);
    }),
};
export const ownWeightsNormalised = {
    id: 'own-weights-normalised',
    faultClass: 'FC-02',
    does: 'divides the elements of a declared loss by the largest of them, so that a scale of the weights is lost',
    formula: String.raw `\ell_i / \max_k |\ell_k|`,
    wrong: elementwise(({ absolute, constant, divide, max, maximum }, elements) => divide(elements, maximum(max(absolute(elements)), constant(2 ** -40)))),
};
export const ownNegated = {
    id: 'own-negated',
    faultClass: 'FC-10',
    does: 'gives the elements of a declared loss, less one, with the other sign',
    formula: String.raw `-1 - \ell_i`,
    wrong: elementwise(({ constant, subtract }, elements) => subtract(constant(-1), elements)),
};
/** The same mean over groups, of which nothing is known. */
const ungrouped = (of) => {
    if (typeof of.over !== 'object' || !('each' in of.over) || typeof of.over.each === 'string')
        return of;
    const { by, ...each } = of.over.each;
    return by === undefined ? of : { ...of, over: { ...of.over, each, then: 'examples' } };
};
export const ownGroupsIgnored = {
    id: 'own-groups-ignored',
    faultClass: 'FC-05',
    does: 'takes the mean of a declared loss over the means of rows, where it is over those of groups',
    formula: String.raw `\tfrac1B \sum_i \ell_i / n_i`,
    wrong: reducing((problem) => problem.reduction.by === 'mean'
        ? { ...problem, reduction: { ...problem.reduction, ...ungrouped(problem.reduction) } }
        : problem),
};
export const ownGroupsFlat = {
    id: 'own-groups-flat',
    faultClass: 'FC-05',
    does: 'divides the mean of a declared loss over groups by the count of all of them together',
    formula: String.raw `\textstyle\sum_i \ell_i / \sum_i n_i`,
    wrong: reducing((problem) => {
        const { reduction } = problem;
        if (reduction.by !== 'mean' || typeof reduction.over !== 'object' || !('each' in reduction.over))
            return problem;
        const { each } = reduction.over;
        if (typeof each === 'string' || each.by === undefined)
            return problem;
        const flat = 'sum' in each ? { sum: each.sum } : { count: each.count };
        return { ...problem, reduction: { ...reduction, over: flat, atLeast: 1 } };
    }),
};
/** A loss of terms that are put together otherwise. */
const totalling = (change) => (right) => ({
    ...right,
    own: {
        ...right.own,
        total: (arithmetic, parts, question) => {
            const rows = Math.max(...Object.values(question.inputs).map(({ shape }) => shape[0] ?? 1));
            const changed = parts.map(({ term, answer }, at) => ({
                term: { ...term, times: change(term.times, at, rows) },
                answer,
            }));
            return right.own.total(arithmetic, changed, question);
        },
    },
});
export const ownTermsUnweighted = {
    id: 'own-terms-unweighted',
    faultClass: 'FC-38',
    does: 'adds the terms of a declared loss without their numbers',
    formula: String.raw `\textstyle\sum_k L_k`,
    wrong: totalling(() => 1),
};
export const ownTermsDividedTwice = {
    id: 'own-terms-divided-twice',
    faultClass: 'FC-38',
    does: 'divides the terms of a declared loss after the first by the rows of the batch once more',
    formula: String.raw `L_1 + \tfrac1B \textstyle\sum_{k > 1} \beta_k L_k`,
    wrong: totalling((times, at, rows) => (at === 0 ? times : times / (rows + 1))),
};
export const ownTermsLeftOut = {
    id: 'own-terms-left-out',
    faultClass: 'FC-38',
    does: 'leaves out the terms of a declared loss after the first',
    formula: String.raw `\beta_1 L_1`,
    wrong: totalling((times, at) => (at === 0 ? times : 0)),
};
export const ownGradientOfSumHalved = {
    id: 'own-gradient-of-sum-averaged',
    faultClass: 'FC-25',
    does: 'halves the gradient of the sum and of the mean of a declared loss, as where two replicas average what they are to add',
    formula: String.raw `\tfrac12 \textstyle\sum_i \nabla \ell_i`,
    wrong: (right) => ({
        ...right,
        own: {
            ...right.own,
            upstream: (arithmetic, problem) => {
                const { by } = problem.reduction;
                const slope = right.own.upstream(arithmetic, problem);
                return by === 'sum' || by === 'mean' ? arithmetic.multiply(arithmetic.constant(1 / 2), slope) : slope;
            },
        },
    }),
};
