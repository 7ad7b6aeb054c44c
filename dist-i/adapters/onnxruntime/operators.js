import { model } from './model.js';
const operators = {
    'softmax-cross-entropy': 'SoftmaxCrossEntropyLoss',
    'negative-log-likelihood': 'NegativeLogLikelihoodLoss',
};
/**
 * A model of one operator, under its reduction of that name; for a maximum it has none, and ReduceMax takes it of what
 * is unreduced. The inputs are `scores` and `labels`, and where it is weighed the `weights` of the classes; the output
 * is `loss`.
 */
export function lossModel(name, reduction, { weighed, ignoredClass }) {
    const loss = (by, output) => ({
        operator: operators[name],
        inputs: ['scores', 'labels', ...(weighed ? ['weights'] : [])],
        outputs: [output],
        attributes: { reduction: by, ...(ignoredClass !== undefined && { ignore_index: ignoredClass }) },
    });
    const largest = { operator: 'ReduceMax', inputs: ['losses'], outputs: ['loss'], attributes: { keepdims: 0 } };
    return model(reduction === 'max' ? [loss('none', 'losses'), largest] : [loss(reduction, 'loss')], { scores: 'float', labels: 'int64', ...(weighed && { weights: 'float' }) }, { loss: 'float' });
}
