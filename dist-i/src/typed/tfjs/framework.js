/** Two gradients that TensorFlow.js has otherwise. */
function gradients(tf) {
    return {
        // `tf.where` multiplies an upstream gradient by zero, and 0 · NaN is NaN.
        select(mask, x, filler) {
            const valid = tf.notEqual(mask, 0);
            // What is made here is freed before the way back, except what is saved.
            return tf.customGrad((value, save) => {
                save([valid]);
                return {
                    value: tf.where(valid, value, tf.fill(value.shape, filler)),
                    gradFunc: (upstream, [kept]) => tf.where(kept, upstream, tf.zerosLike(upstream)),
                };
            })(x);
        },
        largest(x) {
            return tf.customGrad((elements, save) => {
                const value = tf.max(elements);
                save([elements, value]);
                return {
                    value,
                    gradFunc: (upstream, [all, top]) => {
                        const attained = tf.cast(tf.equal(all, top), 'float32');
                        return tf.mul(attained, tf.div(upstream, tf.sum(attained)));
                    },
                };
            })(x);
        },
    };
}
function elementsOf(tf, { select }) {
    const { NONE } = tf.Reduction;
    return {
        squaredError: (t, p) => tf.losses.meanSquaredError(t, p, undefined, NONE),
        absoluteError: (t, p) => tf.losses.absoluteDifference(t, p, undefined, NONE),
        huber: (delta) => (t, p) => tf.losses.huberLoss(t, p, undefined, delta, NONE),
        binaryCrossEntropy: (t, p) => tf.losses.sigmoidCrossEntropy(t, p, undefined, 0, NONE),
        softmaxCrossEntropy: (labels, logits) => {
            const oneHot = tf.oneHot(tf.cast(labels, 'int32'), logits.shape.at(-1));
            // That of tf.losses loses the digits of logits that are large.
            // A class whose logit is −∞ adds nothing where it is not the target: zero times its logarithm would be NaN.
            return tf.neg(tf.sum(select(oneHot, tf.logSoftmax(logits), 0), -1));
        },
    };
}
/** What TensorFlow.js brings to the contracts. Its functions leave what they are given. */
export function frameworkOf(tf) {
    const special = gradients(tf);
    const variablesOf = (theta) => 'dataId' in theta ? [theta] : Object.values(theta);
    return {
        library: 'TensorFlow.js',
        isTensor: (x) => typeof x === 'object' && x !== null && 'dataId' in x && Array.isArray(x.shape),
        isFreed: (x) => x.isDisposed,
        whenFreed: 'is a disposed tensor, whose numbers are gone. Use it before tf.tidy or dispose() frees it, or keep it with tf.keep.',
        howTheta: 'a variable, or several. Make them with t.variable.',
        leaves(theta, where) {
            const named = Object.entries(('dataId' in theta ? { theta } : theta));
            if (named.length === 0)
                throw new TypeError(`${where}: theta has no variables. Make them with t.variable.`);
            for (const [name, value] of named)
                if (typeof value === 'object' && value !== null && 'dataId' in value && !('assign' in value))
                    throw new TypeError(`${where}: theta.${name} is not a variable. Make it with t.variable.`);
            return named.map(([name, value]) => ({ name: name === 'theta' ? name : `theta.${name}`, value }));
        },
        given: (_, make) => make(),
        tidy: (make) => tf.tidy(make),
        keep: (x) => tf.keep(x),
        lend: (x) => x,
        receive: (x) => x,
        tensor: (data, shape, dtype) => tf.tensor(Array.from(data), [...shape], dtype),
        ones: (shape) => tf.fill(shape, 1),
        add: (a, b) => tf.add(a, b),
        multiply: (a, b) => tf.mul(a, b),
        divide: (a, b) => tf.div(a, b),
        matMul: (a, b) => tf.matMul(a, b),
        reshape: (x, shape) => tf.reshape(x, [...shape]),
        sum: (x) => tf.sum(x),
        nonZero: (x) => tf.cast(tf.notEqual(x, 0), 'float32'),
        ...special,
        elements: elementsOf(tf, special),
        differentiate(theta, objective) {
            const variables = variablesOf(theta);
            let beside;
            const { value, grads } = tf.variableGrads(() => {
                const found = objective(theta);
                if (found.beside !== undefined)
                    beside = tf.keep(tf.add(found.beside, 0));
                return found.loss;
            }, variables);
            const copy = beside && tf.add(beside, 0);
            beside?.dispose();
            return { value, gradients: variables.map(({ name }) => grads[name]), beside: copy };
        },
        rules: {
            sgd: (rate) => tf.train.sgd(rate),
            momentum: (rate, momentum, useNesterov) => tf.train.momentum(rate, momentum, useNesterov),
            adam: (rate, beta1, beta2, epsilon) => tf.train.adam(rate, beta1, beta2, epsilon),
            adamax: (rate, beta1, beta2, epsilon) => tf.train.adamax(rate, beta1, beta2, epsilon),
            rmsprop: (rate, decay, rootEpsilon) => tf.train.rmsprop(rate, decay, 0, rootEpsilon),
        },
        update(rule, rate, theta, found) {
            if (rate !== undefined)
                rule.setLearningRate(rate);
            const named = variablesOf(theta).map(({ name }, i) => [name, found[i]]);
            rule.applyGradients(Object.fromEntries(named));
            return theta;
        },
        stepped: (loss) => loss,
        hold: (theta) => theta,
        release: () => undefined,
    };
}
