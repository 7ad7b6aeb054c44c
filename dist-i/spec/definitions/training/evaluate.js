import { defineComputation, } from '../../language/index.js';
import { objectiveOf, sizeOfPart, window } from './window.js';
/** The data set as one window of one replica: the batches are its parts. */
export const windowOfBatches = ({ fromData }, { loss, reduction, penalties, parameters: { weights, bias }, batches }) => ({
    loss,
    reduction,
    penalties,
    collective: 'sum',
    parameters: { weights: fromData(weights), bias: fromData(bias) },
    replicas: [batches],
    earlier: [],
});
/** A mean of the totals of the batches, each weighed by what its own mean divides by: before they are added, or after. */
function totalsByShare(d, arithmetic, { batches, ...question }) {
    const { add, constant, divide, multiply, positive, select, shape } = arithmetic;
    const added = (of) => of.reduce((a, b) => add(a, b));
    const problem = windowOfBatches(arithmetic, { ...question, batches });
    const totals = batches.map((batch) => {
        const { value, denominator } = objectiveOf(d, arithmetic, problem, [batch]);
        // Rows that each have a denominator of their own are weighed by their number.
        if (shape(denominator).length > 0)
            return { value, share: constant(sizeOfPart(batch)) };
        return { value: select(positive(denominator), value, constant(0)), share: denominator };
    });
    const whole = added(totals.map(({ share }) => share));
    return [
        divide(added(totals.map(({ value, share }) => multiply(share, value))), whole),
        added(totals.map(({ value, share }) => multiply(divide(share, whole), value))),
    ];
}
/** The total loss of a data set, as of one batch; of a mean, also as running means of totals are kept. */
function metricOf(d, arithmetic, question) {
    const { reduction, batches } = question;
    // What training does with a window is one thing, and what is reported of a data set another: a fault of one is none of
    // the other.
    const { value } = window.value(d, arithmetic, windowOfBatches(arithmetic, question));
    const isShared = reduction.by === 'mean' && reduction.over !== 'constant' && batches.length > 1;
    if (!isShared)
        return { metric: value };
    const forms = [0, 1].map((at) => () => totalsByShare(d, arithmetic, question)[at]);
    return { metric: arithmetic.anyOf(() => value, ...forms) };
}
export const evaluate = defineComputation({
    name: 'evaluate',
    says: 'What is reported of a data set, without training: the total loss of all its examples is that of the one batch that they make up, into whatever batches they are divided.',
    formula: String.raw `v = \frac{\sum_k \sum_{i \in k} \ell_i}{\sum_k D_k} + \sum_p \beta_p R(\theta_p)`,
    source: 'Linearity of the sum.',
    freedom: 'The totals of the batches may be weighed by what each has counted, penalties included. A maximum is that of the whole.',
    value: metricOf,
});
