import { isPerRow, lossOf, reduced } from './losses.js';
import { withOptimizer } from './optimizers.js';
import { read, tensor } from './tensors.js';
/** The penalties, one by one. */
const penaltiesOf = (tf, penalties, variables) => penalties.map(({ name, on, coefficient }) => {
    // tf.regularizers.l2 is the coefficient times the sum of squares, not half of it.
    const l2 = name === 'half-sum-of-squares' ? coefficient / 2 : coefficient;
    return tf.regularizers.l2({ l2 }).apply(variables[on]);
});
/** The total loss of the linear model on one batch. */
function total(tf, { loss, reduction, penalties }, variables, batch) {
    const add = (a, b) => tf.add(a, b);
    const placed = (where) => penaltiesOf(tf, penalties.filter((penalty) => penalty.placed === where), variables);
    const predictions = tf.add(tf.matMul(tensor(tf, batch.inputs), variables.weights), variables.bias);
    const targets = tensor(tf, batch.targets);
    const data = (by) => lossOf(tf, loss, targets, predictions, undefined, by);
    const inside = placed('inside');
    const value = reduced(tf, reduction, (by) => inside.length === 0
        ? data(by)
        : tf.losses.computeWeightedLoss(inside.reduce(add, data(tf.Reduction.NONE)), undefined, by));
    return placed('outside').reduce(add, value);
}
/** The parameters as variables, as long as they are used. */
function withVariables(tf, { weights, bias }, use) {
    const variables = { weights: tf.variable(tensor(tf, weights)), bias: tf.variable(tensor(tf, bias)) };
    try {
        return use(variables);
    }
    finally {
        tf.dispose([variables.weights, variables.bias]);
    }
}
export function answerObjective(tf, question) {
    return withVariables(tf, question.parameters, (variables) => {
        const { weights, bias } = variables;
        const { value, grads } = tf.variableGrads(() => total(tf, question, variables, question), [weights, bias]);
        return { value: read(value), gradient: { weights: read(grads[weights.name]), bias: read(grads[bias.name]) } };
    });
}
export function answerTraining(tf, question) {
    return withVariables(tf, question.parameters, (variables) => withOptimizer(tf, question.optimizer, question.clip, (apply) => {
        const value = [];
        const parameters = [];
        const list = [variables.weights, variables.bias];
        for (const batch of question.batches) {
            const cost = tf.variableGrads(() => total(tf, question, variables, batch), list);
            apply(batch.rate, list.map((variable) => [variable, cost.grads[variable.name]]));
            value.push(read(cost.value));
            parameters.push({ weights: read(variables.weights), bias: read(variables.bias) });
        }
        return { value, parameters };
    }));
}
/**
 * tfjs has no accumulation of its own: a training loop differentiates the sums of the micro-batches with
 * `variableGrads`, adds, divides by what was counted, and hands the gradients to `applyGradients`.
 */
export function answerAccumulation(tf, question) {
    const { penalties, reduction } = question;
    const inside = penalties.filter(({ placed }) => placed === 'inside');
    const outside = penalties.filter(({ placed }) => placed === 'outside');
    return withVariables(tf, question.parameters, (variables) => withOptimizer(tf, question.optimizer, question.clip, (apply) => {
        const value = [];
        const parameters = [];
        const list = [variables.weights, variables.bias];
        for (const { rate, replicas } of question.windows) {
            const parts = replicas.flat().filter(({ inputs }) => inputs.shape[0] > 0);
            // A maximum has one part only.
            const within = {
                ...question,
                reduction: reduction.by === 'max' ? reduction : { by: 'sum' },
                penalties: inside,
            };
            const summed = parts.map((part) => tf.variableGrads(() => total(tf, within, variables, part), list));
            const counted = reduction.by === 'mean' ? parts.reduce((count, part) => count + elementsOf(question, part), 0) : 1;
            const added = outside.length === 0
                ? undefined
                : tf.variableGrads(() => penaltiesOf(tf, outside, variables).reduce((a, b) => tf.add(a, b)), list);
            const joined = (of) => {
                const data = tf.div(summed.map((one) => of(one)).reduce((a, b) => tf.add(a, b)), counted);
                const penalty = added && of(added);
                return penalty ? tf.add(data, penalty) : data;
            };
            value.push(read(joined((one) => one.value)));
            apply(rate, list.map((variable) => [variable, joined(({ grads }) => grads[variable.name])]));
            parameters.push({ weights: read(variables.weights), bias: read(variables.bias) });
        }
        return { value, parameters };
    }));
}
/** How many numbers the unreduced loss of a part has. */
const elementsOf = ({ loss, parameters }, { inputs }) => inputs.shape[0] * (isPerRow(loss) ? 1 : parameters.bias.shape[0]);
