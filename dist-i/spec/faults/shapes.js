import { filled, sizeOf, } from '../language/index.js';
import { anotherLoss } from './another.js';
import { anotherPart } from './outputs.js';
// Axes beyond the second, and rows that see each other.
/** A count that is another where the loss has three axes. */
const ofThreeAxes = (right, count) => {
    const { elements } = right.denominators;
    const wrong = (a, population, given) => population.shape.length === 3 ? a.constant(count(population.shape)) : elements(a, population, given);
    return { ...right, denominators: { ...right.denominators, elements: wrong } };
};
export const lastAxisForgotten = {
    id: 'last-axis-not-counted',
    faultClass: 'FC-42',
    does: 'counts the first two axes of a loss of three, where the mean is over all elements',
    formula: String.raw `\tfrac1{BT} \textstyle\sum_{i,t,c} \ell_{itc}`,
    wrong: (right) => ofThreeAxes(right, ([b, t]) => b * t),
};
export const middleAxisForgotten = {
    id: 'middle-axis-not-counted',
    faultClass: 'FC-42',
    does: 'counts the first and the last axis of a loss of three, where the mean is over all elements',
    formula: String.raw `\tfrac1{BC} \textstyle\sum_{i,t,c} \ell_{itc}`,
    wrong: (right) => ofThreeAxes(right, ([b, , c]) => b * c),
};
/** A smoothed loss of logits [B, T, C] with its targets written out: each class is given ε divided by this extent. */
function smoothedBy(a, problem, extent) {
    const { loss, targets, ignoredClass, classWeights } = problem;
    const shape = a.shape(problem.predictions);
    if (loss.name !== 'softmax-cross-entropy' || loss.smoothing === undefined || shape.length !== 3)
        return problem;
    // Written out, targets are classes no more.
    if (ignoredClass !== undefined || classWeights !== undefined)
        return problem;
    const classes = shape[2];
    const of = (place) => targets.shape.length === 3
        ? targets.data[place]
        : Number(place % classes === targets.data[Math.floor(place / classes)]);
    const { smoothing } = loss;
    const data = Array.from({ length: sizeOf(shape) }, (_, place) => (1 - smoothing) * of(place) + smoothing / extent(shape));
    return { ...problem, loss: { name: loss.name }, targets: { shape, data } };
}
export const smoothedOverMiddleAxis = {
    id: 'smoothing-over-the-middle-axis',
    faultClass: 'FC-42',
    does: 'spreads the smoothed part of a target over the extent of the middle axis, where the classes are the last',
    formula: String.raw `(1 - \varepsilon) t_c + \tfrac{\varepsilon}{T} \text{ for } (1 - \varepsilon) t_c + \tfrac{\varepsilon}{C}`,
    wrong: (right) => anotherLoss(right, (problem, a) => smoothedBy(a, problem, ([, t]) => t)),
};
export const predictionsCentred = {
    id: 'predictions-centred-by-batch',
    faultClass: 'FC-44',
    does: 'takes the mean of the batch from each prediction first, so that a row sees the others',
    formula: String.raw `p_i := p_i - \tfrac1B \textstyle\sum_j p_j`,
    wrong: (right) => anotherLoss(right, (problem, { constant, divide, reshape, shape, subtract, sum }) => {
        const { predictions } = problem;
        const [rows = 0, ...rest] = shape(predictions);
        if (rows < 2)
            return problem;
        const mean = divide(reshape(sum(reshape(predictions, [rows, sizeOf(rest)]), 0), [1, ...rest]), constant(rows));
        return { ...problem, predictions: subtract(predictions, mean) };
    }),
};
export const weightsNormalisedByBatch = {
    id: 'weights-normalised-by-batch',
    faultClass: 'FC-44',
    does: 'divides weights by their mean over the batch first, so that the weight of a row depends on the others',
    formula: String.raw `w_i := w_i \,/\, \tfrac1B \textstyle\sum_j w_j`,
    wrong: (right) => anotherLoss(right, (problem, { constant, divide, shape, sum }) => {
        const { weights } = problem;
        if (weights === undefined)
            return problem;
        const mean = divide(sum(weights), constant(sizeOf(shape(weights))));
        return { ...problem, weights: divide(weights, mean) };
    }),
};
/** The weights of a part, divided by their mean. */
function normalised({ weights, ...part }) {
    if (weights === undefined)
        return part;
    const total = Array.from(weights.data).reduce((a, b) => a + b, 0);
    if (total === 0)
        return { ...part, weights: filled(weights.shape, 1) };
    const mean = total / weights.data.length;
    return { ...part, weights: { shape: weights.shape, data: Array.from(weights.data, (w) => w / mean) } };
}
export const weightsNormalisedByPart = {
    id: 'weights-normalised-by-micro-batch',
    faultClass: 'FC-44',
    does: 'divides the weights of a micro-batch by their mean, so that a row counts by what it is trained with',
    formula: String.raw `w_i := w_i \,/\, \tfrac1{n_k} \textstyle\sum_{j \in k} w_j`,
    wrong: (right) => anotherPart(right, normalised),
};
