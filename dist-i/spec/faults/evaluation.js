import { windowOfBatches } from '../definitions/training/evaluate.js';
import { objectiveOf, sizeOfPart } from '../definitions/training/window.js';
import { anotherEvaluation } from './another.js';
/** Definitions in which the metric is made from the totals of the batches, where there are several. */
const byBatch = (right, wrongly, join) => ({
    ...right,
    evaluate: (d, arithmetic, question) => {
        const { batches } = question;
        if (batches.length < 2 || !wrongly(question))
            return right.evaluate(d, arithmetic, question);
        const problem = windowOfBatches(arithmetic, question);
        const totals = batches.map((batch) => objectiveOf(d, arithmetic, problem, [batch]).value);
        return { metric: join(arithmetic, totals, batches) };
    },
});
const isMean = ({ reduction }) => reduction.by === 'mean';
const added = ({ add }, of) => of.reduce((a, b) => add(a, b));
const averaged = (arithmetic, of) => arithmetic.divide(added(arithmetic, of), arithmetic.constant(of.length));
export const evaluatesMeanOfMeans = {
    id: 'evaluates-mean-of-means',
    faultClass: 'FC-26',
    does: 'reports of a data set the average of the means of its batches, though they count different numbers of items',
    formula: String.raw `\tfrac1K \sum_k v_k \text{ for } \sum_k D_k v_k / \sum_k D_k`,
    wrong: (right) => byBatch(right, isMean, averaged),
};
/** `Σ nₖvₖ / Σ nₖ`, of batches of nₖ examples. */
const byExamples = (arithmetic, totals, batches) => {
    const { constant, divide, multiply } = arithmetic;
    const sizes = batches.map(sizeOfPart);
    const weighed = totals.map((total, k) => multiply(constant(sizes[k]), total));
    return divide(added(arithmetic, weighed), constant(sizes.reduce((a, b) => a + b)));
};
export const evaluatesByExamples = {
    id: 'evaluates-by-examples',
    faultClass: 'FC-29',
    does: 'weights the means of the batches of a data set by their numbers of examples, where the mean is over another count',
    formula: String.raw `\sum_k n_k v_k / \sum_k n_k \text{ for } \sum_k D_k v_k / \sum_k D_k`,
    wrong: (right) => byBatch(right, isMean, byExamples),
};
export const evaluatesSumsByExamples = {
    id: 'evaluates-sums-by-examples',
    faultClass: 'FC-26',
    does: 'weights what the batches of a data set give by their numbers of examples, where a sum or a maximum is declared',
    formula: String.raw `\sum_k n_k v_k / \sum_k n_k \text{ for } \sum_k v_k, \ \max_k v_k`,
    wrong: (right) => byBatch(right, (question) => !isMean(question), byExamples),
};
export const evaluatesAveraged = {
    id: 'evaluates-average-of-batches',
    faultClass: 'FC-26',
    does: 'reports of a data set the average of what its batches give, where a sum or a maximum is declared',
    formula: String.raw `\tfrac1K \sum_k v_k \text{ for } \sum_k v_k, \ \max_k v_k`,
    wrong: (right) => byBatch(right, (question) => !isMean(question), averaged),
};
export const evaluatesLastBatch = {
    id: 'evaluates-last-batch',
    faultClass: 'FC-26',
    does: 'reports the loss of the last batch of a data set, and not that of the whole',
    formula: 'v := v_K',
    wrong: (right) => anotherEvaluation(right, (question) => ({ ...question, batches: question.batches.slice(-1) })),
};
export const evaluatesFullBatches = {
    id: 'evaluates-full-batches-only',
    faultClass: 'FC-20',
    does: 'leaves out of the metric the batches that are smaller than the first',
    formula: String.raw `v \text{ over } \{ k : n_k \ge n_1 \}`,
    wrong: (right) => anotherEvaluation(right, (question) => ({
        ...question,
        batches: question.batches.filter((batch) => sizeOfPart(batch) >= sizeOfPart(question.batches[0])),
    })),
};
export const evaluatesWithoutPenalties = {
    id: 'evaluates-without-penalties',
    faultClass: 'FC-26',
    does: 'leaves the penalties out of the metric, though training reports them',
    formula: 'v := L',
    wrong: (right) => anotherEvaluation(right, (question) => ({ ...question, penalties: [] })),
};
export const evaluatesPenaltyEachBatch = {
    id: 'evaluates-penalty-per-batch',
    faultClass: 'FC-27',
    does: 'adds the penalties outside the reduction to the metric once for each batch',
    formula: String.raw `L + K \beta R \text{ for } L + \beta R`,
    wrong: (right) => anotherEvaluation(right, (question) => ({
        ...question,
        penalties: question.penalties.map((penalty) => penalty.placed === 'outside'
            ? { ...penalty, coefficient: penalty.coefficient * question.batches.length }
            : penalty),
    })),
};
export const evaluatesWithoutWeights = {
    id: 'evaluates-without-weights',
    faultClass: 'FC-11',
    does: 'reports of a data set the loss as if its examples had no weights',
    formula: 'w_i := 1',
    wrong: (right) => anotherEvaluation(right, (question) => ({
        ...question,
        batches: question.batches.map(({ weights, ...batch }) => weights === undefined
            ? batch
            : { ...batch, weights: { shape: weights.shape, data: Array.from(weights.data, () => 1) } }),
    })),
};
