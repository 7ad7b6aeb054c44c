/** What tfjs 4.22 computes otherwise than it is defined: alarms at such questions are findings, and counted apart. */
const optimizerIs = (pattern) => (question) => 'optimizer' in question && pattern.test(question.optimizer.name);
const tfjs = [
    {
        // const t = tf.train.adadelta(1, 0.9, 0.25), x = tf.variable(tf.scalar(0)); t.applyGradients({ [x.name]:
        // tf.scalar(1) }); x.dataSync()
        // is −1, where −√0.25 / √(0.1·1² + 0.25) = −0.845… is the step.
        says: 'adadelta divides by the accumulated gradients of the step before',
        holds: optimizerIs(/^adadelta/),
    },
    {
        // const t = tf.train.rmsprop(1, 0, 0, 0.25, true), x = tf.variable(tf.scalar(0)); t.applyGradients({ [x.name]:
        // tf.scalar(1) }); x.dataSync()
        // is NaN, where −1 / √(1² − 1² + 0.25) = −2 is the step.
        says: 'centered rmsprop takes ε from what is under the root, instead of adding it',
        holds: optimizerIs(/^centered-rmsprop/),
    },
    {
        // tf.grad((y) => tf.losses.softmaxCrossEntropy(y, tf.tensor2d([[0, 0]])))(tf.tensor2d([[0.75, 0.25]])).dataSync()
        // is 0.25, −0.25, where −log softmax = log 2, log 2 is the gradient.
        says: 'the gradient of the labels is y − softmax(x), where −log softmax(x) is',
        holds: (question) => question.ask === 'loss' && question.targetsGradient === true && question.loss.name === 'softmax-cross-entropy',
    },
    {
        // tf.grad((x) => tf.sum(tf.grad((y) => tf.log1p(tf.exp(y)))(x)))(tf.tensor1d([0])).dataSync()
        // is −0.25, where σ(0)(1 − σ(0)) = 0.25 is the second derivative.
        says: 'a second derivative leaves out what depends on the result of an exponential',
        holds: (question) => question.ask === 'loss' && question.direction !== undefined && question.loss.name === 'binary-cross-entropy',
    },
    {
        // tf.losses.softmaxCrossEntropy(tf.zeros([1, 1, 4]), tf.zeros([1, 1, 4]), undefined, 0.5).dataSync()
        // is 2.77…, where log 4 / 2 = 0.69… is: of labels that are zero, a half of 1/4 for each class is left.
        says: 'labels of rank 3 are smoothed over the second axis, and not over the classes',
        holds: (question) => 'predictions' in question &&
            question.predictions.shape.length === 3 &&
            typeof question.loss === 'object' &&
            'smoothing' in question.loss,
    },
];
const wasm = [
    {
        // On the wasm backend tf.log1p(1e-8).dataSync() is 0, where 1e-8 is the nearest number.
        says: 'log1p is log(1 + x), of which small numbers lose their digits: in the losses that take it of exp(−|x|)',
        holds: (question) => 'loss' in question && typeof question.loss !== 'string' && question.loss.name === 'binary-cross-entropy',
    },
];
/** By the name of the subject. */
export const known = { tfjs, 'tfjs-wasm': [...tfjs, ...wasm] };
