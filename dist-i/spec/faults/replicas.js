import { eachOf, objectiveOf, sizeOfPart, total } from '../definitions/training/window.js';
import { added, byShare, joining, windowing } from './parts.js';
import { alike } from './windows.js';
export const meanOfLocalMeans = {
    id: 'mean-of-local-means',
    faultClass: 'FC-24',
    does: 'averages the means of the replicas, though they hold different numbers of examples',
    formula: String.raw `\tfrac1R \sum_r \tfrac1{n_r} \sum_{i \in r} g_i`,
    wrong: (right) => joining(right, { replicas: alike }),
};
/** Whether a subject reaches the answer by such a collective over several replicas. */
const joinedBy = ({ collective, replicas }, by) => collective === by && replicas.length > 1;
export const sumAveraged = {
    id: 'sum-under-averaging',
    faultClass: 'FC-25',
    does: 'lets an averaging collective divide a summed loss by the number of replicas',
    formula: String.raw `\tfrac1R \sum_r \sum_{i \in r} g_i`,
    wrong: (right) => joining(right, {
        replicas: (arithmetic, parts, problem) => {
            const { constant, divide } = arithmetic;
            const all = byShare(arithmetic, parts, problem);
            return problem.reduction.by === 'sum' && joinedBy(problem, 'average')
                ? eachOf(all, (x) => divide(x, constant(problem.replicas.length)))
                : all;
        },
    }),
};
export const meanSummed = {
    id: 'mean-under-summing',
    faultClass: 'FC-25',
    does: 'lets a summing collective add the mean losses of the replicas',
    formula: String.raw `\sum_r \tfrac1{n_r} \sum_{i \in r} g_i`,
    wrong: (right) => joining(right, {
        replicas: (arithmetic, parts, problem) => joinedBy(problem, 'sum') ? added(arithmetic, parts) : byShare(arithmetic, parts, problem),
    }),
};
export const scaledByWrongGroup = {
    id: 'scaled-by-wrong-group',
    faultClass: 'FC-25',
    does: 'multiplies by the number of replicas before a collective that does not divide by it',
    formula: String.raw `R \cdot \tfrac1n \sum_i g_i`,
    wrong: (right) => joining(right, {
        replicas: (arithmetic, parts, problem) => {
            const all = byShare(arithmetic, parts, problem);
            return joinedBy(problem, 'sum')
                ? eachOf(all, (x) => arithmetic.multiply(x, arithmetic.constant(problem.replicas.length)))
                : all;
        },
    }),
};
export const reportedMeanOfMeans = {
    id: 'reports-mean-of-means',
    faultClass: 'FC-26',
    does: 'reports the average of the losses of the parts, but differentiates the loss of the whole',
    formula: String.raw `\tfrac1K \sum_k v_k \text{ for } \sum_k n_k v_k / \sum_k n_k`,
    wrong: (right) => windowing(right, (d, arithmetic, problem, whole) => {
        if (problem.reduction.by !== 'mean')
            return whole;
        const parts = problem.replicas
            .flat()
            .filter((part) => sizeOfPart(part) > 0)
            .map((part) => objectiveOf(d, arithmetic, problem, [part]));
        return { ...whole, value: arithmetic.divide(total(arithmetic, parts).value, arithmetic.constant(parts.length)) };
    }),
};
export const reportedFirstReplica = {
    id: 'reports-first-replica',
    faultClass: 'FC-26',
    does: 'reports the loss of the first replica, but differentiates the loss of all',
    formula: String.raw `v_1 \text{ for } \sum_r n_r v_r / \sum_r n_r`,
    wrong: (right) => windowing(right, (d, arithmetic, problem, whole) => ({
        ...whole,
        value: objectiveOf(d, arithmetic, problem, problem.replicas[0]).value,
    })),
};
export const reportedScaled = {
    id: 'reports-scaled-loss',
    faultClass: 'FC-26',
    does: 'reports the loss divided by the number of micro-batches, as it was scaled for accumulation',
    formula: String.raw `v / K`,
    wrong: (right) => windowing(right, (_, { constant, divide }, { replicas }, whole) => ({
        ...whole,
        value: divide(whole.value, constant(Math.max(...replicas.map((parts) => parts.length)))),
    })),
};
