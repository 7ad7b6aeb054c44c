import { filled } from '../language/index.js';
import { eachOf } from '../definitions/training/window.js';
import { anotherAccumulation } from './another.js';
/** Definitions in which the mean of a model's data counts C times in one part, where C is its number of outputs. */
const timesOutputs = (right, part) => ({
    ...right,
    objective: (d, a, problem) => {
        const whole = right.objective(d, a, problem);
        if (problem.reduction.by !== 'mean' || d.losses[problem.loss.name].properties.perRow)
            return whole;
        // The data once are in the whole already, beside its penalties.
        const more = a.constant(a.shape(problem.parameters.bias)[0] - 1);
        const data = eachOf(right.objective(d, a, { ...problem, penalties: [] }), (x) => a.multiply(more, x));
        return part === 'value'
            ? { ...whole, value: a.add(whole.value, data.value) }
            : {
                ...whole,
                gradient: {
                    weights: a.add(whole.gradient.weights, data.gradient.weights),
                    bias: a.add(whole.gradient.bias, data.gradient.bias),
                },
            };
    },
});
export const gradientForgetsOutputs = {
    id: 'gradient-forgets-outputs',
    faultClass: 'FC-33',
    does: 'divides the gradient by the number of examples, and the value by examples times outputs',
    formula: String.raw `\nabla L := \tfrac1B \textstyle\sum_{i,c} \nabla \ell_{ic}`,
    wrong: (right) => timesOutputs(right, 'gradient'),
};
export const valueForgetsOutputs = {
    id: 'value-forgets-outputs',
    faultClass: 'FC-33',
    does: 'divides the value by the number of examples, and the gradient by examples times outputs',
    formula: String.raw `L := \tfrac1B \textstyle\sum_{i,c} \ell_{ic}`,
    wrong: (right) => timesOutputs(right, 'value'),
};
export const windowCountsPadding = {
    id: 'window-counts-padding',
    faultClass: 'FC-32',
    does: 'divides the sum of a window by all of its elements, masked ones too, whether it comes in parts or not',
    formula: String.raw `\textstyle\sum_i m_i \ell_i / N`,
    wrong: (right) => anotherAccumulation(right, (question) => question.reduction.by === 'mean' && question.reduction.over === 'valid'
        ? { ...question, reduction: { ...question.reduction, over: 'elements' } }
        : question),
};
export const windowCountsRows = {
    id: 'window-counts-rows',
    faultClass: 'FC-32',
    does: 'divides the sum of a window by the rows that its masks keep, however many outputs each row has',
    formula: String.raw `\textstyle\sum_{i,c} m_i \ell_{ic} / \sum_i m_i`,
    wrong: (right) => ({
        ...right,
        window: (d, a, problem) => {
            const { reduction } = problem;
            if (reduction.by !== 'mean' || reduction.over !== 'valid')
                return right.window(d, a, problem);
            const count = problem.replicas
                .flat()
                .flatMap(({ inputs, valid }) => valid ? Array.from(valid.data) : Array.from({ length: inputs.shape[0] }, () => 1))
                .reduce((sum, one) => sum + one, 0);
            return right.window(d, a, { ...problem, reduction: { by: 'mean', over: 'constant', count } });
        },
    }),
};
/** Definitions in which every part of a window is another one. */
export const anotherPart = (right, change) => anotherAccumulation(right, (question) => ({
    ...question,
    windows: question.windows.map(({ rate, replicas }) => ({
        rate,
        replicas: replicas.map((parts) => parts.map(change)),
    })),
}));
export const windowDropsWeights = {
    id: 'window-drops-weights',
    faultClass: 'FC-11',
    does: 'trains on the rows of micro-batches as if they had no weights',
    formula: String.raw `w_i := 1`,
    wrong: (right) => anotherPart(right, ({ weights, ...part }) => weights === undefined ? part : { ...part, weights: filled(weights.shape, 1) }),
};
export const windowOwnWeights = {
    id: 'window-counts-for-weights',
    faultClass: 'FC-02',
    does: 'divides a window by how many weights are not zero, where its mean is over their sum',
    formula: String.raw `\textstyle\sum_i w_i \ell_i / \#(w \ne 0)`,
    wrong: (right) => anotherAccumulation(right, (question) => question.reduction.by === 'mean' && /sum-of-/.test(question.reduction.over)
        ? { ...question, reduction: { ...question.reduction, over: 'non-zero-weights' } }
        : question),
};
export const windowFlatForLengths = {
    id: 'window-flat-for-lengths',
    faultClass: 'FC-05',
    does: 'divides the sum of a window by all of its kept elements, where the mean of the means of its rows is declared',
    formula: String.raw `\textstyle\sum_{s,t} m_{st} \ell_{st} / \sum_{s,t} m_{st}`,
    wrong: (right) => anotherAccumulation(right, (question) => question.reduction.by === 'mean' && question.reduction.over === 'lengths-then-examples'
        ? { ...question, reduction: { ...question.reduction, over: 'valid' } }
        : question),
};
