import { gradient, loss, reductions, tensor, } from '../spec/contracts/index.js';
import { requireNumber, requireOneOf, requireOptions } from '../spec/contracts/checks.js';
import { requireGradient, scalarReductions } from '../spec/contracts/gradient.js';
import { requireLearningRate } from '../spec/contracts/learning-rate.js';
import { requireTensor } from '../spec/contracts/tensor.js';
import { answer, definitions } from '../spec/definitions/index.js';
import { float64 } from './arithmetic/float64.js';
/** @throws TypeError or RangeError for the first argument that is none, with its name */
function solved({ of, name, known, names, shapeOf }, args) {
    const [predictions, targets, options] = args;
    requireTensor(predictions, `${name}: ${names[0]}`);
    requireTensor(targets, `${name}: ${names[1]}`);
    const { reducedBy } = requireOptions(options, ['reducedBy'], `${name}: options`, "Write { reducedBy: 'mean' }.");
    if (known !== reductions && reducedBy === 'none')
        throw new TypeError(`${name}: a loss reduced by "none" has one gradient for each element. Reduce it first: their sum is the gradient of "sum".`);
    requireOneOf(reducedBy, known, `${name}: reducedBy`);
    requireBatch(predictions.shape, `${name}: ${names[0]}`);
    requireSameShape(shapeOf(predictions.shape), targets.shape, `${name}: ${names[1]}`);
    const reduction = reducedBy === 'mean' ? { by: 'mean', over: 'examples' } : { by: reducedBy };
    try {
        return answer(definitions, float64, { ask: 'loss', loss: of, reduction, predictions, targets });
    }
    catch (error) {
        throw new RangeError(`${name}: ${error.message.replace(/\.?$/, '.')}`, { cause: error });
    }
}
const typed = ({ shape, data }) => tensor(shape, data);
const written = (shape) => `[${shape.join(', ')}]`;
function requireBatch(shape, where) {
    if (shape[0] === undefined || shape[0] < 1)
        throw new RangeError(`${where} has shape ${written(shape)}, and a batch holds at least one example.`);
}
function requireSameShape(wanted, found, where) {
    if (wanted.join() !== found.join())
        throw new RangeError(`${where} has shape ${written(found)}, expected ${written(wanted)}.`);
}
function elementwise(name, of) {
    const asked = { of, name, known: reductions, names: ['predictions', 'targets'], shapeOf: (shape) => shape };
    const value = (...args) => {
        const reduced = solved(asked, args).value;
        return loss(typed(reduced), { reducedBy: args[2].reducedBy, elementShape: args[0].shape });
    };
    const slope = (...args) => {
        const reduced = solved({ ...asked, name: `${name}.gradient`, known: scalarReductions }, args).gradient;
        return gradient(typed(reduced), { reducedBy: args[2].reducedBy, batchSize: args[0].shape[0] });
    };
    return Object.assign(value, { gradient: slope });
}
function classification(name, of) {
    const shapeOf = (shape) => shape.slice(0, 1);
    const asked = { of, name, known: reductions, names: ['logits', 'labels'], shapeOf };
    const requireRows = (logits, where) => {
        requireTensor(logits, `${where}: logits`);
        if (logits.shape.length !== 2 || logits.shape[1] === 0)
            throw new RangeError(`${where}: logits has shape ${written(logits.shape)}, expected [B, C], C at least 1.`);
    };
    const value = (...args) => {
        requireRows(args[0], name);
        const reduced = solved(asked, args).value;
        return loss(typed(reduced), { reducedBy: args[2].reducedBy, elementShape: [args[0].shape[0]] });
    };
    const slope = (...args) => {
        requireRows(args[0], `${name}.gradient`);
        const reduced = solved({ ...asked, name: `${name}.gradient`, known: scalarReductions }, args).gradient;
        return gradient(typed(reduced), { reducedBy: args[2].reducedBy, batchSize: args[0].shape[0] });
    };
    return Object.assign(value, { gradient: slope });
}
/** `(p − t)²`, with gradient `2(p − t)`. */
export const squaredError = elementwise('squaredError', { name: 'squared-error' });
/** `|p − t|`, with gradient `sign(p − t)`, zero at the kink. */
export const absoluteError = elementwise('absoluteError', { name: 'absolute-error' });
/** Huber's loss: `½e²` for errors up to δ > 0, `δ(|e| − ½δ)` beyond. */
export function huber(delta) {
    requireNumber(delta, 'huber: delta', 'Give the error from which on the loss is linear.');
    if (!(delta > 0) || delta === Infinity)
        throw new RangeError(`huber: delta must be a finite number above zero, got ${delta}.`);
    return elementwise('huber', { name: 'huber', delta });
}
/** Binary cross-entropy of logits against targets in [0, 1]. */
export const binaryCrossEntropy = elementwise('binaryCrossEntropy', {
    name: 'binary-cross-entropy',
});
/** Softmax cross-entropy of logits [B, C] against class indices [B]. */
export const softmaxCrossEntropy = classification('softmaxCrossEntropy', {
    name: 'softmax-cross-entropy',
});
/** One step of plain gradient descent, `θ − λ∇L`, in float64. */
export const descend = (theta, slope, rate) => {
    requireTensor(theta, 'descend: theta');
    requireGradient(slope, 'descend: gradient');
    requireLearningRate(rate, 'descend: rate');
    requireSameShape(theta.shape, slope.value.shape, 'descend: gradient');
    const { forLossReducedBy, batchSize, value } = rate;
    if (slope.reducedBy !== forLossReducedBy || slope.batchSize !== batchSize) {
        throw new TypeError(`descend: the gradient is of a loss reduced by "${slope.reducedBy}" over ${slope.batchSize} examples, but the rate was chosen for ` +
            `"${forLossReducedBy}" over ${batchSize}. Convert the rate with convertRate or scaleRate.`);
    }
    const steps = [{ gradient: slope.value, rate: value }];
    return typed(answer(definitions, float64, { ask: 'steps', optimizer: { name: 'sgd' }, parameter: theta, steps }).parameter[0]);
};
