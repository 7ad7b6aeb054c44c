import { sizeOf, stacked, } from '../../spec/language/index.js';
import { unsupported } from '../../src/subjects/subject.js';
import { load } from './index.js';
import { isPerRow } from './losses.js';
import { cannotSet, disposeOf, made, optimizerNames, setRate } from './optimizers.js';
import { read, tensor } from './tensors.js';
/** What `compile` knows by name; softmax cross-entropy has no name from logits, so that `tf.losses` is handed over. */
const names = {
    'squared-error': 'meanSquaredError',
    'absolute-error': 'meanAbsoluteError',
    hinge: 'hinge',
    'squared-hinge': 'squaredHinge',
    'log-cosh': 'logcosh',
};
const lossOf = (tf, { name }) => names[name] ??
    ((targets, logits) => tf.losses.softmaxCrossEntropy(targets, logits, undefined, undefined, tf.Reduction.NONE));
/** Evaluated, and so reported, in batches of so many examples: the last is smaller than the others. */
const evaluatedAtOnce = 2;
/**
 * The layers of TensorFlow.js: models are compiled and fitted, regularizers belong to layers, and what is reported is
 * what `fit` and `evaluate` say. They show values and parameters, and no gradients.
 */
export async function tfjsLayers() {
    const tf = await load('cpu', 'tfjs-layers');
    const declaration = {
        name: 'tfjs-layers',
        version: tf.version['tfjs-layers'],
        format: 'float32',
        asks: ['loss', 'objective', 'training', 'evaluate'],
        gradients: false,
        losses: [...Object.keys(names), 'softmax-cross-entropy'],
        reductions: ['mean'],
        denominators: ['elements', 'examples'],
        options: ['classWeights'],
        penalties: ['half-sum-of-squares', 'sum-of-squares'],
        optimizers: optimizerNames,
    };
    return {
        declaration,
        answer: (question) => {
            const reason = unsupported(declaration, question) ?? notOffered(tf, question);
            if (reason !== undefined)
                return { unsupported: reason };
            if (question.ask === 'loss')
                return reported(tf, question);
            if (question.ask === 'evaluate')
                return evaluatedInBatches(tf, question);
            return question.ask === 'objective'
                ? evaluated(tf, question)
                : fitted(tf, question);
        },
    };
}
function notOffered(tf, question) {
    if (question.ask !== 'loss' &&
        question.ask !== 'objective' &&
        question.ask !== 'training' &&
        question.ask !== 'evaluate')
        return undefined;
    const columns = sizeOf(question.ask === 'loss' ? question.predictions.shape.slice(1) : question.parameters.bias.shape);
    if (question.reduction.by === 'mean' &&
        question.reduction.over === 'examples' &&
        !isPerRow(question.loss) &&
        columns !== 1) {
        return `tfjs-layers divides a mean by its elements, of which an example has ${columns} here`;
    }
    if (question.ask === 'loss')
        return question.predictions.shape.length === 2
            ? undefined
            : 'the layers of tfjs take examples of at least one number each';
    const twice = question.penalties.some(({ on }, i) => question.penalties.findIndex((other) => other.on === on) !== i);
    if (twice)
        return 'a weight of a tfjs layer has one regularizer';
    if (question.ask === 'training')
        return cannotSet(tf, question.optimizer);
    return question.ask === 'evaluate' ? unevenBatches(question) : undefined;
}
/** `evaluate` takes its data set whole, and a batch size: of its batches, only the last may be smaller. */
function unevenBatches({ batches }) {
    const [first, ...others] = batches.map(({ inputs }) => inputs.shape[0]);
    const last = others.pop() ?? 0;
    return last <= first && others.every((size) => size === first)
        ? undefined
        : 'the evaluate of tfjs-layers divides its data into batches of one size, of which the last may be smaller';
}
/** Targets as a model takes them: classes as distributions. */
const targetsOf = (tf, loss, targets, classes) => loss.name === 'softmax-cross-entropy' && targets.shape.length === 1
    ? tf.tidy(() => tf.oneHot(tf.cast(tensor(tf, targets), 'int32'), classes))
    : tensor(tf, targets);
/**
 * The loss that `evaluate` reports of a model that hands on its inputs; where classes have weights, the one that `fit`
 * does at a rate of zero.
 */
