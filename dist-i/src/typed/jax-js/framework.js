import { isArray, operationsOf, referencesOf } from './operations.js';
import { rules, updated } from './rules.js';
function selectOf({ numpy, make }) {
    return (mask, x, filler) => make(numpy.where, make(numpy.notEqual, mask, 0), x, filler);
}
/** Like a function of jax-js: what it is given is used up, and what it makes is the caller's. */
function using({ keep, scope }, given, run) {
    const arrays = given.filter((one) => one !== undefined);
    requireReferences(arrays);
    const result = scope(() => {
        const made = run();
        return isArray(made) ? keep(made) : made;
    });
    for (const one of arrays)
        one.dispose();
    return result;
}
/** The elements of losses, as functions of jax-js. */
function elementsOf(library, operations) {
    const { huber, ...others } = formulasOf(library, operations);
    const consuming = (loss) => (targets, predictions) => using(operations, [targets, predictions], () => loss(targets, predictions));
    const named = Object.entries(others).map(([name, loss]) => [name, consuming(loss)]);
    return { ...Object.fromEntries(named), huber: (delta) => consuming(huber(delta)) };
}
function formulasOf({ nn }, operations) {
    const { numpy, make } = operations;
    const select = selectOf(operations);
    const error = (targets, predictions) => make(numpy.subtract, predictions, targets);
    return {
        squaredError: (t, p) => make(numpy.square, error(t, p)),
        absoluteError: (t, p) => make(numpy.absolute, error(t, p)),
        huber: (delta) => (t, p) => {
            const distance = make(numpy.absolute, error(t, p));
            const quadratic = make(numpy.multiply, make(numpy.square, distance), 1 / 2);
            const linear = make(numpy.multiply, make(numpy.subtract, distance, delta / 2), delta);
            return make(numpy.where, make(numpy.lessEqual, distance, delta), quadratic, linear);
        },
        // max(x, 0) − xt + log(1 + exp(−|x|)): that of `nn.logSigmoid` overflows. Both kinks are at zero, where they cancel.
        binaryCrossEntropy: (t, x) => {
            const negative = make(numpy.less, x, 0);
            const size = make(numpy.where, negative, make(numpy.negative, x), x);
            const positive = make(numpy.where, negative, 0, x);
            const rest = make(numpy.log1p, make(numpy.exp, make(numpy.negative, size)));
            return make(numpy.add, make(numpy.subtract, positive, make(numpy.multiply, x, t)), rest);
        },
        softmaxCrossEntropy: (labels, logits) => {
            const classes = logits.shape.at(-1);
            const chosen = make(nn.oneHot, make(numpy.astype, labels, numpy.int32), classes);
            // A class whose logit is −∞ adds nothing where it is not the target.
            return make(numpy.negative, make(numpy.sum, select(chosen, make(nn.logSoftmax, logits), 0), -1));
        },
    };
}
/** Every array of theta, by the path to it. */
function leavesOf(theta, path, where) {
    if (isArray(theta))
        return [{ name: path, value: theta }];
    const named = Object.entries(theta);
    if (path === 'theta' && named.length === 0)
        throw new TypeError(`${where}: theta has no arrays. Make them with t.tensor.`);
    return named.flatMap(([name, value]) => typeof value === 'object' && value !== null
        ? leavesOf(value, `${path}.${name}`, where)
        : [{ name: `${path}.${name}`, value: value }]);
}
/** @throws RangeError for an array that is to be used up more often than it has references. */
function requireReferences(given) {
    for (const x of given) {
        const times = given.filter((other) => other === x).length;
        if (times > referencesOf(x))
            throw new RangeError(`An array of shape [${x.shape.join(', ')}] is given ${times} times at once, and a function of jax-js uses up what it is given. ` +
                'Pass x.ref in every place but the last.');
    }
}
/** What jax-js brings to the contracts. As its own functions do, those of the view use up the arrays that they are given. */
export function frameworkOf(library) {
    const { numpy, tree, valueAndGrad } = library;
    const operations = operationsOf(library);
    const { keep, make, receive, scope } = operations;
    const select = selectOf(operations);
    const flatten = (theta) => tree.leaves(theta);
    const like = (theta, leaves) => tree.unflatten(tree.structure(theta), leaves);
    return {
        library: 'jax-js',
        isTensor: isArray,
        isFreed: (x) => referencesOf(x) <= 0,
        whenFreed: 'is an array that was used up, and its numbers are gone. A function of jax-js uses up what it is given: pass x.ref wherever x is needed again.',
        howTheta: 'an array, or arrays in lists and records. Make them with t.tensor.',
        leaves: (theta, where) => leavesOf(theta, 'theta', where),
        given: (others, run) => using(operations, others, run),
        tidy: scope,
        keep,
        lend: keep,
        receive,
        tensor(data, shape, dtype) {
            const sizes = [...shape];
            if (data.length === 0)
                return numpy.zeros(sizes, { dtype: numpy[dtype] });
            if (dtype === 'bool')
                return numpy.array(Array.from(data, Boolean), { shape: sizes });
            const values = dtype === 'int32' ? Int32Array.from(data) : Float32Array.from(data);
            return numpy.array(values, { shape: sizes });
        },
        ones: (shape) => receive(numpy.ones([...shape])),
        add: (a, b) => make(numpy.add, a, b),
        multiply: (a, b) => make(numpy.multiply, a, b),
        divide: (a, b) => make(numpy.divide, a, b),
        matMul: (a, b) => make(numpy.matmul, a, b),
        reshape: (x, shape) => make(numpy.reshape, x, [...shape]),
        sum: (x) => make(numpy.sum, x),
        nonZero: (x) => make(numpy.astype, make(numpy.notEqual, x, 0), numpy.float32),
        select,
        largest: (x) => make(numpy.max, x),
        elements: elementsOf(library, operations),
        differentiate(theta, objective) {
            const run = (leaves) => {
                const { loss, beside } = objective(like(theta, leaves));
                if (beside === undefined)
                    return [loss, []];
                return [loss, [typeof beside === 'number' ? numpy.array(beside) : beside]];
            };
            const given = flatten(theta).map(keep);
            const [[value, [beside]], gradients] = valueAndGrad(run, { hasAux: true })(given);
            return { value: receive(value), gradients: gradients.map(receive), beside: beside && receive(beside) };
        },
        rules,
        update(rule, rate, theta, gradients) {
            const leaves = flatten(theta);
            const next = updated(operations, rule, rate ?? rule.rate, leaves, gradients);
            for (const leaf of leaves)
                leaf.dispose();
            return like(theta, next);
        },
        stepped: (loss, theta) => ({ loss: keep(loss), theta }),
        hold: (theta) => tree.ref(theta),
        release(theta) {
            tree.dispose(theta);
        },
    };
}
