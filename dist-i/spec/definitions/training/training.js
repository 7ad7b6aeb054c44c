import { defineComputation, } from '../../language/index.js';
import { atRest, clipped, step } from './steps.js';
/** One update of both parameters of a model: clipped together, and each stepped. */
function updated(d, arithmetic, { weights, bias }, gradient, rate, { clip, optimizer }) {
    const [ofWeights, ofBias] = clipped(d, arithmetic, clip, [gradient.weights, gradient.bias], [weights.theta, bias.theta]);
    return {
        weights: step(d, arithmetic, weights, ofWeights, rate, optimizer),
        bias: step(d, arithmetic, bias, ofBias, rate, optimizer),
    };
}
/** Update by update: the total loss and its gradient at the parameters, which is clipped, and one step of each. */
function run(d, arithmetic, question, updates, totalLoss) {
    const { weights, bias } = question.parameters;
    let state = { weights: atRest(arithmetic.fromData(weights)), bias: atRest(arithmetic.fromData(bias)) };
    const value = [];
    const parameters = [];
    for (const [index, update] of updates.entries()) {
        const total = totalLoss(update, { weights: state.weights.theta, bias: state.bias.theta }, index);
        state = updated(d, arithmetic, state, total.gradient, update.rate, question);
        value.push(total.value);
        parameters.push({ weights: state.weights.theta, bias: state.bias.theta });
    }
    return { value, parameters };
}
export const training = defineComputation({
    name: 'training',
    says: 'Training of the linear model, batch by batch: the total loss and its gradient, which is clipped over all parameters, and one step of each parameter. The loss that is reported is the one that was differentiated.',
    formula: String.raw `v_t = L_t(\theta_t), \quad \theta_{t+1} = \operatorname{step}_t(\theta_t, \nabla L_t(\theta_t))`,
    source: 'Source answer 2.',
    value: (d, arithmetic, question) => run(d, arithmetic, question, question.batches, ({ inputs, targets }, parameters) => d.objective(d, arithmetic, { ...question, inputs, targets, parameters })),
});
export const accumulation = defineComputation({
    name: 'accumulation',
    says: 'Training of the linear model, window by window: clipping, decay and the step are taken once for each, whatever its parts.',
    formula: String.raw `v_t = L_{\text{window } t}(\theta_t), \quad \theta_{t+1} = \operatorname{step}_t(\theta_t, \nabla L_{\text{window } t}(\theta_t))`,
    source: 'Goyal et al. 2017 (arXiv 1706.02677), section 3.',
    value: (d, arithmetic, question) => run(d, arithmetic, question, question.windows, ({ replicas }, parameters, index) => d.window(d, arithmetic, { ...question, replicas, parameters, earlier: question.windows.slice(0, index) })),
});