async function reported(tf, { classWeights, loss, predictions, targets }) {
    const classes = predictions.shape[1];
    // There is nothing to fit without a parameter: the identity is one.
    const layer = classWeights === undefined
        ? tf.layers.activation({ activation: 'linear', inputShape: [classes] })
        : tf.layers.dense({ units: classes, useBias: false, kernelInitializer: 'identity', inputShape: [classes] });
    const model = tf.sequential({ layers: [layer] });
    const optimizer = tf.train.sgd(0);
    const [x, y] = [tensor(tf, predictions), targetsOf(tf, loss, targets, classes)];
    const weighed = async (by) => {
        const { history } = await model.fit(x, y, {
            batchSize: evaluatedAtOnce,
            classWeight: Object.fromEntries(Array.from(by.data).entries()),
            ...quietly,
        });
        return history['loss'][0];
    };
    try {
        model.compile({ optimizer, loss: lossOf(tf, loss) });
        return {
            value: {
                shape: [],
                data: [classWeights === undefined ? evaluation(tf, model, x, y, evaluatedAtOnce) : await weighed(classWeights)],
            },
        };
    }
    finally {
        tf.dispose([x, y]);
        model.dispose();
        disposeOf(tf, optimizer);
    }
}
const evaluation = (tf, model, x, y, batchSize) => tf.tidy(() => model.evaluate(x, y, { batchSize }).dataSync()[0]);
const quietly = { epochs: 1, shuffle: false, verbose: 0 };
/** A dense layer with the regularizers that the penalties are. */
function dense(tf, { parameters: start, penalties }) {
    const [features, units] = start.weights.shape;
    const regularizer = (on) => penalties
        .filter((penalty) => penalty.on === on)
        .map(({ coefficient, name }) => tf.regularizers.l2({ l2: name === 'half-sum-of-squares' ? coefficient / 2 : coefficient }))[0];
    const [kernelRegularizer, biasRegularizer] = [regularizer('weights'), regularizer('bias')];
    const layer = tf.layers.dense({
        units,
        inputShape: [features],
        ...(kernelRegularizer && { kernelRegularizer }),
        ...(biasRegularizer && { biasRegularizer }),
    });
    const model = tf.sequential({ layers: [layer] });
    tf.tidy(() => layer.setWeights([tensor(tf, start.weights), tensor(tf, start.bias)]));
    return model;
}
/** What `evaluate` reports of it, in batches of this size. */
function reportedOf(tf, question, batchSize) {
    const { inputs, loss, parameters, targets } = question;
    const model = dense(tf, question);
    const optimizer = tf.train.sgd(0);
    const [x, y] = [tensor(tf, inputs), targetsOf(tf, loss, targets, parameters.bias.shape[0])];
    try {
        model.compile({ optimizer, loss: lossOf(tf, loss) });
        return { shape: [], data: [evaluation(tf, model, x, y, batchSize)] };
    }
    finally {
        tf.dispose([x, y]);
        model.dispose();
        disposeOf(tf, optimizer);
    }
}
const evaluated = (tf, question) => ({
    value: reportedOf(tf, question, evaluatedAtOnce),
});
const evaluatedInBatches = (tf, { batches, ...question }) => {
    const inputs = stacked(...batches.map((batch) => batch.inputs));
    const targets = stacked(...batches.map((batch) => batch.targets));
    return { metric: reportedOf(tf, { ...question, inputs, targets }, batches[0].inputs.shape[0]) };
};
/** It is compiled and fitted, batch by batch. */
async function fitted(tf, question) {
    const { loss } = question;
    const units = question.parameters.bias.shape[0];
    const optimizer = made(tf, question.optimizer);
    const model = dense(tf, question);
    const value = [];
    const parameters = [];
    try {
        model.compile({ optimizer, loss: lossOf(tf, loss) });
        for (const { inputs, rate, targets } of question.batches) {
            const [x, y] = [tensor(tf, inputs), targetsOf(tf, loss, targets, units)];
            setRate(optimizer, rate);
            const { history } = await model.fit(x, y, { batchSize: inputs.shape[0], ...quietly });
            tf.dispose([x, y]);
            value.push({ shape: [], data: [history['loss'][0]] });
            const [weights, bias] = model.getWeights();
            parameters.push({ weights: read(weights), bias: read(bias) });
        }
        return { value, parameters };
    }
    finally {
        model.dispose();
        disposeOf(tf, optimizer);
    }
}
