import { sizeOf, } from '../../spec/language/index.js';
/** Why there is nothing in jax-js for what a question combines; undefined when there is. */
export function notOffered(question) {
    if (question.ask !== 'loss')
        return undefined;
    const { loss, predictions, reduction, weights, valid } = question;
    if (reduction.by === 'max' && (weights ?? valid) !== undefined)
        return 'a maximum takes no weights here';
    if (reduction.by !== 'mean')
        return undefined;
    const columns = loss.name === 'softmax-cross-entropy' ? 1 : sizeOf(predictions.shape.slice(1));
    if (reduction.over === 'examples' && columns !== 1)
        return `numpy.mean divides by its elements, of which an example has ${columns} here`;
    if (reduction.over === 'sum-of-weights' && weights === undefined)
        return 'numpy.average without weights is numpy.mean';
    if (reduction.over === 'valid' && weights !== undefined)
        return 'a mean over what is valid takes no weights here';
    return undefined;
}
export function answerLoss(jax, question) {
    const { numpy: np } = jax;
    const { scale, cotangent } = question;
    const array = ({ shape, data }) => np.array(Float32Array.from(data), { shape: [...shape] });
    const given = (part, shape) => part && np.broadcastTo(array(part), [...shape]);
    const reducedLoss = (predictions) => {
        const losses = elements(jax, question, predictions, array(question.targets));
        const shape = losses.shape;
        const value = reduced(jax, question.reduction, losses, given(question.weights, shape), given(question.valid, shape));
        return scale === undefined ? value : value.mul(scale);
    };
    const [value, pullback] = jax.vjp(reducedLoss, [array(question.predictions)]);
    const [gradient] = pullback(cotangent === undefined ? np.onesLike(value.ref) : array(cotangent));
    pullback.dispose();
    return { value: read(value), gradient: read(gradient) };
}
/** The unreduced loss. Every use of an array but the last is one of its `ref`. */
function elements({ numpy: np, nn }, { loss }, predictions, targets) {
    switch (loss.name) {
        case 'squared-error':
            return np.square(predictions.sub(targets));
        case 'absolute-error':
            return np.abs(predictions.sub(targets));
        case 'binary-cross-entropy': {
            const of = targets.ref.mul(nn.logSigmoid(predictions.ref));
            return of.add(np.subtract(1, targets).mul(nn.logSigmoid(predictions.neg()))).neg();
        }
        case 'softmax-cross-entropy': {
            const classes = predictions.shape.at(-1);
            const distributions = targets.ndim === predictions.ndim ? targets : nn.oneHot(targets.astype(np.int32), classes);
            return nn.logSoftmax(predictions).mul(distributions).sum(-1).neg();
        }
        default:
            throw new TypeError(`jax-js has nothing for the loss ${loss.name}`);
    }
}
function reduced({ numpy: np }, reduction, losses, weights, valid) {
    if (reduction.by === 'mean' && reduction.over === 'sum-of-weights')
        return np.average(losses, null, { weights: weights });
    const weighed = weights === undefined ? losses : losses.mul(weights);
    const counted = valid === undefined ? weighed : np.where(valid.ref.greater(0), weighed, 0);
    if (reduction.by === 'mean' && reduction.over === 'valid') {
        const count = valid === undefined ? counted.size : np.sum(valid);
        return np.sum(counted).div(count);
    }
    valid?.dispose();
    switch (reduction.by) {
        case 'none':
            return counted;
        case 'sum':
            return np.sum(counted);
        case 'mean':
            return np.mean(counted);
        case 'max':
            return np.max(counted);
    }
}
const read = (of) => ({ shape: [...of.shape], data: Float64Array.from(of.dataSync()) });
