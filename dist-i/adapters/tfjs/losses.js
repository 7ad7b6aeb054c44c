import { read, tensor } from './tensors.js';
/** What `tf.losses` has. */
export const losses = [
    'squared-error',
    'absolute-error',
    'huber',
    'binary-cross-entropy',
    'binary-cross-entropy-of-probabilities',
    'softmax-cross-entropy',
    'hinge',
    'cosine-distance',
];
/** Whether a loss has one number a row. */
export const isPerRow = ({ name }) => name === 'softmax-cross-entropy' || name === 'cosine-distance';
/** The loss by its name in `tf.losses`, where the targets come before the predictions. */
export function lossOf(tf, loss, targets, predictions, weights, reduction) {
    const noSmoothing = 0;
    const noEpsilon = 0;
    switch (loss.name) {
        case 'squared-error':
            return tf.losses.meanSquaredError(targets, predictions, weights, reduction);
        case 'absolute-error':
            return tf.losses.absoluteDifference(targets, predictions, weights, reduction);
        case 'huber':
            return tf.losses.huberLoss(targets, predictions, weights, loss.delta, reduction);
        case 'binary-cross-entropy':
            return tf.losses.sigmoidCrossEntropy(targets, predictions, weights, noSmoothing, reduction);
        case 'softmax-cross-entropy': {
            const classes = predictions.shape.at(-1);
            const oneHot = targets.rank === predictions.rank ? targets : tf.oneHot(tf.cast(targets, 'int32'), classes);
            return tf.losses.softmaxCrossEntropy(oneHot, predictions, weights, loss.smoothing ?? noSmoothing, reduction);
        }
        case 'binary-cross-entropy-of-probabilities':
            return tf.losses.logLoss(targets, predictions, weights, noEpsilon, reduction);
        case 'hinge':
            // The targets ±1 as tfjs takes them, 0 and 1.
            return tf.losses.hingeLoss(tf.div(tf.add(targets, 1), 2), predictions, weights, reduction);
        case 'cosine-distance': {
            // tfjs takes vectors of length 1, and keeps their axis.
            const unit = (x) => tf.div(x, tf.norm(x, 'euclidean', -1, true));
            const column = weights !== undefined && weights.rank < predictions.rank ? tf.expandDims(weights, -1) : weights;
            const value = tf.losses.cosineDistance(unit(targets), unit(predictions), -1, column, reduction);
            return value.rank === 0 ? value : tf.squeeze(value, [-1]);
        }
        default:
            throw new RangeError(`tf.losses has no ${loss.name}`);
    }
}
/**
 * The loss under the reduction of that name. Without weights MEAN and SUM_BY_NONZERO_WEIGHTS both divide by the
 * elements; with them, by their sum and by the count of those that are not zero. For the maximum there is no name:
 * users write `tf.max`.
 */
export function reduced(tf, reduction, loss) {
    const { NONE, SUM, MEAN, SUM_BY_NONZERO_WEIGHTS } = tf.Reduction;
    switch (reduction.by) {
        case 'none':
            return loss(NONE);
        case 'sum':
            return loss(SUM);
        case 'mean':
            return loss(reduction.over === 'non-zero-weights' ? SUM_BY_NONZERO_WEIGHTS : MEAN);
        case 'max':
            return tf.max(loss(NONE));
    }
}
/** The reduced loss as a function of the predictions, and of targets and weights in the place of those that are given. */
function asked(tf, { loss, scale, targets, weights }) {
    const given = { targets: tensor(tf, targets), weights: weights && tensor(tf, weights) };
    return (predictions, reduce, moved) => {
        const { targets: t, weights: w } = { ...given, ...moved };
        const value = reduce((reduction) => lossOf(tf, loss, t, predictions, w, reduction));
        return scale === undefined ? value : tf.mul(value, scale);
    };
}
export function answerLoss(tf, question) {
    const { cotangent: upstream, direction, predictions: given, reduction, targets, weights } = question;
    const loss = asked(tf, question);
    const [cotangent, predictions] = [upstream && tensor(tf, upstream), tensor(tf, given)];
    const value = (p, moved = {}) => loss(p, (of) => reduced(tf, reduction, of), moved);
    const { value: found, grad } = tf.valueAndGrad((p) => value(p))(predictions, cotangent);
    const along = (name, at) => read(tf.grad((x) => value(predictions, { [name]: x }))(tensor(tf, at), cotangent));
    const second = (v) => read(tf.grad((p) => tf.sum(tf.mul(tf.grad((x) => value(x))(p, cotangent), tensor(tf, v))))(predictions));
    return {
        value: read(found),
        gradient: read(grad),
        ...(question.targetsGradient && { targetsGradient: along('targets', targets) }),
        ...(question.weightsGradient && { weightsGradient: along('weights', weights) }),
        ...(direction && { second: second(direction) }),
    };
}
/** The reduced loss, or a refusal where tfjs throws. A reduction that there is not is asked for by its name. */
export function answerAttempt(tf, question) {
    const { reduction } = question;
    const [loss, predictions] = [asked(tf, question), tensor(tf, question.predictions)];
    const scalar = (value) => ({ shape: [], data: [value] });
    try {
        const value = loss(predictions, (of) => reduction.by === 'unknown' ? of(reduction.name) : reduced(tf, reduction, of));
        return { refused: scalar(0), value: read(value) };
    }
    catch {
        return { refused: scalar(1), value: scalar(0) };
    }
}
